import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { auditsQuery, beginAudit } from '../../api/audit-queries.ts'
import { workspaceQuery } from '../../api/queries.ts'
import type { AuditSummary, Workspace } from '../../api/types.ts'
import { formText } from '../../layout/form-text.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { TableHead } from '../../layout/table-head.tsx'
import { Toward } from '../../layout/toward.tsx'
import { useTitle } from '../../layout/use-title.ts'

/** What a sample is stratified by. */
const BY = ['root', 'code', 'rule'] as const

/** The audits there are, and the way to a new one. */
export function AuditsPage() {
  useTitle('Audits')
  const audits = useQuery(auditsQuery)
  const workspace = useQuery(workspaceQuery)
  const failed = [audits, workspace].find((query) => query.isError)
  return (
    <>
      <h1>Audits</h1>
      <p className="lede">
        How often is a feed right about a partner? Judge a sample of what it reports, each incident beside its links,
        and you know within which bounds. Until then nobody does.
      </p>
      {failed !== undefined && <ProblemNote error={failed.error} onRetry={() => void failed.refetch()} />}
      {failed === undefined && (audits.data === undefined || workspace.data === undefined) && (
        <Loading what="audits" height={500} />
      )}
      {audits.data !== undefined && workspace.data !== undefined && (
        <>
          <section aria-labelledby="begin-title">
            <h2 id="begin-title">Begin an audit</h2>
            <BeginForm workspace={workspace.data} />
          </section>
          {audits.data.audits.length > 0 && (
            <section aria-labelledby="audits-title">
              <h2 id="audits-title">Begun and done</h2>
              <AuditTable audits={audits.data.audits} />
            </section>
          )}
        </>
      )}
    </>
  )
}

function BeginForm({ workspace }: { readonly workspace: Workspace }) {
  const navigate = useNavigate()
  const begin = useMutation({
    mutationFn: beginAudit,
    onSuccess: ({ id }) => void navigate({ to: '/audits/$id', params: { id } }),
  })
  if (workspace.perspective === null || workspace.partners.length === 0) {
    return <p className="empty">An audit is of a partner: name a perspective and partners in entente.yaml first.</p>
  }
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const feed = formText(form, 'feed')
    begin.mutate({
      partner: formText(form, 'partner'),
      n: Number(formText(form, 'n')),
      by: BY.find((one) => one === formText(form, 'by')) ?? 'root',
      readers: formText(form, 'readers') === '2' ? 2 : 1,
      ...(feed === '' ? {} : { feed }),
    })
  }
  return (
    <form className="desk-form" onSubmit={submit} aria-label="Begin an audit">
      <div className="desk-form-row">
        <label>
          Acts of
          <select name="partner">
            {workspace.partners.map(({ code, name }) => (
              <option key={code} value={code}>
                {name} toward {workspace.perspective?.name}
              </option>
            ))}
          </select>
        </label>
        <label className="narrow">
          Incidents
          <input type="number" name="n" min={1} max={2000} required defaultValue={100} />
        </label>
        <label className="narrow">
          Some of each
          <select name="by">
            <option value="root">root</option>
            <option value="code">code</option>
            <option value="rule">rule of the playbook</option>
          </select>
        </label>
        <label className="narrow">
          Readers
          <select name="readers">
            <option value="1">one</option>
            <option value="2">two, apart</option>
          </select>
        </label>
        {workspace.feeds.length > 1 && (
          <label>
            Feed
            <select name="feed" defaultValue={workspace.defaultFeed ?? ''}>
              <option value="">the one with the most reports</option>
              {workspace.feeds.map((feed) => (
                <option key={feed}>{feed}</option>
              ))}
            </select>
          </label>
        )}
      </div>
      {begin.error !== null && <ProblemNote error={begin.error} />}
      <p className="desk-form-end">
        <button type="submit" className="button primary" disabled={begin.isPending}>
          Draw the sample
        </button>
      </p>
    </form>
  )
}

function AuditTable({ audits }: { readonly audits: readonly AuditSummary[] }) {
  return (
    <div className="scroll-x" role="region" aria-label="Audits" tabIndex={0}>
      <table className="table">
        <caption className="hidden">Audits, the latest first</caption>
        <TableHead columns={['Audit', 'Begun', 'Acts of', 'Feed', 'By', { number: 'Judged' }]} />
        <tbody>
          {audits.map((audit) => (
            <tr key={audit.id}>
              <th scope="row">
                <Link to="/audits/$id" params={{ id: audit.id }}>
                  {audit.id}
                </Link>
              </th>
              <td className="day">{audit.begunAt.slice(0, 10)}</td>
              <td>
                {audit.sourceName} <Toward /> {audit.targetName}
              </td>
              <td>{audit.feed}</td>
              <td>{audit.by}</td>
              <td className="number">
                {audit.done
                  ? `all ${audit.n}`
                  : `${audit.judged.join(' + ')} of ${audit.judged.map(() => audit.n).join(' + ')}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
