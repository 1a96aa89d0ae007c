import { type Author, EntenteError, WRITERS } from '@entente/model'
import type { Store } from '@entente/store'
import { checkIncidentExists } from './incident-exists.ts'
import { readPayload } from './read-payload.ts'
import type { SourceDocument } from './source-document.ts'
import { confirmationText, type Strike, strikeText, type Verdict, withdrawalText } from './verdict.ts'
import { VERDICTS } from './verdicts-fold.ts'

const BAD_VERDICT = { code: 'bad-verdict', what: 'this verdict cannot be given' }

/**
 * Says that a reported incident happened as it is coded, and on which source that rests.
 * @throws EntenteError `bad-verdict`, `bad-incident-key`, `no-such-incident`, `already-judged`, `not-your-role`.
 */
export async function confirmIncident(
  store: Store,
  author: Author,
  key: string,
  document: SourceDocument,
): Promise<void> {
  const payload = readPayload(confirmationText, { key, document }, BAD_VERDICT)
  await write(store, author, 'incident/confirmed', payload)
}

/**
 * Strikes a reported incident out: it did not happen, or not so.
 * @throws EntenteError as `confirmIncident`.
 */
export async function strikeIncident(
  store: Store,
  author: Author,
  key: string,
  strike: Omit<Strike, 'verdict'>,
): Promise<void> {
  const payload = readPayload(strikeText, { key, ...strike }, BAD_VERDICT)
  if (payload.duplicateOf !== undefined) await checkIncidentExists(store, payload.duplicateOf)
  await write(store, author, 'incident/struck', payload)
}

/**
 * Takes a verdict back; the incident is as the feed reports it again.
 * @throws EntenteError `no-verdict`, `bad-verdict`, `not-your-role`.
 */
export async function withdrawVerdict(store: Store, author: Author, key: string, because: string): Promise<void> {
  const payload = readPayload(withdrawalText, { key, because }, BAD_VERDICT)
  await store.journal.append(author, WRITERS, () => {
    if (verdictOf(store, key) === undefined) {
      throw new EntenteError('no-verdict', `nothing was said of \`${key}\` yet`, {
        help: 'confirm it or strike it out: entente act confirm, entente act strike',
      })
    }
    return [{ kind: 'incident/verdict-withdrawn', payload }]
  })
}

/** The verdict on an incident that stands; undefined where there is none. */
export function verdictOf(store: Store, key: string): Verdict | undefined {
  return store.journal.view(VERDICTS).get(key)
}

async function write(store: Store, author: Author, kind: string, payload: { readonly key: string }): Promise<void> {
  const { key } = payload
  await checkIncidentExists(store, key)
  await store.journal.append(author, WRITERS, () => {
    const before = verdictOf(store, key)
    if (before !== undefined) {
      throw new EntenteError('already-judged', `\`${key}\` is ${before.verdict} since ${before.at.slice(0, 10)}`, {
        help: 'withdraw that first: entente act unjudge KEY --because WHY',
      })
    }
    return [{ kind, payload }]
  })
}
