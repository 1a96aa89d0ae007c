import type { ItemDetail } from '../../api/inbox-queries.ts'
import { roleWords } from '../inbox/item-words.ts'

const KIND_WORDS: Readonly<Record<string, string>> = {
  'item/raised': 'raised',
  'item/changed': 'changed',
  'evidence/opened': 'a report was opened',
  'decision/asked': 'a decision was asked for',
  'decision/signed': 'signed',
  'decision/refused': 'sent back',
  'decision/left': 'left until it expires',
  'own-act/done': 'what was done was written down',
  'own-act/matched': 'matched with a report',
}

/** Rows of the journal about an item, by role. */
export function ItemHistory({ history }: Pick<ItemDetail, 'history'>) {
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">History</h2>
      <ol className="plain">
        {history.map(({ seq, at, role, kind, payload }) => (
          <li key={seq}>
            <time dateTime={at}>{at.slice(0, 16).replace('T', ' ')} UTC</time> · {roleWords(role)} ·{' '}
            {KIND_WORDS[kind] ?? kind}
            {said(payload)} <span className="muted small">row {seq}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Of a row what a person reads: the new status, or what was chosen and why. */
function said(payload: unknown): string {
  if (typeof payload !== 'object' || payload === null) return ''
  const words = ['status', 'instrument', 'because'].flatMap((name) => {
    const value: unknown = Reflect.get(payload, name)
    return typeof value === 'string' ? [value] : []
  })
  return words.length === 0 ? '' : `: ${words.join(', ')}`
}
