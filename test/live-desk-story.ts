// A desk that looks at a small archive by a clock of the test.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Author, authorOf, liveDesk, openWorkspace, parseMapping, type Workspace } from 'entente'
import { take } from './temporary-workspace.ts'

const MAPPING = parseMapping(
  `entente: mapping/v1
feed: story
covers: days
times: YYYYMMDDHHMMSS
columns: {occurred_on: day, source: who, target: whom, code: code, reported_at: at, url: url}
`,
  'm',
)

/** A report: `at` an ISO 8601 moment, `on` its day of occurrence. */
export interface StoryReport {
  readonly on: string
  readonly who: string
  readonly whom: string
  readonly code: string
  readonly at: string
  readonly url: string
}

export const US = 'XAA'

/** Answers hostile acts in two responses, criticism and friendly acts in one each; `firm` is what changes in another version. */
export function storyPlaybook(partner: string, firm = 'stand-firm', settle = 'P1D'): string {
  return `entente: playbook/v1
partner: ${partner}
acts:
  - {id: uses-force, kind: attack, points: 8, when: 'event.root == "19"'}
  - {id: cuts-ties, kind: offence, points: 5, when: 'event.cameo == "161"'}
  - {id: criticises, kind: criticism, points: 1, when: 'event.root == "11"'}
  - {id: gives-aid, kind: friendly, points: 6, when: 'event.root == "07"'}
  - {otherwise: neutral}
strain:
  drain: {points: 1, every: P5D}
  cap: 60
  levels: [{id: calm, from: 0}, {id: watch, from: 8, back_at: 4}, {id: strained, from: 20, back_at: 12}]
  calm_within: P280D
warmth: {drain: {points: 1, every: P10D}, cap: 60}
responses:
  - {id: thank, to: {kind: friendly, min_points: 3}, choose: [public-thanks], within: P3D, cooldown: P14D}
  - {id: correct, to: {kind: criticism}, choose: [no-action, clarification], within: P5D, cooldown: P14D}
  - id: protest
    to: {kind: [insult, offence]}
    ladder: [note-verbale, public-statement]
    window: P90D
    within: P5D
    cooldown: P14D
    expires: P30D
    off_ramp: {when: 'quiet("P5D")', offer: [resume-consultations]}
  - id: ${firm}
    to: {kind: [attack, breach]}
    ladder: [note-verbale, summon-ambassador]
    window: P90D
    within: P3D
    cooldown: P14D
    expires: P30D
    off_ramp: {when: 'quiet("P5D")', offer: [offer-talks]}
initiatives:
  - {id: national-day, on: "01-12", choose: [congratulations]}
limits: {proportion: 1.0, ceiling: 6, stale: P7D, settle: ${settle}, sign_off: {above: 3, by: head-of-desk}}
`
}

export function writePlaybook(folder: string, partner: string, text: string): void {
  mkdirSync(join(folder, 'playbooks'), { recursive: true })
  writeFileSync(join(folder, 'playbooks', `${partner}.yaml`), text)
}

/** A folder with the playbooks of some partners, all on one desk. */
export function writeDesk(folder: string, partners: readonly string[]): void {
  mkdirSync(folder, { recursive: true })
  const list = partners.map((actor) => `{actor: ${actor}, desk: east}`).join(', ')
  writeFileSync(
    join(folder, 'entente.yaml'),
    `entente: workspace/v1\nname: A desk\nperspective: ${US}\npartners: [${list}]\ndesks: [{id: east, title: Eastern desk}]\n`,
  )
  for (const partner of partners) writePlaybook(folder, partner, storyPlaybook(partner))
}

export function writeReports(path: string, reports: readonly StoryReport[]): string {
  const lines = reports.map(({ on, who, whom, code, at, url }) =>
    [on, who, whom, code, at.replaceAll(/\D/g, '').slice(0, 14), url].join(','),
  )
  writeFileSync(path, ['day,who,whom,code,at,url', ...lines, ''].join('\n'))
  return path
}

export async function takeReports(workspace: Workspace, path: string): Promise<void> {
  const { total } = await take(workspace, [path], { mapping: MAPPING, now: () => new Date('2027-01-01T00:00:00Z') })
  if (total.rejected > 0) throw new RangeError(`${path}: ${JSON.stringify(total)}`)
}

/** A workspace and whoever keeps its desks, both of which can be begun anew. */
export interface StoryDesk {
  readonly workspace: Workspace
  readonly author: Author
  look(): Promise<Awaited<ReturnType<ReturnType<typeof liveDesk>['look']>>>
  /** Nothing is known but what is on disk. */
  restart(): Promise<void>
  close(): Promise<void>
}

export async function openStoryDesk(folder: string, now: () => Date): Promise<StoryDesk> {
  const open = async () => {
    const workspace = await openWorkspace(folder, { cwd: folder, create: true })
    const fail = (fault: unknown): never => {
      throw fault
    }
    return { workspace, desk: liveDesk(workspace, { clock: { now, sleep: async () => undefined }, onFault: fail }) }
  }
  let { workspace, desk } = await open()
  return {
    get workspace() {
      return workspace
    },
    get author() {
      return authorOf(workspace.config, undefined, now)
    },
    look: () => desk.look(),
    restart: async () => {
      await desk.close()
      await workspace.close()
      ;({ workspace, desk } = await open())
    },
    close: async () => {
      await desk.close()
      await workspace.close()
    },
  }
}
