import { parseDay } from '@entente/model'
import {
  type Act,
  ActGrouper,
  actsOf,
  compilePlaybook,
  nameIncident,
  type Playbook,
  windowCount,
  WindowCounter,
} from '@entente/playbook'
import { describe, expect, it } from 'vitest'
import { conditionOf, incidentOf, playbookOf, ruleOf } from './playbook-of.ts'

const FORCE = 'event.root in ["18", "19", "20"]'
const PLAYBOOK = playbookOf([
  ruleOf('uses-force', 'attack', `event.source_by == "organ" && event.publishers >= 2 && ${FORCE}`),
  ruleOf('cuts-ties', 'offence', 'event.cameo == "161"'),
  ruleOf('criticises', 'criticism', 'event.root == "11" && event.is_root'),
  ruleOf('aids', 'friendly', 'event.root == "07"'),
])

describe.each([
  ['interpreter', nameIncident],
  [
    'stream',
    (playbook: Playbook, incident: ReturnType<typeof incidentOf>) => compilePlaybook(playbook).nameWithTrace(incident),
  ],
])('%s names an incident', (_executor, name) => {
  it('by the first rule that is true', () => {
    expect(name(PLAYBOOK, incidentOf({ key: 'a' }))).toEqual({
      rule: 'criticises',
      unknown: [],
      trace: [
        { rule: 'uses-force', answer: 'false' },
        { rule: 'cuts-ties', answer: 'false' },
        { rule: 'criticises', answer: 'true' },
      ],
    })
  })

  it('and says which rules could not be told, of those before it', () => {
    const unsaid = incidentOf({ key: 'a', root: '19', cameo: '190', publishers: null })
    expect(name(PLAYBOOK, unsaid)).toMatchObject({ rule: null, unknown: ['uses-force'] })
    const uncoded = incidentOf({ key: 'a', root: null, cameo: null })
    expect(name(PLAYBOOK, uncoded)).toMatchObject({
      rule: null,
      unknown: ['uses-force', 'cuts-ties', 'criticises', 'aids'],
    })
    expect(name(PLAYBOOK, { ...uncoded, publishers: 1 }).unknown).toEqual(['cuts-ties', 'criticises', 'aids'])
  })

  it('by agreements in force on its day, which its code does not tell', () => {
    const spans = [{ from: parseDay('1994-05-12'), until: parseDay('2020-03-02') }]
    const inForce = conditionOf('event.root == "19" && inForce("ceasefire")', { agreements: () => spans })
    const playbook = playbookOf([ruleOf('broken', 'breach', inForce), ...PLAYBOOK.rules])
    const shots = incidentOf({ key: 'a', root: '19', cameo: '190' })
    const compiled = compilePlaybook(playbook)
    expect([shots, { ...shots, occurredOn: parseDay('2020-03-02') }].map((one) => compiled.name(one)?.id)).toEqual([
      'broken',
      'uses-force',
    ])
    expect(name(playbook, shots).rule).toBe('broken')
  })
})

describe('acts', () => {
  const incidents = [
    incidentOf({ key: 'late', settlesAt: '2020-03-05T10:00:00.000Z', firstReportedAt: '2020-03-04T10:00:00.000Z' }),
    incidentOf({ key: 'b' }),
    incidentOf({ key: 'a' }),
    incidentOf({ key: 'aid', root: '07', cameo: '070' }),
    incidentOf({ key: 'nothing', root: '01', cameo: '010' }),
    incidentOf({ key: 'next-day', occurredOn: parseDay('2020-03-02'), settlesAt: '2020-03-05T00:00:00.000Z' }),
    incidentOf({ key: 'stale', root: '19', cameo: '190', lagDays: 7 }),
    incidentOf({ key: 'before', root: '19', cameo: '190', lagDays: -1 }),
  ]
  const acts = actsOf(PLAYBOOK, incidents)

  it('are one for each rule and day, in the order of settling, with all that tell of it', () => {
    expect(acts.map(({ key, clockDay, incidents: keys }) => [key, clockDay, keys])).toEqual([
      ['ARM:criticises:2020-03-01', '2020-03-03', ['a', 'b', 'late']],
      ['ARM:aids:2020-03-01', '2020-03-03', ['aid']],
      ['ARM:otherwise:2020-03-01', '2020-03-03', ['nothing']],
      ['ARM:criticises:2020-03-02', '2020-03-05', ['next-day']],
    ])
    expect(acts[2]).toMatchObject({ kind: 'neutral', points: 0, rule: 'otherwise' })
  })

  it('come of old news only where a person confirmed it', () => {
    const old = incidentOf({ key: 'old', root: '19', cameo: '190', lagDays: 400 })
    expect(actsOf(PLAYBOOK, [old])).toEqual([])
    expect(actsOf(PLAYBOOK, [{ ...old, confirmed: true }])).toHaveLength(1)
    expect(actsOf(PLAYBOOK, [{ ...old, feed: 'hand' }])).toHaveLength(1)
  })

  it('of a base are refused', () => {
    expect(() => actsOf({ ...PLAYBOOK, partner: null }, incidents)).toThrow('names no partner')
  })

  it('that are taken one by one must settle in order', () => {
    const grouper = new ActGrouper(compilePlaybook(PLAYBOOK))
    grouper.take(incidentOf({ key: 'b' }))
    expect(() => grouper.take(incidentOf({ key: 'a' }))).toThrow(RangeError)
  })

  it('are counted in windows that end on the day asked for, by kind or by rule', () => {
    const asked = [
      ['criticism', 2, '2020-03-05', 1],
      ['criticism', 3, '2020-03-05', 2],
      ['criticises', 3, '2020-03-06', 1],
      ['criticism', 365, '2021-03-02', 2],
      ['criticism', 365, '2021-03-03', 1],
      ['friendly', 1, '2020-03-02', 0],
    ] as const
    const counter = new WindowCounter(asked.map(([name, days]) => ({ name, days })))
    for (const act of acts) counter.take(act)
    for (const [name, days, day, expected] of asked) {
      expect(windowCount(acts, name, days, parseDay(day)), `${name} ${day}`).toBe(expected)
      const later = new WindowCounter([{ name, days }])
      for (const act of acts.filter(({ clockDay }) => clockDay <= day)) later.take(act)
      expect(later.count(name, days, parseDay(day)), `${name} ${day}`).toBe(expected)
    }
    expect(() => counter.count('attack', 3, parseDay('2021-03-03'))).toThrow(RangeError)
    expect(() => counter.take({ ...(acts[0] as Act), clockDay: parseDay('2020-03-04') })).toThrow(RangeError)
  })
})
