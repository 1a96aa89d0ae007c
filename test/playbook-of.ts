import { type ActorCode, parseDay } from '@entente/model'
import {
  checkCondition,
  type Condition,
  type ConditionEnvironment,
  conditionError,
  type Incident,
  type Kind,
  type Playbook,
  printCondition,
  type Rule,
} from '@entente/playbook'

/** A checked condition. */
export function conditionOf(text: string, environment: ConditionEnvironment = {}): Condition {
  const checked = checkCondition(text, environment)
  if (!checked.ok) throw conditionError(checked.diagnostics)
  return checked.condition
}

export function ruleOf(id: string, kind: Kind, when: string | Condition): Rule {
  const condition = typeof when === 'string' ? conditionOf(when) : when
  const points = kind === 'neutral' ? 0 : 3
  return { id, kind, points, when: { text: printCondition(condition), condition }, of: null, because: null }
}

/** A playbook that names incidents and answers nothing. */
export function playbookOf(rules: readonly Rule[], partner = 'ARM', stale = 7): Playbook {
  return {
    language: 'playbook/v1',
    perspective: 'TUR' as ActorCode,
    partner: partner as ActorCode,
    because: null,
    desk: null,
    ambition: null,
    register: null,
    feed: null,
    actsThrough: [],
    rules,
    patterns: [],
    strain: {
      drain: { points: 1, every: 5 },
      cap: 60,
      levels: [{ id: 'calm', from: 0, backAt: null }],
      calmWithin: 280,
    },
    warmth: { drain: { points: 1, every: 10 }, cap: 60 },
    responses: [],
    initiatives: [],
    limits: { proportion: 1, ceiling: 6, stale, settle: 1, signOff: null, because: null },
    instruments: {},
  }
}

/** An incident by an organ of the partner, three reports of two publishers, first reported at midnight after its day. */
export function incidentOf(changed: Partial<Incident> & Pick<Incident, 'key'>): Incident {
  return {
    feed: 'gdelt',
    source: 'ARM',
    target: 'TUR',
    occurredOn: parseDay('2020-03-01'),
    sourceBy: 'organ',
    sourceRoles: ['GOV'],
    targetRoles: [],
    scheme: 'cameo',
    code: '112',
    cameo: '112',
    root: '11',
    quad: 3,
    goldstein: -2,
    isRoot: true,
    reports: 3,
    publishers: 2,
    pages: null,
    confidence: null,
    place: null,
    joint: false,
    stale: false,
    lagDays: 1,
    firstReportedAt: '2020-03-02T00:00:00.000Z',
    settlesAt: '2020-03-03T00:00:00.000Z',
    ...changed,
  }
}
