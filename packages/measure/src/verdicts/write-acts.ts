import { addDays, type Author, type Day, EntenteError, WRITERS } from '@entente/model'
import type { Store } from '@entente/store'
import { z } from 'zod'
import { type ActByHand, type NewAct, newActText } from './act.ts'
import { ACTS, type ActsState, type StoredAct } from './acts-fold.ts'
import { checkIncidentExists } from './incident-exists.ts'
import { readPayload } from './read-payload.ts'
import { line } from './source-document.ts'

const BAD_ACT = { code: 'bad-act', what: 'this act cannot be entered' }
const becauseText = z.strictObject({ because: line(500) })

/**
 * Enters an act that the desk knows of.
 * @returns it with its id.
 * @throws EntenteError `bad-act` with the field, `no-such-incident`, `not-your-role`.
 */
export async function addAct(store: Store, author: Author, given: NewAct): Promise<ActByHand> {
  const act = await checkedAct(store, author, given)
  return onlyAct(
    await store.journal.append(author, WRITERS, () => {
      const id = nextId(store.journal.view(ACTS))
      return [{ kind: 'act/added', payload: { id, ...act } }]
    }),
  )
}

/**
 * Puts a whole new version in the place of an act; the old one stays in the journal. A withdrawn act stands again.
 * @throws EntenteError `no-such-act`, and as `addAct`.
 */
export async function correctAct(store: Store, author: Author, id: string, given: NewAct): Promise<ActByHand> {
  const act = await checkedAct(store, author, given)
  return onlyAct(
    await store.journal.append(author, WRITERS, () => {
      findAct(store, id)
      return [{ kind: 'act/corrected', payload: { id, ...act } }]
    }),
  )
}

/**
 * Takes an act back. It is listed no more unless asked for, and counts no more.
 * @throws EntenteError `no-such-act`, `already-withdrawn`, `bad-act`.
 */
export async function withdrawAct(store: Store, author: Author, id: string, because: string): Promise<void> {
  const payload = { id, ...readPayload(becauseText, { because }, BAD_ACT) }
  await store.journal.append(author, WRITERS, () => {
    if (findAct(store, id).withdrawn !== null) {
      throw new EntenteError('already-withdrawn', `the act ${id} was withdrawn before`, {
        help: 'correct it to let it stand again',
      })
    }
    return [{ kind: 'act/withdrawn', payload }]
  })
}

/** @throws EntenteError `no-such-act`. */
export function findAct(store: Store, id: string): StoredAct {
  const act = store.journal.view(ACTS).acts.get(id)
  if (act !== undefined) return act
  throw new EntenteError('no-such-act', `there is no act \`${id}\``, { help: 'entente act list shows those there are' })
}

/**
 * An act as it may be written, or why it may not.
 * @throws EntenteError `bad-act`, `no-such-incident`.
 */
export async function checkedAct(store: Store, author: Pick<Author, 'now'>, given: unknown): Promise<NewAct> {
  const act = readPayload(newActText, given, BAD_ACT)
  // East of Greenwich it is tomorrow already.
  const latest = addDays(author.now().toISOString().slice(0, 10) as Day, 1)
  if (act.occurredOn > latest) {
    throw new EntenteError('bad-act', `${BAD_ACT.what}: \`occurredOn\` lies in the future`, {
      help: 'an act is entered when it has happened',
    })
  }
  if (act.incident !== undefined) await checkIncidentExists(store, act.incident)
  return act
}

export function nextId({ last }: ActsState, ahead: number = 1): string {
  return `A${last + ahead}`
}

function onlyAct(entries: readonly { readonly payload: unknown }[]): ActByHand {
  return entries[0]?.payload as ActByHand
}
