import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type DecisionView, decisionQuery, type ItemDetail, itemQuery, waitingQuery } from '../../api/inbox-queries.ts'
import { Due } from '../../follow-up/due.tsx'
import { useActorName, useOwnerTitle } from '../../follow-up/names.ts'
import { daysPast } from '../../follow-up/words.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { useOfficer } from '../../officer/officer.ts'
import { isDay } from '../../periods/period.ts'
import { askedWords, statusWords } from '../inbox/item-words.ts'
import { KeysHelp } from '../inbox/keys-help.tsx'
import { AfterDecision } from './after-decision.tsx'
import { DecideForm } from './decide-form.tsx'
import { ItemHistory } from './item-history.tsx'
import { ItemPlaybook } from './item-playbook.tsx'
import { Reasons } from './reasons.tsx'
import { ToSign } from './to-sign.tsx'

const KEYS = [
  ['1 … 9', 'choose a card'],
  ['r', 'give the reason'],
  ['Ctrl + Enter', 'decide'],
  ['i', 'back to the inbox'],
  ['?', 'these keys'],
] as const

/** One item: what it rests on, what can be chosen and what that asks for, and what became of it. */
export function ItemPage() {
  const { id } = useParams({ from: '/inbox/$id' })
  const { data, error, refetch } = useQuery(itemQuery(id))
  const { data: view } = useQuery(decisionQuery(id, useOfficer()))
  const actorName = useActorName()
  const title = data === undefined ? 'Item' : `${actorName(data.item.partner)}: ${askedWords(data.item)}`
  useTitle(title)
  return (
    <>
      <div className="page-head">
        <p className="crumb">
          <Link to="/inbox">Inbox</Link>
        </p>
        <KeysHelp keys={KEYS} />
      </div>
      <h1>{title}</h1>
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the item" height={900} />}
      {data !== undefined && <Whole key={id} detail={data} view={view} />}
    </>
  )
}

interface WholeProps {
  readonly detail: ItemDetail
  readonly view: DecisionView | undefined
}

function Whole({ detail, view }: WholeProps) {
  const { item } = detail
  const waits = item.urgency !== 'closed'
  return (
    <>
      <Facts detail={detail} />
      <Reasons detail={detail} view={view} />
      {item.decision !== null && item.decision.on === null && <ToSign id={item.id} decision={item.decision} />}
      {waits &&
        item.decision === null &&
        (view === undefined ? <Loading what="the choices" height={600} /> : <DecideForm detail={detail} view={view} />)}
      {item.decision !== null && item.decision.on !== null && <AfterDecision item={item} decision={item.decision} />}
      <ItemPlaybook detail={detail} />
      <ItemHistory history={detail.history} />
    </>
  )
}

function Facts({ detail: { item, level } }: { readonly detail: ItemDetail }) {
  const { data } = useQuery(waitingQuery)
  const ownerTitle = useOwnerTitle()
  const { due, urgency, expires, desk, feed, burst, status } = item
  const late = data !== undefined && isDay(due) && isDay(data.today) ? daysPast(due, data.today) : null
  return (
    <>
      <p className="line-facts item-facts">
        <span>{urgency === 'closed' ? statusWords(status) : <Due due={due} daysLate={late} />}</span>
        {urgency !== 'closed' && <span>open until {expires}</span>}
        <span>{ownerTitle(desk)}</span>
        <span>the relation: {level ?? 'no level, days are not covered'}</span>
        {feed !== null && <span>feed {feed}</span>}
        {item.delivery === 'digest' && <span>in the digest</span>}
      </p>
      {burst !== null && (
        <p className="outcome open-verdict">
          <b>Burst.</b> Within an hour from {burst.from.slice(0, 16).replace('T', ' ')} UTC {burst.reports} reports came
          of {burst.publishers} publishers, {burst.newPublishers} of which this feed had never named before. What it
          rests on may have been planted.
        </p>
      )}
      {status === 'missed' && (
        <p className="outcome open-verdict">
          It came up after the day on which it was due, so nobody was told at once.
        </p>
      )}
      {item.left !== null && <p className="outcome">Left until it expires: {item.left}</p>}
    </>
  )
}
