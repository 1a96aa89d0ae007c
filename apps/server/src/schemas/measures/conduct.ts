import { z } from 'zod'
import { actorCode, day } from '../figures.ts'

const whole = z.number().int()
const tones = z.object({
  praise: z.number(),
  appeal: z.number(),
  criticism: z.number(),
  demand: z.number(),
  threat: z.number(),
})
const years = z
  .array(
    z.object({
      year: whole,
      known: z.boolean().describe('false: less than `leastCovered` of the year is covered'),
      words: whole.describe('reports of words with a tone'),
      counts: tones,
      shares: tones.nullable().describe('of `words`; null: not known, or fewer than `leastWords`'),
    }),
  )
  .readonly()
const codeCounts = z.array(z.object({ code: z.string(), reports: whole })).readonly()
const repertoire = z.object({
  reports: whole,
  codes: codeCounts.describe('most used first'),
  effective: z.number().describe('exp of the entropy: so many codes used alike'),
  never: z.array(z.string()).readonly().describe('codes used in the region and never by this side'),
})

const explained = z.object({
  share: z.number().describe('of the variance among answers that lies between kinds'),
  byChance: z.number(),
  p: z.number(),
})
const consistency = z.object({
  rules: z.object({
    answerDays: whole,
    usualDays: whole,
    waitDays: whole,
    leastActs: whole,
    leastKinds: whole,
    shuffles: whole,
    seed: z.string(),
  }),
  acts: whole,
  kinds: z
    .array(
      z.object({
        kind: z.string(),
        label: z.string(),
        acts: whole,
        cooperation: z.number().describe('a day in the week after, less that of the 90 days before'),
        conflict: z.number().describe('without its sign'),
        wait: z.number().describe('median days until the next act of the same sign, at most 30'),
        usualWait: z.number().describe('the same from any day'),
      }),
    )
    .readonly(),
  explained: z
    .object({ cooperation: explained, conflict: explained })
    .nullable()
    .describe('null below two kinds with eight acts'),
})

export const conduct = z.object({
  method: z.string(),
  source: actorCode,
  target: actorCode,
  feed: z.string(),
  unit: z.literal('report'),
  among: z.array(actorCode).readonly(),
  from: day.nullable(),
  to: day.nullable(),
  lastCovered: day.nullable(),
  rules: z.object({ leastWords: whole, leastCovered: z.number() }),
  tone: z.object({ ours: years, theirs: years }),
  repertoire: z.object({ ours: repertoire, theirs: repertoire, region: codeCounts }),
  balance: z
    .array(
      z.object({
        year: whole,
        known: z.boolean(),
        reports: whole,
        toward: z.array(z.object({ actor: actorCode, reports: whole })).readonly(),
        effective: z.number(),
      }),
    )
    .readonly(),
  consistency: z.object({ ours: consistency, theirs: consistency }),
  decisions: z
    .object({ accepted: whole, changed: whole, declined: whole })
    .nullable()
    .describe('what became of the proposals of our playbook toward the target; null where the source is not us'),
})
