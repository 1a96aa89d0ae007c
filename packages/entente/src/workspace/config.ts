import type { StructuralFile } from '@entente/measure'
import {
  type ActorCode,
  EntenteError,
  findActor,
  isInterval,
  OFFICER_ROLES,
  type OfficerRole,
  suggestActors,
} from '@entente/model'
import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { type FeedsConfig, feedsConfig } from './feeds-config.ts'
import { structuralFiles } from './structural-config.ts'
import { notify, type NotifyConfig, unknownDesks } from '../live/notices/notify-config.ts'

export interface Partner {
  readonly actor: ActorCode
  /** Id of the desk that owns the relation. */
  readonly desk: string
}

/** A unit that can own what was promised: a desk of the ministry, or another ministry. */
export interface Desk {
  readonly id: string
  readonly title: string
  /** Work that is handed from officer to officer; owned as `desk/post`. */
  readonly posts?: readonly Post[] | undefined
}

interface Post {
  readonly id: string
  readonly title: string
}

/** Somebody who works here, by an id that the desk gives (never a name). */
export interface Officer {
  readonly id: string
  readonly roles: readonly OfficerRole[]
  /** Desks and posts, such as `caucasus` or `caucasus/economy`. */
  readonly posts: readonly string[]
}

/** What stands in `entente.yaml`: whose chair one sits in, which relations are looked after, and by whom. */
export interface WorkspaceConfig {
  readonly entente: 'workspace/v1'
  readonly name: string
  readonly perspective: ActorCode
  /** Shown on every page and export, such as RESTRICTED. */
  readonly marking?: string | undefined
  /** Feed that figures are shown from unless another is named. */
  readonly feed?: string | undefined
  readonly partners: readonly Partner[]
  readonly desks: readonly Desk[]
  /** Without any, one person works alone and holds every role. */
  readonly officers?: readonly Officer[] | undefined
  /** How long a mechanism may go without a session before it is called dormant, where it has no rhythm of its own; `P2Y`. */
  readonly dormantAfter?: string | undefined
  /** How long the journal keeps who wrote a row, such as `P3Y`; by default always. */
  readonly retention?: { readonly persons: string } | undefined
  /** Feeds that are followed, or sent here. */
  readonly feeds?: FeedsConfig | undefined
  /** Who outside is told what comes to the desks; by default nobody. */
  readonly notify?: NotifyConfig | undefined
  /** Structural files of the user's own: votes, trade, memberships. Paths from the workspace's folder. */
  readonly structure?: readonly StructuralFile[] | undefined
}

const actor = z.string().transform((code, context): ActorCode => {
  const known = findActor(code)
  if (known !== undefined) return known.code
  const [suggestion] = suggestActors(code)
  const hint = suggestion === undefined ? '' : `, did you mean ${suggestion}`
  context.addIssue({ code: 'custom', message: `\`${code}\` is no state or organisation${hint}` })
  return z.NEVER
})

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'use small letters, digits and hyphens')

const post = z.strictObject({ id, title: z.string().min(1) })

const officer = z.strictObject({
  id,
  roles: z.array(z.enum(OFFICER_ROLES)).min(1),
  posts: z.array(z.string()).default([]),
})

const schema: z.ZodType<WorkspaceConfig, unknown> = z
  .strictObject({
    entente: z.literal('workspace/v1'),
    name: z.string().min(1),
    perspective: actor,
    marking: z.string().min(1).optional(),
    feed: z.string().min(1).optional(),
    partners: z.array(z.strictObject({ actor, desk: id })),
    desks: z.array(z.strictObject({ id, title: z.string().min(1), posts: z.array(post).optional() })),
    officers: z.array(officer).optional(),
    dormantAfter: z.string().refine(isInterval, 'write it as P90D, P6M or P2Y').optional(),
    retention: z
      .strictObject({ persons: z.string().regex(/^P\d{1,4}[DWY]$/, 'write it as P90D, P52W or P3Y') })
      .optional(),
    feeds: feedsConfig.optional(),
    notify: notify.optional(),
    structure: structuralFiles.optional(),
  })
  .superRefine((config, context) => {
    const desks = new Set(config.desks.map((desk) => desk.id))
    const seen = new Set<string>()
    for (const [at, partner] of config.partners.entries()) {
      if (!desks.has(partner.desk)) {
        context.addIssue({
          code: 'custom',
          path: ['partners', at, 'desk'],
          message: `there is no desk \`${partner.desk}\` under \`desks\``,
        })
      }
      if (seen.has(partner.actor) || partner.actor === config.perspective) {
        context.addIssue({
          code: 'custom',
          path: ['partners', at, 'actor'],
          message:
            partner.actor === config.perspective ? 'this is the perspective itself' : 'this partner stands there twice',
        })
      }
      seen.add(partner.actor)
    }
    for (const { path, desk } of config.notify === undefined ? [] : unknownDesks(config.notify, desks)) {
      context.addIssue({ code: 'custom', path, message: `there is no desk \`${desk}\` under \`desks\`` })
    }
    const owners = new Set(ownersOf(config.desks).map((owner) => owner.id))
    const officers = new Set<string>()
    for (const [at, { id, posts }] of (config.officers ?? []).entries()) {
      if (officers.has(id)) {
        context.addIssue({ code: 'custom', path: ['officers', at, 'id'], message: `\`${id}\` stands there twice` })
      }
      officers.add(id)
      for (const [place, name] of posts.entries()) {
        if (owners.has(name)) continue
        const message = `there is no desk or post \`${name}\` under \`desks\``
        context.addIssue({ code: 'custom', path: ['officers', at, 'posts', place], message })
      }
    }
  })

/** Everyone who can own something: every desk, and every post as `desk/post` with the title of its desk. */
export function ownersOf(desks: readonly Desk[]): { readonly id: string; readonly title: string }[] {
  return desks.flatMap((desk) => [
    { id: desk.id, title: desk.title },
    ...(desk.posts ?? []).map((one) => ({ id: `${desk.id}/${one.id}`, title: `${one.title}, ${desk.title}` })),
  ])
}

/**
 * Reads the text of `entente.yaml`.
 * @throws EntenteError `bad-workspace` with the line of the first thing that is wrong.
 */
export function parseConfig(text: string, path: string): WorkspaceConfig {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [problem] = document.errors
  if (problem !== undefined) {
    const { line } = lines.linePos(problem.pos[0])
    throw badWorkspace(`${path}:${line}: ${problem.message.split('\n')[0]?.replace(/ at line.*/, '') ?? 'not YAML'}`)
  }
  const result = schema.safeParse(document.toJS())
  if (result.success) return result.data
  const [issue] = result.error.issues
  // A key that nobody knows is told at its own place, not at its parent's.
  const place = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])]
  const node = document.getIn(place, true) as { range?: [number, number, number] } | undefined
  const { line } = lines.linePos(node?.range?.[0] ?? 0)
  const key = place.length === 0 ? '' : `\`${place.map(String).join('.')}\`: `
  throw badWorkspace(`${path}:${line}: ${key}${lowerFirst(issue?.message ?? 'not a workspace')}`)
}

function badWorkspace(message: string): EntenteError {
  return new EntenteError('bad-workspace', message, { help: 'see docs/reference/workspace.md for every key' })
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
