import { type ActorCode, EntenteError, findActor, suggestActors } from '@entente/model'
import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'

export interface Partner {
  readonly actor: ActorCode
  /** Id of the desk that owns the relation. */
  readonly desk: string
}

export interface Desk {
  readonly id: string
  readonly title: string
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

const schema: z.ZodType<WorkspaceConfig, unknown> = z
  .strictObject({
    entente: z.literal('workspace/v1'),
    name: z.string().min(1),
    perspective: actor,
    marking: z.string().min(1).optional(),
    feed: z.string().min(1).optional(),
    partners: z.array(z.strictObject({ actor, desk: id })),
    desks: z.array(z.strictObject({ id, title: z.string().min(1) })),
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
  })

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
