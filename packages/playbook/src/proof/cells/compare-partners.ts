import type { Day } from '@entente/model'
import type { IncidentFields } from '../../cel/fields.ts'
import { printCondition } from '../../cel/print-condition.ts'
import type { Playbook, Rule } from '../../normal-form/playbook.ts'
import type { Condition } from '../../cel/condition.ts'
import type { ProofLimits } from '../property.ts'
import { type Budget, type Candidate, candidatesAt, explore } from './explore.ts'
import { alike, everyGiven } from './givens.ts'
import { keepLeaf, type Leaf } from './leaf-incident.ts'
import { type Decider, type Position, Space } from './space.ts'

/** One playbook as it names what is alike from the start. */
export interface Namer {
  readonly playbook: Playbook
  /** By rule, the same number for rules that are alike. */
  readonly alike: readonly number[]
  readonly deciders: readonly Decider[]
  /** Every code by everybody, toward us by this partner. */
  readonly givens: readonly IncidentFields[]
}

/** The same incident as two partners' playbooks name it, and some ways to come to that. */
export interface NamedTwice {
  /** Places of the rules among those that are left; -1 for `otherwise`. */
  readonly places: readonly [number, number]
  readonly leaves: readonly Leaf[]
}

/** Playbooks whose rules that are left for what is alike from the start are the same: they name it in the same way. */
export interface SameRules {
  readonly members: readonly { readonly namer: Namer; /** Those that are left. */ readonly rules: readonly Rule[] }[]
  /** With their places among the rules that are left. */
  readonly candidates: readonly Candidate[]
}

/** The incidents that the rules of several playbooks tell apart; each name of an agreement means the same in all of them. */
export class Workspace {
  readonly namers: readonly Namer[]
  readonly #space: Space

  constructor(playbooks: readonly Playbook[], on: Day) {
    const conditions = new Map<string, Condition>()
    const shared = ({ when: { condition } }: Rule): Condition => {
      const text = printCondition(condition)
      const known = conditions.get(text) ?? condition
      conditions.set(text, known)
      return known
    }
    const numbers = new Map<string, number>()
    const numbered = (rule: Rule): number => {
      const { kind, points, because, when } = rule
      const key = JSON.stringify([kind, points, because === null, printCondition(when.condition)])
      const number = numbers.get(key) ?? numbers.size
      numbers.set(key, number)
      return number
    }
    const rules = playbooks.map((playbook) => playbook.rules.map(shared))
    this.#space = new Space([...conditions.values()], null)
    this.namers = playbooks.map((playbook, at) => ({
      playbook,
      alike: playbook.rules.map(numbered),
      deciders: (rules[at] ?? []).map((condition) => this.#space.decider(condition)),
      givens: everyGiven(playbook, on),
    }))
  }

  /** Places of incidents that are alike from the start for every playbook. */
  alike(): readonly (readonly number[])[] {
    return alike(
      this.#space,
      this.namers.map(({ givens }) => givens),
    )
  }

  /** The playbooks by the rules that are left for an incident. */
  byRules(place: number): readonly SameRules[] {
    const left = this.namers.map((namer) => {
      const candidates = candidatesAt(namer.deciders, this.#start(namer, place))
      return { namer, candidates, key: candidates.map((one) => namer.alike[one.place]).join(' ') }
    })
    return [...Map.groupBy(left, ({ key }) => key).values()].map((same) => ({
      members: same.map(({ namer, candidates }) => ({
        namer,
        rules: candidates.flatMap((one) => namer.playbook.rules[one.place] ?? []),
      })),
      candidates: same[0]?.candidates.map(({ decides }, among) => ({ place: among, decides })) ?? [],
    }))
  }

  /** How an incident is named by those of one and of the other, or by those of one among each other. `undefined`: too many cells. */
  namedTwice(
    place: number,
    one: SameRules,
    other: SameRules,
    { cells }: ProofLimits,
  ): readonly NamedTwice[] | undefined {
    const [ours, theirs] = [one.members[0]?.namer, other.members[0]?.namer]
    if (ours === undefined || theirs === undefined) return []
    const at = this.#start(ours, place)
    const beside: Position = { ...this.#start(theirs, place), chosen: at.chosen }
    const budget: Budget = { left: cells }
    const found = new Map<number, Map<number, readonly Leaf[]>>()
    let whole = true
    const first = explore(one.candidates, at, budget, (ofOne) => {
      const leaves = found.get(ofOne) ?? new Map<number, readonly Leaf[]>()
      found.set(ofOne, leaves)
      if (one === other) keepLeaf(leaves, ofOne, at)
      else whole &&= explore(other.candidates, beside, budget, (ofOther) => keepLeaf(leaves, ofOther, at))
    })
    if (!first || !whole) return undefined
    return [...found].flatMap(([ofOne, leaves]) =>
      [...leaves].map(([ofOther, of]): NamedTwice => ({ places: [ofOne, ofOther], leaves: of })),
    )
  }

  #start({ givens }: Namer, place: number): Position {
    return this.#space.start(givens[place] ?? ({} as IncidentFields))
  }
}
