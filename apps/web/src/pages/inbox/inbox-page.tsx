import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { type Inbox, inboxQuery } from '../../api/inbox-queries.ts'
import { useActorName } from '../../follow-up/names.ts'
import { plural } from '../../format/format-number.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { Developing } from './developing.tsx'
import { InboxFilter } from './inbox-filter.tsx'
import { InboxList } from './inbox-list.tsx'
import { KeysHelp } from './keys-help.tsx'

const KEYS = [
  ['j', 'next item'],
  ['k', 'item before'],
  ['Enter', 'open it'],
  ['n', 'show what came meanwhile'],
  ['?', 'these keys'],
] as const

/** What waits on the desks, kept up to date while one looks. */
export function InboxPage() {
  useTitle('Inbox')
  const search = useSearch({ from: '/inbox' })
  const { data, error, refetch } = useQuery(inboxQuery(search))
  return (
    <>
      <div className="page-head">
        <h1>Inbox{data !== undefined && <span className="h1-aside">{data.today}</span>}</h1>
        <KeysHelp keys={KEYS} />
      </div>
      <p className="lede">
        What the playbooks ask the desks for. A report is not an act: what nobody has confirmed can only be verified.
        Nothing is carried out from here; a person decides.
      </p>
      <InboxFilter desks={data?.desks ?? []} />
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="what waits" height={700} />}
      {data !== undefined && (
        <>
          <Budgets desks={data.desks} />
          <InboxList key={JSON.stringify(search)} items={data.items} today={data.today} />
          {data.items.length === 0 && <Nothing all={search.status === 'all'} />}
          {data.total > data.items.length && (
            <p className="muted">
              {data.items.length} of {data.total} are listed; choose a desk or a partner to see the rest.
            </p>
          )}
          <Developing noticed={data.noticed} />
          <Without without={data.without} />
        </>
      )}
    </>
  )
}

/** What a desk was told at once today, and what waits for its digest. */
function Budgets({ desks }: Pick<Inbox, 'desks'>) {
  if (desks.length === 0) return null
  return (
    <ul className="plain budgets">
      {desks.map(({ desk, title, budget, alerts, digest }) => (
        <li key={desk}>
          <b>{title}</b>: {alerts} of at most {budget} told at once today, {digest} in the digest
        </li>
      ))}
    </ul>
  )
}

function Nothing({ all }: { readonly all: boolean }) {
  return (
    <div className="empty">
      <p>
        {all ? 'No playbook has asked for anything yet.' : 'Nothing waits.'} Reports to verify would stand here first,
        then answers, offers and friendly steps that a playbook proposes, by the day on which they are due.
      </p>
      <p>
        To begin, <a href="/feeds">follow a feed</a>, <Link to="/archive">take in files</Link>, or{' '}
        <Link to="/acts">enter an act</Link> that the desk knows of. <Link to="/playbooks">The playbooks</Link> say what
        is asked for.
      </p>
    </div>
  )
}

function Without({ without }: Pick<Inbox, 'without'>) {
  const actorName = useActorName()
  if (without.length === 0) return null
  return (
    <section aria-labelledby="without-title">
      <h2 id="without-title">Nothing is proposed for {plural(without.length, 'partner')}</h2>
      <ul className="plain">
        {without.map(({ partner, why }) => (
          <li key={partner}>
            <b>{actorName(partner)}</b>: {why}. <Link to="/playbooks">Playbooks</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
