import { actorArgument, type ActorCode, type Day, statesArgument } from 'entente'
import { z } from 'zod'
import * as schema from '../schemas/figures.ts'

/** An actor in a question. */
export const actor: z.ZodType<ActorCode, string> = z
  .string()
  .min(1)
  .transform(actorArgument)
  .describe('a code, or a name in any spelling')
/** What every question about a dyad asks. */
export const dyadQuery = {
  source: actor,
  target: actor,
  feed: z
    .string()
    .optional()
    .describe('by default the feed of the workspace, or the one with the most reports of the dyad'),
  from: schema.day.optional(),
  to: schema.day.optional(),
}
/** The days of a question, which the schema has checked. */
export const days = (query: { from?: string | undefined; to?: string | undefined }): { from?: Day; to?: Day } => ({
  ...(query.from === undefined ? {} : { from: query.from as Day }),
  ...(query.to === undefined ? {} : { to: query.to as Day }),
})
/** The region beside a dyad, by default ourselves and our partners; `states` says what its states are for. */
export const among = (states: string) =>
  z
    .string()
    .optional()
    .transform(statesArgument)
    .describe(`${states}, with commas between; by default ourselves and our partners`)
/** A dyad beside its region, over all that its feed covers. */
export const regionQuery = (states: string) =>
  z.object({ source: actor, target: actor, feed: dyadQuery.feed, among: among(states) })
