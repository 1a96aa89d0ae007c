import {
  ATTENTION_KINDS,
  BINDINGS,
  COMMITMENT_STATES,
  EVIDENCE_KINDS,
  WRITER_ROLES,
  OUTCOMES,
  STATUSES,
  STEP_STATES,
} from 'entente'
import { z } from 'zod'
import { actorCode, day } from './figures.ts'

export const owner = z.string().describe('a desk, or a post as `desk/post`')
const actorCodes = z.array(actorCode).readonly()
export const sourceDocument = z.object({ title: z.string(), day: day.nullable(), reference: z.string().nullable() })
export const clause = z.object({ number: z.number().int(), label: z.string(), text: z.string() })

const step = z.object({
  id: z.string().describe('such as `C12.3`'),
  what: z.string(),
  owner,
  due: day.nullable(),
  state: z.enum(STEP_STATES),
  doneOn: day.nullable(),
  because: z.string().nullable().describe('why it was dropped'),
})

const evidence = z.object({
  id: z.string(),
  kind: z.enum(EVIDENCE_KINDS),
  reference: z.string(),
  title: z.string(),
  step: z.string().nullable(),
  accepted: z.boolean(),
  because: z.string().nullable(),
})

export const change = z.object({
  seq: z.number().int().describe('row of the journal'),
  at: z.string(),
  role: z.enum(WRITER_ROLES),
  kind: z.string(),
  what: z.string(),
})

export const commitment = z.object({
  id: z.string().describe('such as `C12`'),
  what: z.string(),
  promisedBy: actorCodes,
  promisedTo: actorCodes,
  partner: actorCode.describe('the relation in which it is followed'),
  binding: z.enum(BINDINGS),
  status: z.enum(STATUSES),
  owner,
  due: day.nullable(),
  occasion: z.string().nullable(),
  clause: z.number().int().nullable().describe('number of the clause it rests on'),
  source: sourceDocument.nullable(),
  condition: z.string().nullable(),
  marking: z.string().nullable(),
  steps: z.array(step).readonly(),
  evidence: z.array(evidence).readonly(),
  outcome: z.object({ result: z.enum(OUTCOMES), on: day, because: z.string() }).nullable(),
  madeAt: z.string(),
  changes: z.array(change).readonly(),
})

export const commitmentLine = z.object({
  id: z.string(),
  what: z.string(),
  promisedBy: actorCodes,
  promisedTo: actorCodes,
  partner: actorCode,
  binding: z.enum(BINDINGS),
  status: z.enum(STATUSES),
  owner,
  occasion: z.string().nullable(),
  clause: z.number().int().nullable(),
  marking: z.string().nullable(),
  side: z
    .enum(['ours', 'theirs', 'both'])
    .nullable()
    .describe('who promised; null where nobody says whose chair it is'),
  state: z.enum(COMMITMENT_STATES),
  stepsDone: z.number().int(),
  steps: z.number().int().describe('without those dropped'),
  next: z.object({ id: z.string(), what: z.string(), due: day }).nullable().describe('what is due next'),
  daysLate: z.number().int().nullable().describe('days past what is due next, negative where it is still to come'),
  offered: z
    .object({ id: z.string(), to: owner, acceptBy: day, late: z.boolean() })
    .nullable()
    .describe('the hand-over that waits to be accepted'),
})

export const commitments = z.object({
  today: day,
  total: z.number().int(),
  commitments: z.array(commitmentLine).readonly(),
})

export const commitmentGroups = z.object({
  today: day,
  total: z.number().int().describe('of groups'),
  commitments: z.number().int().describe('of commitments that fit'),
  groups: z
    .array(
      z.object({
        key: z.string().describe('owner, partner or occasion; empty for those that rest on no occasion'),
        title: z.string(),
        total: z.number().int(),
        open: z.number().int(),
        overdue: z.number().int().describe('of the open ones'),
        commitments: z.array(commitmentLine).readonly().describe('the first ones'),
      }),
    )
    .readonly(),
})

export const answerers = z
  .array(owner)
  .readonly()
  .describe('whose officers accept or decline it today, beside any head of desk; none where it has ended')

export const attention = z.object({
  today: day,
  total: z.number().int().describe('of all kinds'),
  overdue: z.number().int(),
  found: z.number().int().describe('of the kinds asked for'),
  counts: z.record(z.enum(ATTENTION_KINDS), z.number().int()),
  items: z
    .array(
      z.object({
        kind: z.enum(ATTENTION_KINDS),
        id: z.string().describe('of a hand-over, a commitment or a step'),
        commitment: z.string(),
        partner: actorCode,
        what: z.string(),
        owner: owner.describe('who is to act; for a hand-over its receiver'),
        deputy: z.string().nullable(),
        due: day.nullable(),
        daysLate: z.number().int().nullable(),
        answerers,
      }),
    )
    .readonly(),
})
