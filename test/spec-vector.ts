// The form of spec/vectors, and what a case leaves out: see spec/vectors/README.md.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ActorCode, Day } from '@entente/model'
import { dayNumber } from '@entente/model'
import type {
  Act,
  AgreementFact,
  DayRange,
  Happened,
  Incident,
  Kind,
  ReadPlaybook,
  RelationInput,
} from '@entente/playbook'
import { readExample, root } from '../scripts/spec/examples.ts'

type Text = string | object

interface GivenAct {
  readonly rule: string
  readonly kind: Kind
  readonly points: number
  /** Clock day. */
  readonly on: Day
  readonly occurredOn?: Day
  readonly firstReportedAt?: string
  readonly feed?: string
}

/** What an id is made of; a list in it is a proposal's own. */
type Anchor = readonly (string | Anchor)[]

type Signals<K extends 'received' | 'sent'> = NonNullable<Happened[K]>

export interface Vector {
  readonly title: string
  readonly playbook?: Text
  readonly incidents?: readonly (Partial<Incident> & { readonly key: string; readonly occurredOn: Day })[]
  readonly acts?: readonly GivenAct[]
  readonly reported?: readonly GivenAct[]
  readonly received?: Signals<'received'>
  readonly sent?: Signals<'sent'>
  readonly decisions?: readonly { readonly day: Day; readonly proposal: Anchor; readonly instrument: string | null }[]
  readonly covered?: readonly DayRange[]
  readonly from?: Day
  readonly to?: Day
  readonly expected: Expected
}

interface Expected {
  readonly diagnostics?: readonly string[]
  readonly normalForm?: object
  readonly names?: Readonly<Record<string, string | null>>
  readonly unknown?: Readonly<Record<string, readonly string[]>>
  readonly acts?: readonly object[]
  readonly counts?: readonly {
    readonly name: string
    readonly days: number
    readonly day: Day
    readonly count: number
  }[]
  readonly proposals?: readonly object[]
  readonly patternActs?: readonly object[]
  readonly findings?: readonly object[]
  readonly standing?: readonly object[]
  readonly levels?: readonly (readonly [from: string, to: string, level: string | null])[]
  readonly strain?: Readonly<Record<Day, number | null>>
  readonly warmth?: Readonly<Record<Day, number | null>>
}

export interface VectorFile {
  readonly rule: number | string
  readonly about: string
  readonly playbook?: Text
  readonly bases?: Readonly<Record<string, Text>>
  readonly agreements?: readonly AgreementFact[]
  readonly cases: readonly Vector[]
}

export function vectorFiles(): readonly VectorFile[] {
  const folder = join(root, 'spec/vectors')
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names.toSorted().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as VectorFile)
}

export function readVector(file: VectorFile, vector: Vector): ReadPlaybook {
  const bases = Object.entries(file.bases ?? {}).map(([name, text]) => [name, asText(text)] as const)
  const { agreements = [] } = file
  return readExample(asText(vector.playbook ?? file.playbook ?? {}), Object.fromEntries(bases), { agreements })
}

/** JSON is YAML. */
function asText(text: Text): string {
  return typeof text === 'string' ? text : JSON.stringify(text, null, 1)
}

const HOURS = 3_600_000

export function incidentsOf({ incidents = [] }: Vector): readonly Incident[] {
  return incidents.map((given) => {
    const { occurredOn, cameo = null } = given
    const firstReportedAt = given.firstReportedAt ?? `${occurredOn}T12:00:00Z`
    const settled = new Date(Date.parse(firstReportedAt) + 24 * HOURS).toISOString().replace('.000Z', 'Z')
    const incident: Incident = {
      feed: 'gdelt',
      tag: null,
      source: 'XAB',
      target: 'XAA',
      sourceBy: 'organ',
      sourceRoles: ['GOV'],
      targetRoles: ['GOV'],
      scheme: 'cameo',
      code: cameo ?? '',
      cameo,
      root: cameo === null ? null : cameo.slice(0, 2),
      quad: null,
      goldstein: null,
      isRoot: null,
      reports: 1,
      publishers: null,
      pages: null,
      confidence: null,
      place: null,
      joint: false,
      stale: false,
      lagDays: dayNumber(firstReportedAt.slice(0, 10) as Day) - dayNumber(occurredOn),
      confirmed: false,
      firstReportedAt,
      settlesAt: settled,
      ...given,
    }
    return incident
  })
}

export function inputOf(vector: Vector): RelationInput {
  const { acts = [], reported = [], received = [], sent = [], decisions = [], covered = [], from, to } = vector
  return {
    acts: acts.map(actOf),
    reported: reported.map(actOf),
    received,
    sent,
    decisions: decisions.map(({ proposal, ...rest }) => ({ ...rest, proposal: idOf(proposal) })),
    covered,
    ...(from === undefined ? {} : { from }),
    to: to as Day,
  }
}

function actOf({ rule, kind, points, on, occurredOn = on, feed = 'gdelt', ...given }: GivenAct): Act {
  const { firstReportedAt = `${occurredOn}T00:00:00Z` } = given
  const key = `XAB:${rule}:${occurredOn}`
  const partner = 'XAB' as ActorCode
  return { key, partner, rule, kind, points, occurredOn, clockDay: on, feed, firstReportedAt, incidents: [key] }
}

/** Rule 26, made anew. */
function idOf(anchor: Anchor): string {
  const list = anchor.map((one) => (typeof one === 'string' ? one : idOf(one)))
  return createHash('sha256').update(JSON.stringify(list)).digest('hex').slice(0, 16)
}
