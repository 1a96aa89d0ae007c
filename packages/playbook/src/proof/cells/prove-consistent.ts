import type { IncidentFields } from '../../cel/fields.ts'
import type { Playbook, Response, Rule } from '../../normal-form/playbook.ts'
import { type Part, type ProofOptions, type PropertyResult, result } from '../property.ts'
import { type NamedTwice, type Namer, type SameRules, Workspace } from './compare-partners.ts'
import { freshAnswer } from './fresh-answer.ts'
import { incidentWitness, meaningOf } from './incident-witness.ts'
import { showLeaf } from './leaf-incident.ts'

/**
 * `consistent` of the playbooks of a workspace: one result a playbook, against all others, in the order given. A base, which
 * is for no partner, is compared with none.
 */
export function proveConsistent(playbooks: readonly Playbook[], options: ProofOptions): readonly PropertyResult[] {
  const compared = new Comparison(
    playbooks.filter(({ partner }) => partner !== null),
    options,
  )
  return playbooks.map((playbook) => compared.of(playbook))
}

/** A playbook and the rule by which it names an incident. */
interface Side {
  readonly namer: Namer
  readonly rule: Rule | null
}

/** What differs without a reason. */
type Difference = 'name' | 'response' | 'rung'

/** Two sides that differ on an incident, as it was shown. */
interface Found {
  readonly witness: PropertyResult['witness']
  readonly detail: string
  readonly about: Part
}

const ASSUMES = ['table-weights', 'columns-independent', 'agreements-free'] as const

class Comparison {
  readonly #found = new Map<Playbook, Found>()
  readonly #unclear = new Set<Playbook>()
  readonly #limited = new Set<Playbook>()
  readonly #partners: number
  readonly #options: ProofOptions

  constructor(playbooks: readonly Playbook[], options: ProofOptions) {
    this.#options = options
    this.#partners = playbooks.length - 1
    const workspace = new Workspace(playbooks, options.on)
    for (const [place = 0] of workspace.alike()) this.#compareAt(workspace, place)
  }

