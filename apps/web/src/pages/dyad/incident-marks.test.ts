import { expect, it } from 'vitest'
import type { Incident } from '../../api/types.ts'
import { incidentMarks } from './incident-marks.ts'

const PLAIN = { joint: false, stale: false, back: null, lagDays: 0, laterReports: 0, status: 'settled' }
const marks = (incident: object): string[] => incidentMarks({ ...PLAIN, ...incident } as Incident)

it('says in words what is to be known of an incident', () => {
  expect(marks({})).toEqual([])
  expect(marks({ joint: true, laterReports: 2 })).toEqual([
    'joint: told in both directions',
    '2 more reports after it settled',
  ])
  expect(marks({ stale: true, back: 'year', lagDays: 365 })).toEqual(['stale: first reported a year after it'])
  expect(marks({ stale: true, lagDays: 12 })).toEqual(['stale: first reported 12 days after it'])
  expect(marks({ stale: true, lagDays: -3 })).toEqual(['stale: reported before its day'])
})
