import { WRITER_ROLES } from 'entente'
import { z } from 'zod'
import { answerers, commitment, commitmentLine, owner } from './commitments.ts'
import { day } from './figures.ts'
import { occasion } from './occasions.ts'

export const handOver = z.object({
  id: z.string().describe('such as `H5`'),
  item: z.string().describe('a commitment or a step'),
  from: owner,
  to: owner,
  on: day,
  acceptBy: day.describe('last day to accept'),
  what: z.string().describe('what is passed: papers, contacts, what was said'),
  rotation: z.string().nullable(),
  state: z.enum(['offered', 'accepted', 'declined', 'withdrawn']),
  offeredAt: z.string(),
  offeredSeq: z.number().int(),
  endedAt: z.string().nullable(),
  endedBy: z.enum(WRITER_ROLES).nullable(),
  because: z.string().nullable(),
})

/** With the words of its item, for a list. */
const handOverLine = handOver.extend({
  title: z.string().describe('what the commitment or the step says'),
  late: z.boolean().describe('offered, and the last day to accept has passed'),
  answerers,
})

export const handOvers = z.object({
  today: day,
  total: z.number().int(),
  open: z.number().int(),
  late: z.number().int(),
  handOvers: z.array(handOverLine).readonly(),
})

export const rotation = z.object({
  id: z.string().describe('such as `R2`'),
  post: owner,
  to: owner,
  leaves: day,
  what: z.string().nullable().describe('passed with every line that does not say otherwise'),
  begunAt: z.string(),
})

export const rotations = z.array(
  rotation.extend({ lines: z.number().int(), accepted: z.number().int(), left: z.number().int() }),
)

export const oneRotation = z.object({
  today: day,
  rotation,
  lines: z.array(handOverLine).readonly(),
  left: z
    .array(z.object({ item: z.string(), title: z.string() }))
    .readonly()
    .describe('what the post owns that no line passes on'),
})

export const absence = z.object({ owner, deputy: owner, from: day, until: day })

/** All that the page of one commitment shows. */
export const oneCommitment = z.object({
  today: day,
  commitment,
  line: commitmentLine,
  occasion: occasion.omit({ clauses: true }).nullable(),
  clauseText: z.string().nullable().describe('the clause it rests on, with its own number'),
  handOvers: z.array(handOverLine).readonly().describe('of it and of its steps, in the order they were offered'),
  deputies: z.array(absence).readonly().describe('of owners who are away today'),
})
