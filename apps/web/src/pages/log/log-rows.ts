import type { PartnerLog } from '../../api/live-queries.ts'
import { idWords, kindWords } from '../../format/kinds.ts'

/** One line of the log, as it is read. */
export interface LogRow {
  readonly key: string
  readonly on: string
  readonly lane: string
  readonly what: string
  readonly more: string
  readonly link: { readonly to: 'incident' | 'item' | 'completeness'; readonly id: string } | null
}

const GAP_WORDS = {
  missing: 'no data: nothing came',
  partial: 'data in part',
  unknown: 'no data: nothing is known of it',
  none: 'no data: none was expected',
} as const

const ITEM_WORDS = {
  verify: 'verify',
  answer: 'answer proposed',
  offer: 'offer proposed',
  lift: 'lifting proposed',
  initiative: 'initiative proposed',
} as const

/** Everything of a log in one order, the latest first. */
export function rowsOf(log: PartnerLog): readonly LogRow[] {
  const rows: LogRow[] = [
    ...log.gaps.map(({ from, to, state, missing }) => ({
      key: `gap ${from}`,
      on: from,
      lane: 'Gap of the feed',
      what: GAP_WORDS[state],
      more: [from === to ? 'this day' : `until ${to}`, ...Object.entries(missing).map(saidMissing)].join('; '),
      link: log.feed === null ? null : { to: 'completeness' as const, id: log.feed },
    })),
    ...log.levels.flatMap(({ from, level }) =>
      level === null
        ? []
        : [{ key: `level ${from}`, on: from, lane: 'Level', what: idWords(level), more: '', link: null }],
    ),
    ...log.incidents.map(({ key, on, occurredOn, status, code, rule, kind }) => ({
      key,
      on,
      lane: 'Incident',
      what: `${status}, ${rule === null ? `code ${code}` : idWords(rule)}`,
      more: [
        kind === null ? 'no rule names it' : kindWords(kind),
        ...(occurredOn === on ? [] : [`of ${occurredOn}`]),
      ].join(', '),
      link: { to: 'incident' as const, id: key },
    })),
    ...log.acts.map(({ key, on, occurredOn, rule, kind, points, pattern }) => ({
      key: `act ${key}`,
      on,
      lane: 'Act',
      what: `${idWords(rule)}, ${kindWords(kind)}`,
      link: null,
      more: `${points} points${occurredOn === on ? '' : `, of ${occurredOn}`}${pattern ? ', a pattern' : ''}`,
    })),
    ...log.items.map(({ id, on, type, status, response, due, closedOn }) => ({
      key: `item ${id}`,
      on,
      lane: 'Proposal',
      link: { to: 'item' as const, id },
      what: `${ITEM_WORDS[type]}${response === null ? '' : `: ${idWords(response)}`}`,
      more: closedOn === null ? `${status}, due ${due}` : `${status} on ${closedOn}`,
    })),
    ...log.decisions.map(({ item, on, outcome, instrument, because, inEffect, toSign }) => ({
      key: `decision ${item}`,
      on,
      lane: 'Decision',
      link: { to: 'item' as const, id: item },
      what: `${outcome}${instrument === null ? '' : `: ${idWords(instrument)}`}`,
      more: inEffect ? because : `waits for the signature of ${idWords(toSign ?? 'another role')}; ${because}`,
    })),
    ...log.ownActs.map(({ id, on, instrument, incident, item }) => ({
      key: `own ${id}`,
      on,
      lane: 'Own act',
      what: idWords(instrument),
      more: incident === null ? 'not matched with a report' : 'matched with a report',
      link: item === null ? null : { to: 'item' as const, id: item },
    })),
  ]
  return rows.toSorted((a, b) => (a.on === b.on ? (a.key < b.key ? -1 : 1) : a.on < b.on ? 1 : -1))
}

const MISSING_WORDS: Readonly<Record<string, string>> = {
  failed: 'could not be read',
  'not-given': 'not fetched',
  'not-published': 'never published',
  'not-yet': 'not known yet',
}

function saidMissing([reason, count]: readonly [string, number]): string {
  return `${count} a day ${MISSING_WORDS[reason] ?? reason}`
}
