import { type ActorCode, type Author, type Day, EntenteError, WRITERS } from '@entente/model'
import { NO_ACTION } from '@entente/playbook'
import type { Journal } from '@entente/store'
import { z } from 'zod'
import type { OwnAct } from './decision.ts'
import { DECISIONS } from './decisions-fold.ts'
import { day, link, readInput, words } from './fields.ts'
import { OWN_ACTS, type OwnActPayloads } from './own-acts-fold.ts'

interface Desk {
  readonly journal: Journal
  readonly author: Author
}

export interface OwnActInput {
  readonly item: string | null
  readonly instrument: string
  readonly on: Day
  readonly link: string | null
  readonly note: string | null
}

/** What was done. */
export const ownActInput: z.ZodType<OwnActInput, unknown> = z.strictObject({
  item: z.string().max(100).nullable().default(null).describe('the decided item that it carries out'),
  instrument: z.string().min(1).max(100).describe('id of an instrument; `lift` where a measure of ours was lifted'),
  on: day.describe('day on which it was done'),
  link: link.nullable().default(null).describe('where it can be read'),
  note: words.nullable().default(null).describe('level, venue and the like; no names of persons'),
})

/**
 * Writes down what we did toward a partner. What carries out an item is what was decided of it.
 * @param isKnown whether catalogue or playbook have an instrument.
 * @throws EntenteError `bad-input`, `no-such-instrument`, `nothing-to-do`, `not-yet`, `not-decided`, `other-than-decided`,
 * `already-done`, `not-your-role`.
 */
export async function writeOwnAct(
  { journal, author }: Desk,
  partner: ActorCode,
  input: unknown,
  isKnown: (instrument: string) => boolean,
): Promise<OwnAct> {
  const done = readInput(ownActInput, input, 'own act')
  if (done.instrument === NO_ACTION) {
    throw new EntenteError('nothing-to-do', 'no action is nothing that was done', { help: 'the decision says it' })
  }
  if (done.item === null && !isKnown(done.instrument)) {
    throw new EntenteError('no-such-instrument', `there is no instrument \`${done.instrument}\``, {
      help: 'entente instruments lists them all',
    })
  }
  let id = ''
  await journal.append(author, WRITERS, (at) => {
    if (done.on > at.slice(0, 10)) {
      throw new EntenteError('not-yet', `${done.on} is still to come`, { help: 'write it down once it is done' })
    }
    if (done.item !== null) checkCarriesOut(journal, partner, { ...done, item: done.item })
    id = `D${journal.count('own-act/done') + 1}`
    const payload: OwnActPayloads['own-act/done'] = { id, partner, ...done }
    return [{ kind: 'own-act/done', payload }]
  })
  return findOwnAct(journal, id)
}

/**
 * Says which incident of a feed an own act is, or, with null, that it is none of them after all.
 * @throws EntenteError `no-such-own-act`, `already-matched`, `not-your-role`.
 */
export async function matchOwnAct({ journal, author }: Desk, act: string, incident: string | null): Promise<OwnAct> {
  await journal.append(author, WRITERS, () => {
    findOwnAct(journal, act)
    const other = ownActs(journal).find((one) => incident !== null && one.incident === incident)
    if (other !== undefined) {
      throw new EntenteError('already-matched', `that incident is ${other.id} already`, {
        help: `if it is not: entente match ${other.id} --none`,
      })
    }
    const payload: OwnActPayloads['own-act/matched'] = { act, incident }
    return [{ kind: 'own-act/matched', payload }]
  })
  return findOwnAct(journal, act)
}

/** @throws EntenteError `no-such-own-act`. */
export function findOwnAct(journal: Pick<Journal, 'view'>, id: string): OwnAct {
  const found = ownActs(journal).find((one) => one.id === id)
  if (found !== undefined) return found
  throw new EntenteError('no-such-own-act', `there is no own act \`${id}\``, { help: 'entente done --list shows them' })
}

function ownActs(journal: Pick<Journal, 'view'>): readonly OwnAct[] {
  return [...journal.view(OWN_ACTS).values()].flat()
}

function checkCarriesOut(
  journal: Journal,
  partner: ActorCode,
  { item, instrument }: { readonly item: string; readonly instrument: string },
): void {
  const decision = journal.view(DECISIONS).byItem.get(item)
  if (decision === undefined || decision.on === null || decision.partner !== partner) {
    throw new EntenteError('not-decided', `nothing was decided of \`${item}\` yet`, {
      help: 'decide it first; or leave the item out, for what nobody proposed',
    })
  }
  if (decision.instrument !== instrument) {
    throw new EntenteError(
      'other-than-decided',
      `\`${item}\` was decided for \`${decision.instrument ?? 'nothing'}\``,
      {
        help: 'write what was done without the item, if it was another thing',
      },
    )
  }
  const before = ownActs(journal).find((one) => one.item === item)
  if (before !== undefined) {
    throw new EntenteError('already-done', `\`${item}\` was carried out by ${before.id} on ${before.on}`, {
      help: 'leave the item out, for a further step',
    })
  }
}
