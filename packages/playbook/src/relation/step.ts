import type { Act } from '../naming/act.ts'
import { tickInitiatives } from './initiatives.ts'
import { tryOffRamps } from './off-ramp.ts'
import { patternActs } from './patterns.ts'
import type { RelationProgram } from './program.ts'
import { forget, marked, rememberAct } from './remember.ts'
import { respond, tickResponse } from './respond.ts'
import { noteSent, tickMeasures, tryLifts } from './standing.ts'
import type { RelationState } from './state.ts'
import { drainBuckets, fillBuckets } from './strain.ts'
import { type Step, step, type Turn } from './turn.ts'
import { settleVerify, verify } from './verify.ts'

/** Rule 4: the next day begins. `covered`: whether a feed covers it. */
export function tick(program: RelationProgram, state: RelationState, covered: boolean): Step {
  return step(program, state, (turn) => {
    const lastUncovered = covered || program.quietDays === 0 ? state.lastUncovered : state.day + 1
    turn.state = { ...state, day: state.day + 1, lastUncovered }
    // 1. the buckets drain, and levels follow
    if (covered) drainBuckets(turn)
    forget(turn)
    // 2. ladders' windows end, and what is undecided lapses
    for (const [place, prepared] of program.responses.entries()) tickResponse(turn, place, prepared)
    // 3. the way back
    tryOffRamps(turn)
    // 4. steps of our own
    tickInitiatives(turn)
    // 5. what is in force is looked at
    tickMeasures(turn)
  })
}

/** An act, assumed or confirmed, on the day of the state; acts of a day are given in the order of rule 4. */
export function take(program: RelationProgram, state: RelationState, act: Act): Step {
  return step(program, state, (turn) => {
    settleVerify(turn, act.key)
    takeOne(turn, act, true)
    for (const made of patternActs(turn, act)) takeOne(turn, made, false)
  })
}

function takeOne(turn: Turn, act: Act, byRule: boolean): void {
  rememberAct(turn, act, byRule)
  fillBuckets(turn, act)
  respond(turn, act)
  tryOffRamps(turn)
  tryLifts(turn)
}

/** An act that is only reported, on the day of the state. */
export function report(program: RelationProgram, state: RelationState, act: Act): Step {
  return step(program, state, (turn) => verify(turn, act))
}

/** What reached us from them: a code, or what a person recorded by hand. */
export interface Signal {
  readonly cameo: string | null
  /** Id of an instrument, where recorded by hand. */
  readonly tag: string | null
}

/** Rule 25: takes what we received, after the acts of its day. */
export function hear(program: RelationProgram, state: RelationState, { cameo, tag }: Signal): Step {
  return step(program, state, (turn) => {
    const received = marked(state.received, program.receivedNames, state.day, isOneOf(program, tag, cameo))
    if (received === state.received) return
    turn.state = { ...state, received }
    tryOffRamps(turn)
    tryLifts(turn)
  })
}

/** What we did: an instrument from the journal, or a code from a feed. */
export interface SentSignal {
  readonly cameo: string | null
  readonly instrument: string | null
}

/** Rules 23 and 25: takes what we sent; the journal's instrument goes before a code. */
export function send(program: RelationProgram, state: RelationState, { cameo, instrument }: SentSignal): Step {
  return step(program, state, (turn) => {
    if (instrument !== null) noteSent(turn, instrument)
    const code = instrument === null ? cameo : null
    const sent = marked(state.sent, program.sentNames, state.day, isOneOf(program, instrument, code))
    if (sent === state.sent) return
    turn.state = { ...turn.state, sent }
    tryOffRamps(turn)
    tryLifts(turn)
  })
}

function isOneOf(program: RelationProgram, id: string | null, cameo: string | null): (name: string) => boolean {
  return (name) => name === id || (cameo !== null && program.playbook.instruments[name]?.cameo === cameo)
}
