import { PROPERTIES, TALLIES, VERDICTS } from 'entente'
import { z } from 'zod'
import { actorCode, day } from './figures.ts'
import { diagnostic, place } from './playbooks.ts'

const whole = z.number().int()
const share = z.number().min(0).max(1)

const witness = z
  .looseObject({ kind: z.enum(['incident', 'part', 'story']) })
  .describe(
    'what the ordinary interpreter reproduces: an incident with its names, a story with dates; or a part that no run uses',
  )

const property = z.object({
  name: z.enum(PROPERTIES),
  against: z.string().nullable().describe('`itself`, a stock counterpart or a partner, where a property takes two'),
  result: z.enum(VERDICTS).describe('unknown did not pass'),
  detail: z.string().describe('what was found; for unknown the reason, beginning with `limit:` where one was reached'),
  witness: witness.nullable().describe('of what is refuted'),
  story: z
    .array(z.object({ text: z.string(), place: place.nullable() }))
    .describe('the witness in sentences, with where the texts say what they tell of'),
  about: z.array(z.object({ list: z.string(), id: z.string().nullable(), key: z.string().nullable() })),
  places: z.array(place).describe('where the texts say what it is about'),
  byConstruction: z.boolean().describe('no playbook of the language can violate it'),
  reported: z.boolean().describe('against a counterpart that nobody has to withstand: refuted it fails nothing'),
  assumes: z.array(z.string()).describe('see `assumptions`'),
  figures: z.record(z.string(), z.number()),
})

export const check = z.object({
  ok: z.boolean().describe('no error, and nothing refuted that has to hold; what is unknown fails nothing'),
  on: day.describe('first day of every story'),
  playbooks: z.array(
    z.object({
      file: z.string(),
      partner: actorCode.nullable().describe('null for a base, and for a text that cannot be read'),
      diagnostics: z.array(diagnostic),
      repairs: z
        .array(
          z.object({
            against: z.string(),
            tried: whole,
            ended: z.enum(['found', 'all-tried', 'limit', 'not-refuted']),
            repair: z.object({ sentence: z.string(), diff: z.string().nullable() }).nullable(),
          }),
        )
        .describe('looked for by the command only: none here'),
      properties: z.array(property).describe('none for a base, for what has an error, and without `proof`'),
    }),
  ),
  instruments: z.array(diagnostic).describe('of the workspace’s own instruments'),
  counts: z.record(z.enum(TALLIES), whole).describe('how many results there are of each'),
  noise: z
    .object({
      feed: z.string().nullable(),
      days: whole.describe('that the feed covers'),
      leavesCalm: share.nullable().describe('chance of leaving calm in a year in which the partner does nothing'),
      falseActs: z.number().nullable().describe('expected a year, that would be answered'),
      falseItems: z.number().nullable().describe('the same after cool-downs'),
      interval: z.object({ low: share, high: share }).nullable(),
      unaudited: z.array(z.string()).describe('rules without an audit, for which nothing can be said'),
      lowerBound: z.boolean().describe('acts of patterns are not in it'),
    })
    .nullable()
    .describe('quiet under noise, a figure and no proof, where one partner is asked for'),
  assumptions: z.record(z.string(), z.string()).describe('what these results take for granted, by id'),
})
