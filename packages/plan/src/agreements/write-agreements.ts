import { AGREEMENT_KINDS, EntenteError, type OfficerRole, roleFor, WRITERS } from '@entente/model'
import { type DeskWriter, nextId, writeTo } from '../follow-up/desk.ts'
import { defined } from '../follow-up/changes.ts'
import { needReason, readInput } from '../follow-up/fields.ts'
import {
  type Agreement,
  agreementChanges,
  agreementInput,
  type AgreementInput,
  type AgreementPayloads,
} from './agreement.ts'
import { AGREEMENTS, type Agreements } from './agreements.ts'

/** Who says that an agreement is in force, suspended or ended. */
const LAWYERS: readonly OfficerRole[] = ['legal']

/**
 * Records an agreement. With `checked` it is said to stand as it is written, which needs the role legal; without, it is to be
 * checked and never counts as in force.
 * @throws EntenteError `bad-input`, `not-your-role`, `agreement-exists`.
 */
export async function recordAgreement(desk: DeskWriter, input: unknown): Promise<Agreement> {
  const agreement = readInput(agreementInput, input, 'agreement')
  checkDays(agreement)
  let id = ''
  const state = await writeTo(
    desk,
    AGREEMENTS,
    (before) => {
      id = agreement.id ?? nextId(desk, 'agreement/recorded', 'G')
      checkNames(before, id, agreement)
      return [entryOf('agreement/recorded', { ...agreement, id })]
    },
    agreement.checked ? LAWYERS : WRITERS,
  )
  return findAgreement(state, id)
}

/**
 * Changes an agreement, with a reason. Once it was checked only the role legal changes it.
 * @throws EntenteError `bad-input`, `no-such-agreement`, `not-your-role`, `needs-reason`.
 */
export async function changeAgreement(desk: DeskWriter, id: string, input: unknown): Promise<Agreement> {
  const changes = readInput(agreementChanges, input, 'change')
  needReason(changes.because, 'an agreement changes')
  const { checked } = findAgreement(desk.journal.view(AGREEMENTS), id)
  const state = await writeTo(
    desk,
    AGREEMENTS,
    (before) => {
      const known = findAgreement(before, id)
      // It may have been checked since it was looked at.
      if (known.checked) roleFor(desk.author, LAWYERS)
      checkDays({ ...known, ...defined(changes) })
      if (changes.kind !== undefined) checkKind(before, changes.kind)
      return [entryOf('agreement/changed', { id, changes })]
    },
    checked ? LAWYERS : WRITERS,
  )
  return findAgreement(state, id)
}

/** Says that an agreement stands as it is written. @throws EntenteError `no-such-agreement`, `not-your-role`. */
export async function checkAgreement(desk: DeskWriter, id: string): Promise<Agreement> {
  const state = await writeTo(
    desk,
    AGREEMENTS,
    (before) => (findAgreement(before, id).checked ? [] : [entryOf('agreement/checked', { id })]),
    LAWYERS,
  )
  return findAgreement(state, id)
}

/** @throws EntenteError `no-such-agreement`. */
export function findAgreement(state: Agreements, id: string): Agreement {
  const agreement = state.get(id)
  if (agreement !== undefined) return agreement
  throw new EntenteError('no-such-agreement', `there is no agreement \`${id}\``, {
    help: 'entente agreements list shows them',
  })
}

function checkNames(agreements: Agreements, id: string, { kind }: AgreementInput): void {
  if (agreements.has(id)) {
    throw new EntenteError('agreement-exists', `there is an agreement \`${id}\` already`, {
      help: 'choose another id, or change that one',
    })
  }
  const kinds = new Set([...AGREEMENT_KINDS, ...[...agreements.values()].map((one) => one.kind), kind])
  if (kinds.has(id)) {
    throw new EntenteError('bad-input', 'agreement: `id`: it is the name of a kind', {
      help: 'add a year or a place, such as ceasefire-1994; nothing was written',
    })
  }
  checkKind(agreements, kind)
}

/** A playbook asks by kind or by id with one word, so that no word may be both. */
function checkKind(agreements: Agreements, kind: string): void {
  if (!agreements.has(kind)) return
  throw new EntenteError('bad-input', 'agreement: `kind`: it is the id of an agreement', {
    help: 'choose another word; nothing was written',
  })
}

function checkDays({ from, until }: Pick<Agreement, 'from' | 'until'>): void {
  if (from === null || until === null || from < until) return
  throw new EntenteError('bad-input', 'agreement: `until`: it ends before it is in force', {
    help: '`until` is the first day on which it is in force no more; nothing was written',
  })
}

function entryOf<Kind extends keyof AgreementPayloads>(kind: Kind, payload: AgreementPayloads[Kind]) {
  return { kind, payload }
}
