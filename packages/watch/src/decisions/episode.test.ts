import type { Day } from '@entente/model'
import type { LevelSpan } from '@entente/playbook'
import { describe, expect, it } from 'vitest'
import { episodesOf, lessonsDue } from './episode.ts'

const span = (from: string, to: string, level: string | null): LevelSpan => ({
  from: from as Day,
  to: to as Day,
  level,
})
const LEVELS = [
  span('2026-01-01', '2026-01-05', 'calm'),
  span('2026-01-06', '2026-01-09', 'watch'),
  span('2026-01-10', '2026-01-11', null),
  span('2026-01-12', '2026-01-15', 'strained'),
  span('2026-01-16', '2026-01-20', 'watch'),
  span('2026-01-21', '2026-01-25', 'calm'),
  span('2026-01-26', '2026-01-27', null),
  span('2026-01-28', '2026-01-31', 'watch'),
]

describe('episodes', () => {
  it('begin above the calmest level and end with it; days that no feed covers do neither', () => {
    expect(episodesOf(LEVELS, 'calm')).toEqual([
      {
        from: '2026-01-06',
        to: '2026-01-20',
        levels: [
          { from: '2026-01-06', level: 'watch' },
          { from: '2026-01-12', level: 'strained' },
          { from: '2026-01-16', level: 'watch' },
        ],
      },
      { from: '2026-01-28', to: null, levels: [{ from: '2026-01-28', level: 'watch' }] },
    ])
    expect(episodesOf([span('2026-01-01', '2026-01-05', 'calm')], 'calm')).toEqual([])
  })

  it('wait for a lesson once they are over, unless one overlaps', () => {
    const episodes = episodesOf(LEVELS, 'calm')
    expect(lessonsDue(episodes, []).map(({ from }) => from)).toEqual(['2026-01-06'])
    expect(lessonsDue(episodes, [{ from: '2026-01-08' as Day, to: '2026-01-20' as Day }])).toEqual([])
    expect(lessonsDue(episodes, [{ from: '2025-12-01' as Day, to: '2026-01-05' as Day }])).toHaveLength(1)
  })
})
