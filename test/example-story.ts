// One invented story of a year, told to every example playbook, so that one sees what each would have proposed.
import { type ActorCode, addDays, findCode, parseDay, quadOf, rootOf } from '@entente/model'
import { actsOf, type Incident, type Playbook, runRelation } from '@entente/playbook'

const FROM = parseDay('2024-01-01')
const TO = parseDay('2024-12-31')

/** Day of the year, CAMEO code, tag of what was entered by hand. */
const STORY: readonly (readonly [day: number, code: string, tag?: string])[] = [
  [10, '042'],
  [20, '057'],
  [40, '111'],
  [45, '111', 'insult'],
  [60, '172'],
  [75, '163'],
  [80, '1311'],
  [100, '138'],
  [118, '154'],
  [130, '190'],
  [150, '0841'],
  [160, '055'],
  [200, '046'],
  [240, '057'],
  [250, '061'],
  [260, '073'],
]

/** What a playbook would have proposed, a line each, with levels; every act of the story as if a person had confirmed it. */
export function replayOfStory(playbook: Playbook): string {
  const acts = actsOf(playbook, STORY.map(incidentOf(playbook)))
  const run = runRelation(playbook, { acts, covered: [{ from: FROM, to: TO }], from: FROM, to: TO })
  return [
    '# acts',
    ...acts.map(({ occurredOn, rule, kind, points }) => `${occurredOn}  ${rule}, ${kind} ${points}`),
    ...run.patternActs.map(
      ({ occurredOn, rule, kind, points }) => `${occurredOn}  ${rule}, ${kind} ${points} (pattern)`,
    ),
    '# levels',
    ...run.levels.map(({ from, to, level }) => `${from} .. ${to}  ${level ?? 'not covered'}`),
    '# proposals',
    ...run.proposals.map(
      ({ on, type, response, step, choices, status }) =>
        `${on}  ${type} ${response ?? ''}${step === null ? '' : ` ${step}`}: ${choices.join(', ')} (${status})`,
    ),
    '# findings',
    ...run.findings.map(({ day, code, response, about }) => `${day}  ${code} ${response ?? ''} ${about}`),
    '',
  ].join('\n')
}

function incidentOf({ perspective, partner }: Playbook) {
  return ([day, code, tag]: (typeof STORY)[number]): Incident => {
    const on = addDays(FROM, day)
    return {
      key: `story:${code}:${day}`,
      feed: tag === undefined ? 'story' : 'hand',
      tag: tag ?? null,
      source: partner ?? ('XZZ' as ActorCode),
      target: perspective,
      occurredOn: on,
      sourceBy: 'organ',
      sourceRoles: ['GOV'],
      targetRoles: [],
      scheme: 'cameo',
      code,
      cameo: code,
      root: rootOf('cameo', code),
      quad: quadOf('cameo', code),
      goldstein: findCode('cameo', code)?.goldstein ?? null,
      isRoot: true,
      reports: 9,
      publishers: tag === undefined ? 4 : null,
      pages: null,
      confidence: null,
      place: null,
      joint: false,
      stale: false,
      lagDays: 0,
      firstReportedAt: `${on}T08:00:00.000Z`,
      settlesAt: `${addDays(on, 1)}T08:00:00.000Z`,
      confirmed: true,
    }
  }
}
