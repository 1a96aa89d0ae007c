import { type ActorCode, type Day, findCode, HAND, isActorCode, isDay, type Quad } from '@entente/model'
import { z } from 'zod'
import { parseIncidentKey } from '../incidents/incident-key.ts'
import { line, type SourceDocument, sourceDocumentText } from './source-document.ts'

/** An act that the desk knows of. It counts as confirmed: somebody entered it with a source. */
export interface ActByHand {
  /** `A7`. */
  readonly id: string
  readonly occurredOn: Day
  readonly source: ActorCode
  readonly target: ActorCode
  /** CAMEO, of any level. */
  readonly cameo: string
  /** What was done, in one sentence. */
  readonly what: string
  /** What kind of act it is beyond its code, such as `insult` or `apology`; playbooks may ask for it. */
  readonly tag?: string | undefined
  readonly document: SourceDocument
  /** Of this act, where it differs from that of the workspace. */
  readonly marking?: string | undefined
  /** Key of the reported incident that it is about. */
  readonly incident?: string | undefined
}

/** An act before it has an id. */
export type NewAct = Omit<ActByHand, 'id'>

const actor = z.string().refine(isActorCode, 'is no code of a state or organisation')

/** Whether a text is the key of an incident, as far as one sees by its form. */
export function isIncidentKey(text: string): boolean {
  try {
    return parseIncidentKey(text).feed !== HAND
  } catch {
    return false
  }
}

const fields = {
  occurredOn: z.string().refine(isDay, 'is not a day: write it as YYYY-MM-DD'),
  source: actor,
  target: actor,
  cameo: z.string().refine((code) => findCode('cameo', code) !== undefined, 'is no code of CAMEO'),
  what: line(500),
  tag: z
    .string()
    .regex(/^[a-z][a-z-]{0,30}$/, 'is written in small letters and hyphens')
    .optional(),
  document: sourceDocumentText,
  marking: line(80).optional(),
  incident: z.string().refine(isIncidentKey, 'is not the key of an incident').optional(),
}

export const newActText: z.ZodType<NewAct, unknown> = z
  .strictObject(fields)
  .refine(({ source, target }) => source !== target, {
    path: ['target'],
    message: 'is the source itself',
  }) as z.ZodType<NewAct, unknown>

/** What the code says of an act: in our words, with its root, class and weight, always those of this version's table. */
export interface ActMeaning {
  readonly label: string
  readonly root: string
  readonly quad: Quad
  /** Goldstein weight, -10 to 10. */
  readonly goldstein: number | null
}

export function meaningOf({ cameo }: Pick<ActByHand, 'cameo'>): ActMeaning {
  const code = findCode('cameo', cameo)
  return {
    label: code?.label ?? cameo,
    root: code?.root ?? cameo.slice(0, 2),
    quad: code?.quad ?? 1,
    goldstein: code?.goldstein ?? null,
  }
}

/** What an act says, without its id and history: what a correction begins from. */
export function textOf(act: ActByHand): NewAct {
  const { occurredOn, source, target, cameo, what, tag, document, marking, incident } = act
  const given = Object.fromEntries(
    Object.entries({ tag, marking, incident }).filter(([, value]) => value !== undefined),
  )
  return { occurredOn, source, target, cameo, what, document, ...given }
}
