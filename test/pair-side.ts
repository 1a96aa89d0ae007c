// One chair of a pair, by the ordinary steps of the program over acts and nothing else: slow, and meant to be read beside
// section 4 of PLAYBOOK.md (rules 27 to 30).
import { type Day, dayFromNumber } from '@entente/model'
import {
  type Act,
  decide,
  hear,
  isHostile,
  type Kind,
  nameIncident,
  type OpenProposal,
  OTHERWISE,
  type Playbook,
  type RelationProgram,
  relationProgram,
  type RelationState,
  type Rule,
  send,
  shiftState,
  startOf,
  take,
  tick,
} from '@entente/playbook'
import { remembered } from './pair-memory.ts'
import { incidentOf } from './playbook-of.ts'

/** How a day ended for one side. */
export interface Evening {
  /** Number of the state; states that no condition can tell apart have the same. */
  readonly state: number
  /** Codes of what it did, in order, with a comma between them: what reaches the other side tomorrow. */
  readonly did: string
  readonly hostile: Hostility
}

/** What a day held: an answer to a hostile act was made; only a hostile act that was done to it, answered or not; neither. */
export const HOSTILITY = { none: 0, seen: 1, answered: 2 } as const
type Hostility = (typeof HOSTILITY)[keyof typeof HOSTILITY]

/** A day under way. */
interface Draft {
  readonly state: RelationState
  readonly did: readonly string[]
  readonly hostile: Hostility
}

/** A name for what happened; null where no rule is true. */
type Name = Pick<Rule, 'id' | 'kind' | 'points'> | null

/** What publishers an incident may be given; null is absent. */
const PUBLISHERS = [null, 1, 2, 9]
/** At evening a state has day 0, so its next day is day 1. */
const EVENING = 0
const HOSTILE = 'hostile'

export class PairSide {
  readonly program: RelationProgram
  readonly #states: RelationState[] = []
  readonly #numbers: Map<string, number> = new Map()
  readonly #names: Map<string, readonly Name[]> = new Map()
  readonly #days: Map<string, readonly Evening[]> = new Map()

  constructor(playbook: Playbook) {
    const kinds = new Map<string, Kind>([...playbook.rules, ...playbook.patterns].map(({ id, kind }) => [id, kind]))
    // An answer's name tells its response and whether it answers a hostile act: the second half of an anchor is an act's key.
    this.program = relationProgram(playbook, (type, anchor) => {
      const kind = kinds.get(String(anchor[1]).split(':')[1] ?? '')
      return `${type} ${anchor[0]} ${type === 'answer' && kind !== undefined && isHostile(kind) ? HOSTILE : ''}`
    })
  }

  /** Calm, on the eve of the first day. */
  calm(): number {
    return this.#numberOf({ ...startOf(this.program, EVENING + 1), lastUncovered: null })
  }

  /** All ways in which the day after `evening` can go, given what the other side did on it; each once. */
  nextDay(evening: number, arrives: string, misread: Rule | null = null): readonly Evening[] {
    const given = `${evening} ${arrives} ${misread?.id ?? ''}`
    const known = this.#days.get(given)
    if (known !== undefined) return known
    const found = this.#nextDay(evening, arrives === '' ? [] : arrives.split(','), misread)
    this.#days.set(given, found)
    return found
  }

  /** Evenings of a day whose acts are taken, where what is open may be made or, on its due day, must be. */
  evenings(state: RelationState): readonly Evening[] {
    return this.#ended(this.#answered({ state, did: [], hostile: HOSTILITY.none }, () => true))
  }

  /** An act of that name that reaches us on `day` and happened the day before. */
  readonly act = (name: Name, day: number): Act => {
    const rule = name?.id ?? OTHERWISE
    const occurredOn: Day = dayFromNumber(day - 1)
    const partner = this.program.playbook.partner ?? this.program.playbook.perspective
    const key = `${partner}:${rule}:${occurredOn}`
    const [kind, points] = [name?.kind ?? 'neutral', name?.points ?? 0]
    const firstReportedAt = `${dayFromNumber(day)}T00:00:00.000Z`
    const known = { feed: 'pair', firstReportedAt, incidents: [key] }
    return { key, partner, rule, kind, points, occurredOn, clockDay: dayFromNumber(day), ...known }
  }

