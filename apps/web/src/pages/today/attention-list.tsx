import { useInfiniteQuery } from '@tanstack/react-query'
import { attentionQuery } from '../../api/follow-up-queries.ts'
import type { AttentionItem, AttentionKind } from '../../api/follow-up-types.ts'
import { ItemLink } from '../../follow-up/item-link.tsx'
import { Due } from '../../follow-up/due.tsx'
import { HandOverAnswer } from '../../follow-up/hand-over-answer.tsx'
import { useActorName, useOwnerTitle } from '../../follow-up/names.ts'
import { ATTENTION_WORDS, shorten } from '../../follow-up/words.ts'
import { formatNumber } from '../../format/format-number.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { Paging } from '../dyad/paging.tsx'

interface Props {
  readonly title: string
  readonly kinds: readonly AttentionKind[]
  readonly count: number
  readonly officer: string | undefined
}

/** One part of what is to be done; hand-overs are answered in their line. */
export function AttentionList({ title, kinds, count, officer }: Props) {
  const query = useInfiniteQuery(attentionQuery(officer, kinds))
  const items = query.data?.pages.flatMap((page) => page.items)
  const ownerTitle = useOwnerTitle()
  const actorName = useActorName()
  const id = `part-${kinds[0] ?? ''}`
  return (
    <section aria-labelledby={id} className="part">
      <h2 id={id}>
        {title} <span className="count">{formatNumber(count)}</span>
      </h2>
      {query.error !== null && <ProblemNote error={query.error} onRetry={() => void query.refetch()} />}
      {items === undefined && query.error === null && <Loading what={title} height={Math.min(count, 20) * 62} />}
      <ul className="lines">
        {items?.map((item) => (
          <AttentionLine key={`${item.kind} ${item.id}`} item={item} ownerTitle={ownerTitle} actorName={actorName} />
        ))}
      </ul>
      {items !== undefined && items.length < count && (
        <Paging
          shown={items.length}
          total={count}
          more={query.hasNextPage}
          loading={query.isFetchingNextPage}
          onMore={() => void query.fetchNextPage()}
        />
      )}
    </section>
  )
}

interface LineProps {
  readonly item: AttentionItem
  readonly ownerTitle: (id: string) => string
  readonly actorName: (code: string) => string
}

function AttentionLine({ item, ownerTitle, actorName }: LineProps) {
  const isHandOver = item.kind === 'hand-over-overdue' || item.kind === 'hand-over-waiting'
  return (
    <li className="line">
      <div className="line-main">
        <ItemLink id={item.commitment}>{shorten(item.what)}</ItemLink>
        <p className="line-facts">
          <span className="kind">{ATTENTION_WORDS[item.kind]}</span>
          <span>
            {isHandOver ? 'for ' : ''}
            {ownerTitle(item.owner)}
            {item.deputy !== null && <> (away; {ownerTitle(item.deputy)} deputises)</>}
          </span>
          <span>{actorName(item.partner)}</span>
          <span className="muted">{item.id}</span>
        </p>
      </div>
      <div className="line-side">
        <Due due={item.due} daysLate={item.daysLate} />
        {isHandOver && <HandOverAnswer id={item.id} title={item.what} answerers={item.answerers} />}
      </div>
    </li>
  )
}
