import { EntenteError } from '@entente/model'
import { type DeskWriter, entryOf, nextId, write } from '../follow-up/desk.ts'
import { readInput } from '../follow-up/fields.ts'
import type { FollowUp } from '../follow-up/follow-up.ts'
import { checkOwner, today } from '../follow-up/owners.ts'
import {
  type Decision,
  decisionJudgement,
  type Mechanism,
  mechanismChanges,
  mechanismInput,
  sessionInput,
} from './mechanism.ts'

/** Registers a mechanism; one that nobody owns is refused. @throws EntenteError `bad-input`, `no-such-owner`, `not-your-role`. */
export async function registerMechanism(desk: DeskWriter, input: unknown): Promise<Mechanism> {
  const mechanism = readInput(mechanismInput, input, 'mechanism')
  checkOwner(desk.owners, mechanism.owner, 'owner')
  let id = ''
  const state = await write(desk, () => {
    id = nextId(desk, 'mechanism/registered', 'K')
    return [entryOf('mechanism/registered', { ...mechanism, id })]
  })
  return findMechanism(state, id)
}

/** Changes what a mechanism is; its owner changes by a hand-over only. @throws EntenteError `bad-input`, `no-such-mechanism`. */
export async function changeMechanism(desk: DeskWriter, id: string, input: unknown): Promise<Mechanism> {
  const changes = readInput(mechanismChanges, input, 'change')
  const state = await write(desk, (before) => {
    findMechanism(before, id)
    return [entryOf('mechanism/changed', { id, changes })]
  })
  return findMechanism(state, id)
}

/**
 * Records that a mechanism met, and what it decided. A decision that is said to have been carried out needs a source.
 * @throws EntenteError `bad-input`, `no-such-mechanism`, `not-held-yet`, `needs-source`.
 */
export async function recordSession(desk: DeskWriter, id: string, input: unknown): Promise<Mechanism> {
  const { decisions, ...session } = readInput(sessionInput, input, 'session')
  decisions.forEach((decision) => needSource(decision))
  if (session.day > today(desk.author)) {
    throw new EntenteError('not-held-yet', `the session of ${session.day} lies ahead`, {
      help: 'plan it as a meeting; record the session once it was held',
    })
  }
  const state = await write(desk, (before) => {
    const { sessions } = findMechanism(before, id)
    const own = `${id}.${sessions.length + 1}`
    const numbered = decisions.map((decision, at) => ({ ...decision, id: `${own}.${at + 1}` }))
    return [entryOf('mechanism/met', { id, session: { ...session, id: own, decisions: numbered } })]
  })
  return findMechanism(state, id)
}

/**
 * Says whether a decision, such as `K2.1.3`, was carried out; `yes` and `no` need a source.
 * @throws EntenteError `bad-input`, `no-such-mechanism`, `no-such-decision`, `needs-source`.
 */
export async function judgeDecision(desk: DeskWriter, decision: string, input: unknown): Promise<Mechanism> {
  const judgement = readInput(decisionJudgement, input, 'decision')
  needSource(judgement)
  const id = decision.split('.')[0] ?? decision
  const state = await write(desk, (before) => {
    const known = findMechanism(before, id).sessions.flatMap((session) => session.decisions)
    if (!known.some((one) => one.id === decision)) {
      throw new EntenteError('no-such-decision', `${id} has no decision \`${decision}\``, {
        help: `it has: ${known.map((one) => one.id).join(', ') || 'none'}`,
      })
    }
    return [entryOf('mechanism/decision-judged', { id, decision, ...judgement })]
  })
  return findMechanism(state, id)
}

/** @throws EntenteError `no-such-mechanism`. */
export function findMechanism({ mechanisms }: Pick<FollowUp, 'mechanisms'>, id: string): Mechanism {
  const mechanism = mechanisms.get(id)
  if (mechanism !== undefined) return mechanism
  throw new EntenteError('no-such-mechanism', `there is no mechanism \`${id}\``, {
    help: 'entente mechanisms list shows them',
  })
}

function needSource({ implemented, source }: Pick<Decision, 'implemented' | 'source'>): void {
  if (implemented === 'unknown' || source !== null) return
  throw new EntenteError('needs-source', 'it is said whether a decision was carried out, and not what shows it', {
    help: 'name the document; or leave it as unknown',
  })
}
