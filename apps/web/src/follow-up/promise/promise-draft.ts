import type { NewCommitment } from '../../api/follow-up-types.ts'
import type { FieldError } from '../../api/problem.ts'
import type { Workspace } from '../../api/types.ts'

export interface StepDraft {
  readonly what: string
  readonly due: string
  /** Empty for the owner of the commitment. */
  readonly owner: string
}

/** A commitment as it is being filled in. */
export interface PromiseDraft {
  readonly what: string
  /** `ARM>KAZ`, several with commas; `other` where the two fields after it say it. */
  readonly direction: string
  readonly otherBy: string
  readonly otherTo: string
  readonly binding: NewCommitment['binding']
  readonly status: NewCommitment['status']
  readonly owner: string
  readonly due: string
  readonly steps: readonly StepDraft[]
}

/** What is wrong with a draft, by field: `what`, `owner`, `steps.0.what`. */
export type Faults = Readonly<Record<string, string>>

export const EMPTY_PROMISE: PromiseDraft = {
  what: '',
  direction: '',
  otherBy: '',
  otherTo: '',
  binding: 'political',
  status: 'announced',
  owner: '',
  due: '',
  steps: [],
}

/** A new draft that carries over what is mostly the same from one promise to the next; never words, days or steps. */
export function carryOver(before: PromiseDraft, what: string): PromiseDraft {
  return { ...before, what, due: '', steps: [] }
}

/** The desk that looks after a partner, the usual owner. */
export function deskOf(workspace: Workspace | undefined, partner: string): string {
  return workspace?.partners.find(({ code }) => code === partner)?.desk ?? ''
}

/** Who may have promised to whom among some parties: each to the others, all to each other, or somebody else. */
export function directions(parties: readonly string[], name: (code: string) => string): [string, string][] {
  const list = (codes: readonly string[]): string => codes.map(name).join(', ')
  const each = parties.map((by): [string, string] => {
    const to = parties.filter((other) => other !== by)
    return [`${by}>${to.join(',')}`, `${name(by)} to ${list(to)}`]
  })
  const all = parties.join(',')
  const others: [string, string][] = [['other', 'others …']]
  return parties.length < 2 ? others : [...each, [`${all}>${all}`, 'each to the other'], ...others]
}

/** What is missing, before it is sent. */
export function faultsOf(draft: PromiseDraft): Faults {
  const faults: [string, string][] = []
  if (draft.what.trim() === '') faults.push(['what', 'what was promised?'])
  if (draft.direction === '') faults.push(['direction', 'who promised it to whom?'])
  if (draft.direction === 'other' && draft.otherBy.trim() === '') faults.push(['otherBy', 'who promised it?'])
  if (draft.direction === 'other' && draft.otherTo.trim() === '') faults.push(['otherTo', 'to whom?'])
  if (draft.owner === '') faults.push(['owner', 'who owns it? choose a desk or a post'])
  for (const [at, step] of draft.steps.entries()) {
    if (step.what.trim() === '') faults.push([`steps.${at}.what`, 'what is to be done?'])
  }
  return Object.fromEntries(faults)
}

/** The same fields by the names under which the server speaks of them. */
export function serverFaults(errors: readonly FieldError[], prefix: string): Faults {
  const own = errors.filter(({ place }) => place.startsWith(prefix))
  return Object.fromEntries(
    own.map(({ place, message }) => {
      const [field = '', ...rest] = place.slice(prefix.length).split('.')
      if (field === 'promisedBy') return ['otherBy', message]
      if (field === 'promisedTo') return ['otherTo', message]
      return [[field, ...rest].join('.'), message]
    }),
  )
}

/** Codes of states and organisations that were typed, as codes or names, with commas between; others stay as typed. */
export function codesOf(text: string, actors: readonly { readonly code: string; readonly name: string }[]): string[] {
  return text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const known = actors.find(
        ({ code, name }) => code === part.toUpperCase() || name.toLowerCase() === part.toLowerCase(),
      )
      return known?.code ?? part
    })
}

/** What is sent of a draft; the partner, the clause and the marking come from where it was made. */
export function toCommitment(
  draft: PromiseDraft,
  rest: Pick<NewCommitment, 'partner'> & Partial<Pick<NewCommitment, 'clause' | 'marking' | 'occasion' | 'source'>>,
  actors: readonly { readonly code: string; readonly name: string }[],
): NewCommitment {
  const [by = '', to = ''] = draft.direction.split('>')
  const other = draft.direction === 'other'
  return {
    ...rest,
    what: draft.what.trim(),
    promisedBy: other ? codesOf(draft.otherBy, actors) : by.split(',').filter(Boolean),
    promisedTo: other ? codesOf(draft.otherTo, actors) : to.split(',').filter(Boolean),
    binding: draft.binding,
    status: draft.status,
    owner: draft.owner,
    due: draft.due || null,
    steps: draft.steps.map((step) => ({
      what: step.what.trim(),
      due: step.due || null,
      owner: step.owner || null,
    })),
  }
}