  of(playbook: Playbook): PropertyResult {
    if (playbook.partner === null) {
      return result('consistent', 'proved', 'a base is for no partner, and is compared with none', { assumes: ASSUMES })
    }
    const more = { assumes: ASSUMES, figures: { partners: this.#partners } }
    const found = this.#found.get(playbook)
    if (found !== undefined) {
      const { witness, detail, about } = found
      return result('consistent', 'refuted', detail, { ...more, witness, about: [about] })
    }
    if (this.#limited.has(playbook)) {
      return result('consistent', 'unknown', 'limit: more cells of one code and kind of actor than are looked at', more)
    }
    if (this.#unclear.has(playbook)) {
      return result('consistent', 'unknown', 'it hangs on a part of a condition that is not followed', more)
    }
    const detail =
      this.#partners === 0
        ? 'there is no other partner to compare with'
        : 'the same act is named and answered as with every other partner, where no reason is given'
    return result('consistent', 'proved', detail, more)
  }

  #compareAt(workspace: Workspace, place: number): void {
    const groups = workspace.byRules(place)
    for (const [at, one] of groups.entries()) {
      for (const other of groups.slice(at)) {
        if (!this.#isOpen(one) && !this.#isOpen(other)) continue
        const named = workspace.namedTwice(place, one, other, this.#options.limits)
        if (named === undefined) [one, other].forEach((same) => this.#limit(same))
        else for (const twice of named) this.#compare(place, one, other, twice)
      }
    }
  }

  /** Whether there is one of which nothing was found yet. */
  #isOpen({ members }: SameRules): boolean {
    return members.some(({ namer }) => !this.#found.has(namer.playbook))
  }

  #limit({ members }: SameRules): void {
    for (const { namer } of members) this.#limited.add(namer.playbook)
  }

  #compare(place: number, one: SameRules, other: SameRules, { places, leaves }: NamedTwice): void {
    const side = ({ members }: SameRules, rule: number): readonly Side[] =>
      members.map(({ namer, rules }) => ({ namer, rule: rules[rule] ?? null }))
    for (const ours of side(one, places[0])) {
      for (const theirs of side(other, places[1])) {
        if (ours.namer === theirs.namer) continue
        if (this.#found.has(ours.namer.playbook) && this.#found.has(theirs.namer.playbook)) continue
        const differs = difference(ours, theirs)
        if (differs !== undefined) this.#show(place, ours, theirs, leaves, differs)
      }
    }
  }

  #show(place: number, ours: Side, theirs: Side, leaves: NamedTwice['leaves'], of: Difference): void {
    for (const [one, other] of [
      [ours, theirs],
      [theirs, ours],
    ] as const) {
      const { playbook } = one.namer
      if (this.#found.has(playbook)) continue
      const witness = shownBy(place, one, other, leaves)
      if (witness === undefined) this.#unclear.add(playbook)
      else this.#found.set(playbook, { witness, detail: inWords(of, one, other), about: partOf(of, one) })
    }
  }
}

function shownBy(
  place: number,
  one: Side,
  other: Side,
  leaves: NamedTwice['leaves'],
): PropertyResult['witness'] | undefined {
  const sides = [one, other].map(({ namer, rule }) => ({
    playbook: namer.playbook,
    rule: rule?.id ?? null,
    given: namer.givens[place] ?? ({} as IncidentFields),
  }))
  for (const { chosen } of leaves) {
    const given = sides[0]?.given ?? ({} as IncidentFields)
    const shown = showLeaf(sides, { given, chosen }, { agreements: true })
    if (shown === undefined) continue
    return incidentWitness(
      shown,
      [one, other].map(({ namer, rule }) => ({ playbook: namer.playbook, rule })),
    )
  }
  return undefined
}

function difference(ours: Side, theirs: Side): Difference | undefined {
  const [one, other] = [meaningOf(ours.rule), meaningOf(theirs.rule)]
  if (one.kind !== other.kind || one.points !== other.points) {
    return hasReason(ours.rule) || hasReason(theirs.rule) ? undefined : 'name'
  }
  const [answer, beside] = [answerOf(ours), answerOf(theirs)]
  const sameResponse = answer.response?.id === beside.response?.id
  if ((sameResponse && answer.rung === beside.rung) || hasReason(answer.response) || hasReason(beside.response)) {
    return undefined
  }
  return sameResponse ? 'rung' : 'response'
}

function hasReason(chosen: { readonly because: string | null } | null): boolean {
  return chosen !== null && chosen.because !== null
}

interface FirstAnswer {
  readonly response: Response | null
  /** Highest of its first step; 0 where none has a rung. */
  readonly rung: number
}

const answers = new WeakMap<Playbook, Map<string, FirstAnswer>>()

function answerOf({ namer: { playbook }, rule }: Side): FirstAnswer {
  const { kind, points } = meaningOf(rule)
  const known = answers.get(playbook) ?? new Map<string, FirstAnswer>()
  answers.set(playbook, known)
  const key = `${kind} ${points}`
  const found = known.get(key)
  if (found !== undefined) return found
  const { response, instruments } = freshAnswer(playbook, { kind, points })
  const rung = Math.max(0, ...instruments.map((id) => playbook.instruments[id]?.rung ?? 0))
  known.set(key, { response, rung })
  return { response, rung }
}

function partOf(of: Difference, side: Side): Part {
  if (of === 'name') return { list: 'rules', id: side.rule?.id ?? null, key: null }
  const { response } = answerOf(side)
  return { list: 'responses', id: response?.id ?? null, key: null }
}

function inWords(of: Difference, ours: Side, theirs: Side): string {
  const { partner } = theirs.namer.playbook
  const [one, other] = [called(ours), called(theirs)]
  if (of === 'name') return `the same act is ${one} here and ${other} for ${partner}, and no \`because\` says why`
  const [answer, beside] = [answerOf(ours), answerOf(theirs)]
  const [here, there] =
    of === 'response'
      ? [named(answer), named(beside)]
      : [`${named(answer)} up to rung ${answer.rung}`, `up to rung ${beside.rung}`]
  return `the same act, ${one}, is answered by ${here} here and by ${there} for ${partner}, and no \`because\` says why`
}

function called({ rule }: Side): string {
  const { kind, points } = meaningOf(rule)
  return kind === 'neutral' ? kind : `${kind} of ${points} ${points === 1 ? 'point' : 'points'}`
}

function named({ response }: FirstAnswer): string {
  return response === null ? 'nothing' : `\`${response.id}\``
}
