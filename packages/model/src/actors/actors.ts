import type { Actor, ActorCode, Organisation, State } from './actor.ts'
import { FORMER_STATES } from './former-states.ts'
import { ORGANISATIONS } from './organisations.ts'
import { readOrganisations, readSimulated, readStates } from './read-actors.ts'
import { SIMULATED_STATES } from './simulated-states.ts'
import { STATES_AFRICA } from './states-africa.ts'
import { STATES_AMERICAS } from './states-americas.ts'
import { STATES_ASIA_EAST } from './states-asia-east.ts'
import { STATES_ASIA_WEST } from './states-asia-west.ts'
import { STATES_EUROPE } from './states-europe.ts'
import { STATES_OCEANIA } from './states-oceania.ts'

const STATE_TABLES = [
  STATES_AFRICA,
  STATES_AMERICAS,
  STATES_ASIA_EAST,
  STATES_ASIA_WEST,
  STATES_EUROPE,
  STATES_OCEANIA,
  FORMER_STATES,
]

const STATES: readonly State[] = [...STATE_TABLES.flatMap(readStates), ...readSimulated(SIMULATED_STATES)]
const ACTORS: readonly Actor[] = [...STATES, ...readOrganisations(ORGANISATIONS)].sort((a, b) =>
  a.code < b.code ? -1 : 1,
)
const BY_CODE: ReadonlyMap<string, Actor> = new Map(ACTORS.map((actor) => [actor.code, actor]))

/** Every actor, by code: present and former states, organisations of states, and the five simulated states. */
export function actors(): readonly Actor[] {
  return ACTORS
}

/** The actor with exactly this code, upper case; codes of feeds go through `resolveActor`. */
export function findActor(code: string): Actor | undefined {
  return BY_CODE.get(code)
}

/** Whether a text is the code of an actor: `ARM`, `SUN` and `NATO` are, `arm`, `ROM` and `AFR` are not. */
export function isActorCode(text: string): text is ActorCode {
  return BY_CODE.has(text)
}

/** Whether an actor is a state. */
export function isState(actor: Actor): actor is State {
  return actor.kind === 'state'
}

/** Whether an actor is an organisation of states. */
export function isOrganisation(actor: Actor): actor is Organisation {
  return actor.kind === 'organisation'
}
