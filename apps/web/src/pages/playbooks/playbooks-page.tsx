import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type PlaybookSummary, playbooksQuery } from '../../api/playbook-queries.ts'
import { plural } from '../../format/format-number.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { actorsOf } from './proof/actors-of.ts'
import { AloneCounts } from './proof/alone-counts.tsx'
import { SummaryCounts } from './summary-counts.tsx'

/** The playbooks of the workspace: a clear algorithm for each partner. */
export function PlaybooksPage() {
  useTitle('Playbooks')
  const { data, error, refetch } = useQuery(playbooksQuery)
  const partners = data?.playbooks.filter(({ partner }) => partner !== null)
  const { perspective = null, perspectiveName = null } = data ?? {}
  const bases = data?.playbooks.filter(({ partner }) => partner === null) ?? []
  return (
    <>
      <h1>Playbooks</h1>
      <p className="lede">
        For each partner one text that says what counts as a friendly gesture, criticism, an insult or an unfriendly
        act, how each is answered, and how both come back. It proposes; a person decides. What is only reported is not
        confirmed. The texts lie in <code>playbooks/</code> of the workspace, under version control: nothing here
        changes them. <Link to="/instruments">The catalogue of instruments</Link> says what they can choose from.
      </p>
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="playbooks" height={500} />}
      {partners?.length === 0 && (
        <p className="empty">
          No partner yet. Name partners in <code>entente.yaml</code>, then write the first playbook with{' '}
          <code>entente playbook new ARM</code>.
        </p>
      )}
      <ul className="lines playbook-lines">
        {partners?.map((one) => (
          <PlaybookLine key={one.partner} playbook={one} seenFrom={{ perspective, perspectiveName }} />
        ))}
      </ul>
      {bases.length > 0 && (
        <section aria-labelledby="bases-title">
          <h2 id="bases-title">Bases</h2>
          <p className="muted">
            What several playbooks share; each is shown with the playbooks that build on it.{' '}
            {bases.map(({ file }) => file).join(', ')}
          </p>
        </section>
      )}
    </>
  )
}

interface LineProps {
  readonly playbook: PlaybookSummary
  readonly seenFrom: { readonly perspective: string | null; readonly perspectiveName: string | null }
}

function PlaybookLine({ playbook, seenFrom: { perspective, perspectiveName } }: LineProps) {
  const { partner, name, file, because, ambition, ok, rules, responses } = playbook
  if (partner === null) return null
  const called = name ?? partner
  const actors = actorsOf({ partner, name: called, perspective, perspectiveName })
  return (
    <li className="line">
      <div className="line-main">
        {file === null ? (
          <span className="line-title">{name}</span>
        ) : (
          <Link to="/playbooks/$partner" params={{ partner }} className="line-title">
            {name}
          </Link>
        )}
        {because !== null && <p className="playbook-because">“{because}”</p>}
        <p className="line-facts">
          <span className="muted">{partner}</span>
          {file === null ? (
            <span>
              no playbook yet: <code>entente playbook new {partner}</code>
            </span>
          ) : (
            <>
              <span className="kind">{ambition === null ? 'no ambition named' : `ambition: ${ambition}`}</span>
              <span>
                {plural(rules, 'rule')}, {plural(responses, 'response')}
              </span>
              <CheckState playbook={playbook} />
            </>
          )}
        </p>
      </div>
      {file !== null && (
        <div className="playbook-counts">
          {ok && <SummaryCounts partner={partner} />}
          {ok && <AloneCounts partner={partner} name={called} actors={actors} />}
        </div>
      )}
    </li>
  )
}

function CheckState({ playbook: { ok, diagnostics } }: { readonly playbook: PlaybookSummary }) {
  const { error = 0, warning = 0 } = diagnostics
  const said = [error > 0 ? plural(error, 'error') : '', warning > 0 ? plural(warning, 'warning') : ''].filter(Boolean)
  return (
    <span className={ok ? undefined : 'late'}>
      {said.length === 0 ? 'nothing wrong was found' : said.join(', ')}
      {!ok && ': it proposes nothing'}
    </span>
  )
}
