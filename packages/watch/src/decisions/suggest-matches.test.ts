import type { Day } from '@entente/model'
import { describe, expect, it } from 'vitest'
import { type ReportedOwn, suggestMatches } from './suggest-matches.ts'

const on = '2026-01-10' as Day
const reported = (key: string, more: Partial<ReportedOwn> = {}): ReportedOwn => ({
  key,
  occurredOn: on,
  cameo: '036',
  root: '03',
  publishers: 3,
  ...more,
})

describe('suggested matches of an own act', () => {
  it('score code, nearness and publishers, the likeliest first', () => {
    const found = suggestMatches({ on }, '036', [
      reported('near', { occurredOn: '2026-01-13' as Day, publishers: null }),
      reported('same'),
      reported('root', { cameo: '030' }),
    ])
    expect(found.map(({ incident, score }) => [incident, Number(score.toFixed(3))])).toEqual([
      ['same', 1],
      ['near', 0.75],
      ['root', 0.7],
    ])
  })

  it('leave out other roots, days farther off, what is matched, and what no feed would report', () => {
    const other = reported('other', { cameo: '112', root: '11' })
    const far = reported('far', { occurredOn: '2026-01-16' as Day })
    expect(suggestMatches({ on }, '036', [other, far])).toEqual([])
    expect(suggestMatches({ on }, '036', [reported('edge', { occurredOn: '2026-01-05' as Day })])).toHaveLength(1)
    expect(suggestMatches({ on }, '036', [reported('same')], new Set(['same']))).toEqual([])
    expect(suggestMatches({ on }, null, [reported('same')])).toEqual([])
  })

  it('do not move when all days are shifted', () => {
    const shifted = suggestMatches({ on: '2027-03-01' as Day }, '036', [
      reported('a', { occurredOn: '2027-03-03' as Day }),
    ])
    const before = suggestMatches({ on }, '036', [reported('a', { occurredOn: '2026-01-12' as Day })])
    expect(shifted).toEqual(before)
  })
})
