import { type PropertyResult, result } from '../property.ts'

/**
 * On a day without acts buckets only drain, steps only end, and nothing but offers, lifting, reviews and steps of our own is
 * proposed: only `take` fills a bucket or makes an answer. Rows that were seen already make no new act (an act has one key a
 * rule and day). Both are invariants, tested in relation/invariants.test.ts.
 */
export function noSelfEscalation(): PropertyResult {
  const detail = 'without a new act nothing rises, and what was seen already makes no new act'
  return result('no-self-escalation', 'proved', detail, { byConstruction: true })
}
