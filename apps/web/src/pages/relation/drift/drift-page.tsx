import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { driftQuery } from '../../../api/drift-queries.ts'
import { workspaceQuery } from '../../../api/queries.ts'
import { TextField } from '../../../follow-up/text-field.tsx'
import { formText } from '../../../layout/form-text.ts'
import { Loading } from '../../../layout/loading.tsx'
import { ProblemNote } from '../../../layout/problem-note.tsx'
import { RelationFrame } from '../relation-frame.tsx'
import { DriftFound } from './drift-found.tsx'

/** Most partners that are looked at beside ourselves where nobody said which. */
const MOST = 4

/** Toward whom a partner moves, how fast and on which horizon. */
export function DriftPage() {
  const { code } = useParams({ from: '/relations/$code/drift' })
  const { toward: asked } = useSearch({ from: '/relations/$code/drift' })
  const { data: workspace } = useQuery(workspaceQuery)
  const others = workspace?.partners.flatMap((partner) => (partner.code === code ? [] : [partner.code]))
  const toward = asked?.split(',') ?? others?.slice(0, MOST)
  return (
    <RelationFrame code={code} title="Drift">
      <p className="lede">
        Slow figures, from files that others publish, each with its own last year: toward whom it moves, how fast, and
        on which horizon.
      </p>
      {toward !== undefined && (
        <>
          <TowardForm key={toward.join()} toward={toward} />
          <Asked code={code} toward={toward} />
        </>
      )}
    </RelationFrame>
  )
}

function TowardForm({ toward }: { readonly toward: readonly string[] }) {
  const navigate = useNavigate({ from: '/relations/$code/drift' })
  return (
    <form
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault()
        const codes = formText(new FormData(event.currentTarget), 'toward')
        void navigate({ search: { toward: codes.replaceAll(' ', '') }, replace: true })
      }}
    >
      <TextField
        name="toward"
        label="States beside ourselves"
        hint="codes with commas between, such as RUS,USA"
        initial={toward.join(', ')}
      />
      <button type="submit" className="button">
        Show
      </button>
    </form>
  )
}

function Asked({ code, toward }: { readonly code: string; readonly toward: readonly string[] }) {
  const { data, error, refetch } = useQuery(driftQuery(code, toward))
  if (error !== null) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading what="votes, trade and memberships" height={2000} />
  return <DriftFound found={data} />
}
