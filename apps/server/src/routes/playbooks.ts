import {
  ACT_UNITS,
  type ActorCode,
  boundRun,
  describePlaybook,
  displayName,
  findCode,
  KINDS,
  listPlaybooks,
  namedActs,
  precisionOf,
  type Replay,
  replay,
  tryPlaybook,
  type Workspace,
} from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { localeOf } from '../locale.ts'
import { mutable } from '../mutable.ts'
import { as } from '../schemas/acts.ts'
import { day } from '../schemas/figures.ts'
import * as schema from '../schemas/playbooks.ts'
import { problem } from '../schemas/workspace.ts'
import { actor, days } from './dyad-query.ts'

const params = z.object({ partner: actor })
const span = {
  from: day.optional(),
  to: day.optional(),
  as,
  feed: z
    .string()
    .optional()
    .describe('by default that of the playbook, of the workspace, or the one with most reports'),
}
/** Longest text that is checked; the longest playbook that we know of has 20,000 letters. */
const LONGEST_TEXT = 500_000
const proposalLimit = z.number().int().min(0).max(2000).describe('proposals, and differences, at most')

/** The playbooks of a workspace, read anew from its files. Nothing here writes one: they are text under version control. */
export function playbookRoutes(workspace: Workspace): FastifyPluginCallbackZod {
  const perspective = workspace.config?.perspective ?? null
  const name = (code: ActorCode | null, locale: string): string | null =>
    code === null ? null : displayName(code, locale)

  return (server, _options, done) => {
    server.get(
      '/v1/playbooks',
      {
        schema: {
          summary: 'The playbooks: those of the partners, of others, and bases',
          response: { 200: schema.playbooks, '4xx': problem },
        },
      },
      ({ headers }) => {
        const locale = localeOf(headers)
        return {
          perspective,
          perspectiveName: name(perspective, locale),
          playbooks: listPlaybooks(workspace).map((one) => ({ ...one, name: name(one.partner, locale) })),
        }
      },
    )

    server.get(
      '/v1/playbooks/:partner',
      {
        schema: {
          summary: 'One playbook: its text and bases, what is wrong with it, what it does in plain language',
          params,
          response: { 200: schema.playbook, '4xx': problem },
        },
      },
      async ({ params: { partner }, headers }) => {
        const locale = localeOf(headers)
        const names = { name: displayName(partner, locale), perspectiveName: name(perspective, locale) }
        return mutable({ ...(await describePlaybook(workspace, partner)), ...names })
      },
    )

    server.get(
      '/v1/playbooks/:partner/acts',
      {
        schema: {
          summary: 'What the playbook names in the archive, latest first, with the rule and where to check it',
          params,
          querystring: z.object({
            ...span,
            unit: z.enum(ACT_UNITS).default('act'),
            kind: z.enum(KINDS).optional(),
            rule: z.string().optional(),
            limit: z.coerce.number().int().min(0).max(1000).default(100),
          }),
          response: { 200: schema.namedActs, '4xx': problem },
        },
      },
      async ({ params: { partner }, query }) => {
        const { from: _from, to: _to, ...rest } = query
        const found = await namedActs(workspace, { ...rest, ...days(query), partner })
        const { feed, perspective: target } = found
        return mutable({
          ...found,
          precision: feed === null ? null : precisionOf(workspace.store, { source: partner, target, feed }),
          acts: found.acts.map((act) => ({
            ...act,
            label: act.cameo === null ? null : (findCode('cameo', act.cameo)?.label ?? null),
          })),
        })
      },
    )

    server.get(
      '/v1/playbooks/:partner/replay',
      {
        schema: {
          summary: 'What the playbook would have proposed over the record; nothing of it was proposed to anybody',
          params,
          querystring: z.object({ ...span, limit: z.coerce.number().pipe(proposalLimit).default(200) }),
          response: { 200: schema.replay, '4xx': problem },
        },
      },
      async ({ params: { partner }, query }) => {
        const { limit, as: shownAs, feed } = query
        const replayed = await replay(workspace, { partner, as: shownAs, feed, ...days(query) })
        return mutable(shown(replayed, limit))
      },
    )

    server.post(
      '/v1/playbooks/:partner/check',
      {
        schema: {
          summary: 'Check a text in place of the playbook, and replay both side by side; nothing is written',
          params,
          body: z.object({
            text: z.string().max(LONGEST_TEXT),
            replay: z.boolean().default(false).describe('whether to say what either would have proposed'),
            ...span,
            limit: proposalLimit.default(200),
          }),
          response: { 200: schema.tried, '4xx': problem },
        },
      },
      async ({ params: { partner }, body }) => {
        const { text, replay: replayed, limit, as: shownAs, feed } = body
        const tried = await tryPlaybook(workspace, text, { partner, replayed, as: shownAs, feed, ...days(body) })
        const { other } = tried.replay ?? {}
        if (tried.replay === null || other === undefined) {
          return mutable({ ...tried, replay: null })
        }
        return mutable({
          ...tried,
          replay: {
            ...shown(tried.replay, limit),
            other: {
              ...boundRun(other, limit),
              differences: other.differences.slice(0, limit),
              differenceCount: other.differences.length,
            },
          },
        })
      },
    )
    done()
  }
}

function shown(replayed: Replay, limit: number) {
  const { partner, perspective, feed, from, to, as: shownAs } = replayed
  return { partner, perspective, feed, from, to, as: shownAs, ...boundRun(replayed, limit) }
}
