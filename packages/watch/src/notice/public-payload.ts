import { type ActorCode, isActorCode, isDay, WRITER_ROLES } from '@entente/model'
import { KINDS, PROPOSAL_STATUSES, PROPOSAL_TYPES } from '@entente/playbook'
import { z } from 'zod'
import { OUTCOMES } from '../decisions/decision.ts'
import { type Delivery, DELIVERIES } from '../items/item.ts'
import type { NoticeKind } from './notice.ts'
import { plainText } from './plain-text.ts'

/** Reasons an officer gave, in characters. */
const MOST_WORDS = 500
const MOST_KEYS = 200

/** What has not the form it should have is left out rather than told: a text of a feed in the place of a code. */
const optional = <Form extends z.ZodType>(form: Form) => form.nullish().catch(null)

const form = (pattern: RegExp) => z.string().regex(pattern)
/** Ids that the program makes: hashes, and `D12`. */
const id = form(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/)
/** Names in a playbook or a catalogue. */
const name = form(/^[a-z][a-z0-9-]{0,80}$/)
/** Of an act or an incident: codes and a day with colons between. */
const key = form(/^[A-Za-z0-9][A-Za-z0-9:._-]{0,160}$/)
const keys = z
  .array(key.nullable().catch(null))
  .transform((list) => list.filter((one) => one !== null).slice(0, MOST_KEYS))
const day = z.string().refine(isDay)
const moment = form(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z$/)
const count = z.int().min(0)
const words = z.string().transform((text) => plainText(text, MOST_WORDS))

const lifts = z.object({ instrument: name, cause: z.enum(['off-ramp', 'condition', 'review']) })
const burst = z.object({ from: moment, reports: count, publishers: count, newPublishers: count })
const incident = z.object({
  key,
  rule: optional(name),
  kind: optional(z.enum(KINDS)),
  points: optional(z.number()),
  reports: optional(count),
  publishers: optional(count),
})

const decision = z.object({
  item: optional(id),
  outcome: optional(z.enum(OUTCOMES)),
  instrument: optional(name),
  because: optional(words),
  toSign: optional(z.enum(WRITER_ROLES)),
  alone: optional(z.boolean()),
})

/** What of each kind's payload is told, field by field. A field that is not named here stays inside. */
const PUBLIC: Readonly<Record<NoticeKind, z.ZodType<Readonly<Record<string, unknown>>>>> = {
  'item/raised': z.object({
    id: optional(id),
    type: optional(z.enum(PROPOSAL_TYPES)),
    response: optional(name),
    step: optional(count),
    on: optional(day),
    due: optional(day),
    expires: optional(day),
    choices: optional(z.array(name)),
    because: optional(keys),
    lifts: optional(lifts),
    feed: optional(name),
    playbook: optional(id),
    delivery: optional(z.enum(DELIVERIES)),
    burst: optional(burst),
  }),
  'item/changed': z.object({
    id: optional(id),
    status: optional(z.enum(PROPOSAL_STATUSES)),
    closedOn: optional(day),
    because: optional(keys),
    burst: optional(burst),
  }),
  'watch/noticed': z.object({
    incidents: z
      .array(incident.nullable().catch(null))
      .transform((list) => list.filter((one) => one !== null).slice(0, MOST_KEYS))
      .catch([]),
  }),
  'decision/asked': decision,
  'decision/signed': decision,
  'decision/refused': decision,
  'decision/left': decision,
  'own-act/done': z.object({ id: optional(id), item: optional(id), instrument: optional(name), on: optional(day) }),
  'own-act/matched': z.object({ act: optional(id), incident: optional(key) }),
  'lesson/written': z.object({ id: optional(id), from: optional(day), to: optional(day) }),
  'feed/gap': z.object({
    feed: optional(name),
    from: optional(z.union([day, moment])),
    until: optional(z.union([day, moment])),
    cause: optional(name),
    state: optional(z.enum(['begun', 'ended'])),
  }),
}

/** Whom a row concerns, as far as it says so itself. */
export interface Addressed {
  readonly id?: string | null | undefined
  readonly item?: string | null | undefined
  /** Of ours. */
  readonly act?: string | null | undefined
  readonly partner?: ActorCode | null | undefined
  readonly desk?: string | null | undefined
  readonly feed?: string | null | undefined
  readonly delivery?: Delivery | null | undefined
}

const addressed: z.ZodType<Addressed> = z.object({
  id: optional(id),
  item: optional(id),
  act: optional(id),
  partner: optional(z.string().refine((code): code is ActorCode => isActorCode(code))),
  desk: optional(name),
  feed: optional(name),
  delivery: optional(z.enum(DELIVERIES)),
})

/** What is told of a row's payload: only named fields, each only in its own form. What was not said is left out. */
export function publicPayload(kind: NoticeKind, payload: unknown): Readonly<Record<string, unknown>> {
  const read = PUBLIC[kind].safeParse(payload)
  if (!read.success) return {}
  return Object.fromEntries(Object.entries(read.data).filter(([field]) => wasSaid(payload, field)))
}

export function addressedTo(payload: unknown): Addressed {
  const read = addressed.safeParse(payload)
  return read.success ? read.data : {}
}

function wasSaid(payload: unknown, field: string): boolean {
  return typeof payload === 'object' && payload !== null && field in payload
}
