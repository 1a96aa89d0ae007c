import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { actsQuery } from '../../api/act-queries.ts'
import { workspaceQuery } from '../../api/queries.ts'
import type { Act, Workspace } from '../../api/types.ts'
import { plural } from '../../format/format-number.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { draftOf, newDraft } from './act-draft.ts'
import { ActForm } from './act-form.tsx'
import { ActLists } from './act-lists.tsx'
import { ActTable } from './act-table.tsx'

/** What the desk knows of acts between states, from its own papers. It needs no archive. */
export function ActsPage() {
  useTitle('Acts')
  const { partner } = useSearch({ from: '/acts' })
  const workspace = useQuery(workspaceQuery)
  const acts = useQuery(actsQuery(partner))
  const failed = [workspace, acts].find((query) => query.isError)
  if (failed !== undefined) {
    return (
      <>
        <h1>Acts</h1>
        <ProblemNote error={failed.error} onRetry={() => void failed.refetch()} />
      </>
    )
  }
  if (workspace.data === undefined || acts.data === undefined) {
    return (
      <>
        <h1>Acts</h1>
        <Loading what="acts" height={700} />
      </>
    )
  }
  return (
    <>
      <h1>Acts</h1>
      <p className="lede">
        What the desk knows from its own papers. An act entered here counts as confirmed, under the name of its source;
        it stands beside the reports of a feed and is never added to them. How often a feed is right is told by{' '}
        <Link to="/audits">audits</Link>.
      </p>
      <Entry workspace={workspace.data} acts={acts.data.acts} />
      <section aria-labelledby="acts-title">
        <h2 id="acts-title">{plural(acts.data.acts.length, 'act')}</h2>
        <PartnerChoice workspace={workspace.data} chosen={partner} />
        {acts.data.acts.length === 0 ? (
          <p className="empty">Nothing is entered yet{partner === undefined ? '' : ' of this partner'}.</p>
        ) : (
          <ActTable acts={acts.data.acts} />
        )}
        <ActLists any={acts.data.acts.length > 0} />
      </section>
    </>
  )
}

function Entry({ workspace, acts }: { readonly workspace: Workspace; readonly acts: readonly Act[] }) {
  const { about, correct } = useSearch({ from: '/acts' })
  const navigate = useNavigate({ from: '/acts' })
  const [last, setLast] = useState<string>()
  const corrected = acts.find((act) => act.id === correct)
  const draft = corrected === undefined ? newDraft(workspace, today(), about) : draftOf(corrected)
  const done = (id: string): void => {
    setLast(id)
    if (about !== undefined || correct !== undefined) {
      void navigate({ search: ({ partner }) => ({ partner }), replace: true, resetScroll: false })
    }
  }
  return (
    <section aria-labelledby="entry-title">
      <h2 id="entry-title">{corrected === undefined ? 'Enter an act' : `Correct ${corrected.id}`}</h2>
      <ActForm
        key={`${about ?? ''} ${corrected?.id ?? ''}`}
        workspace={workspace}
        draft={draft}
        correcting={corrected?.id}
        onDone={done}
      />
      <p role="status" className="form-done">
        {last === undefined ? '' : `${last} is in the journal.`}
      </p>
      {corrected !== undefined && (
        <p>
          <Link to="/acts" search={({ partner }) => ({ partner })} resetScroll={false}>
            Leave it as it is
          </Link>
        </p>
      )}
    </section>
  )
}

function PartnerChoice({ workspace, chosen }: { readonly workspace: Workspace; readonly chosen: string | undefined }) {
  if (workspace.partners.length < 2) return null
  return (
    <nav className="control acts-filter" aria-label="Partner">
      <span className="segments">
        <Link
          to="/acts"
          search={(before) => ({ ...before, partner: undefined })}
          resetScroll={false}
          activeOptions={{ exact: true }}
          activeProps={{}}
          {...(chosen === undefined ? { 'aria-current': 'page' } : {})}
        >
          All
        </Link>
        {workspace.partners.map(({ code, name }) => (
          <Link
            key={code}
            to="/acts"
            search={(before) => ({ ...before, partner: code })}
            resetScroll={false}
            activeProps={{}}
            {...(chosen === code ? { 'aria-current': 'page' } : {})}
          >
            {name}
          </Link>
        ))}
      </span>
    </nav>
  )
}

/** The day of who sits here. */
function today(): string {
  const now = new Date()
  const pad = (number: number): string => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}