  #nextDay(evening: number, arrives: readonly string[], misread: Rule | null): readonly Evening[] {
    const { program } = this
    const before = this.#states[evening]
    if (before === undefined) throw new Error(`no state ${evening}`)
    // 1. the day begins
    const morning: Draft = { state: tick(program, before, true).state, did: [], hostile: HOSTILITY.none }
    // 2. what stands open since an earlier day
    const decided = this.#answered(morning, ({ on }) => on <= EVENING)
    // 3. what the other side did yesterday arrives, under any of the names that it can have
    const taken = decided.flatMap((draft) =>
      this.#named(arrives, misread).map((names): Draft => {
        let { state } = draft
        const acts = names.map((name) => this.act(name, state.day)).toSorted((a, b) => (a.key < b.key ? -1 : 1))
        for (const act of acts) state = take(program, state, act).state
        for (const cameo of arrives.toSorted()) state = hear(program, state, { cameo, tag: null }).state
        const seen = names.some((name) => name !== null && name !== misread && isHostile(name.kind))
        return { ...draft, state, hostile: seen && draft.hostile === HOSTILITY.none ? HOSTILITY.seen : draft.hostile }
      }),
    )
    // 4. what was proposed just now
    return this.#ended(taken.flatMap((draft) => this.#answered(draft, ({ on }) => on > EVENING)))
  }

  /** The day with each answer that is meant made, by any choice, or left for a later day before it is due. */
  #answered(draft: Draft, isMeant: (proposal: OpenProposal) => boolean): readonly Draft[] {
    let drafts = [draft]
    for (const place of draft.state.responses.keys()) {
      drafts = drafts.flatMap((one) => {
        const open = one.state.responses[place]?.open ?? null
        if (open?.type !== 'answer' || !isMeant(open)) return [one]
        const made = open.choices.map((instrument) => this.#made(one, open, instrument))
        return one.state.day < open.due ? [one, ...made] : made
      })
    }
    return drafts
  }

  #made({ state, did, hostile }: Draft, { id: proposal }: OpenProposal, instrument: string): Draft {
    const cameo = this.program.playbook.instruments[instrument]?.cameo ?? null
    const decided = decide(this.program, state, { proposal, instrument }).state
    return {
      state: send(this.program, decided, { cameo, instrument }).state,
      did: cameo === null ? did : [...did, cameo],
      hostile: proposal.endsWith(HOSTILE) ? HOSTILITY.answered : hostile,
    }
  }

  /** Each list of names that what arrives can have: one name for each arrival, those alike taken together. */
  #named(arrives: readonly string[], misread: Rule | null): readonly (readonly Name[])[] {
    let lists: readonly (readonly Name[])[] = [misread === null ? [] : [misread]]
    for (const code of arrives) {
      lists = lists.flatMap((list) => this.#namesOf(code).map((name) => (list.includes(name) ? list : [...list, name])))
    }
    return lists
  }

  /** Rule 27: by an organ; publishers any number or absent. */
  #namesOf(code: string): readonly Name[] {
    const known = this.#names.get(code)
    if (known !== undefined) return known
    const { playbook } = this.program
    const about = { key: code, code, cameo: code, root: code.slice(0, 2), sourceBy: 'organ' as const }
    const ids = PUBLISHERS.map((publishers) => nameIncident(playbook, incidentOf({ ...about, publishers })).rule)
    const names = [...new Set(ids)].map((id) => playbook.rules.find((rule) => rule.id === id) ?? null)
    this.#names.set(code, names)
    return names
  }

  #ended(drafts: readonly Draft[]): readonly Evening[] {
    const evenings = new Map<string, Evening>()
    for (const { state, did, hostile } of drafts) {
      const evening = {
        state: this.#numberOf(shiftState(state, EVENING - state.day)),
        did: did.toSorted().join(','),
        hostile,
      }
      evenings.set(`${evening.state} ${evening.did} ${hostile}`, evening)
    }
    return [...evenings.values()]
  }

  #numberOf(state: RelationState): number {
    const key = remembered(this.program, state)
    const number = this.#numbers.get(key) ?? this.#states.push(state) - 1
    this.#numbers.set(key, number)
    return number
  }
}
