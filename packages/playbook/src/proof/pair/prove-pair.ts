import { dayNumber } from '@entente/model'
import type { Playbook } from '../../normal-form/playbook.ts'
import { possibleNames } from '../cells/possible-names.ts'
import { type Assumption, type ProofOptions, type PropertyName, type PropertyResult, result } from '../property.ts'
import type { Story } from '../witness.ts'
import { type Behind, begunState, type Guess, GUESSES } from './begun-state.ts'
import { type Chair, instrumentsFor, type NamesOf } from './chair.ts'
import { chainBound, longestWay } from './chain-bound.ts'
import type { Counterpart } from './counterpart.ts'
import type { EchoNode } from './echo-graph.ts'
import { type Explored, findCycles, type GiveUp } from './find-cycles.ts'
import { distinct, TooLarge } from './hearing.ts'
import { Pairing, type PairModel } from './pair-model.ts'
import { PairStates } from './pair-states.ts'
import { perform } from './perform.ts'
import { type Lasso, shortestLasso } from './shortest-lasso.ts'
import { type Side, signalsIn } from './side.ts'
import { TimedSide } from './timed-side.ts'

const ASSUMES: readonly Assumption[] = [
  'all-days-covered',
  'agreements-as-of',
  'answers-made',
  'answers-only',
  'a-day-old',
  'unseen',
  'columns-independent',
]

/**
 * `pair` and `pair-any` of our playbook against a counterpart; `against` is its name. See docs/methods/verification.md:
 * first the graph of answers without time, then timers alone, then, from calm, the program itself; what is refuted was
 * played by the program on both chairs until it repeated itself.
 */
export function provePair(ours: Playbook, theirs: Counterpart, options: ProofOptions): readonly PropertyResult[] {
  const against = theirs.plays === 'playbook' ? theirs.name : theirs.plays
  return new PairProof(ours, theirs, options).results().map((one) => ({ ...one, against, assumes: ASSUMES }))
}

class PairProof {
  readonly #pairing: Pairing
  readonly #options: ProofOptions
  readonly #giveUp: GiveUp
  /** Names that could not be ruled out and that no incident was found for: nothing is refuted by them. */
  readonly #doubtful: Set<string> = new Set()

  constructor(ours: Playbook, theirs: Counterpart, options: ProofOptions) {
    const names: NamesOf = (playbook, cameo) =>
      possibleNames(playbook, { cameo }, options).map(({ rule, exact }) => {
        if (!exact) this.#doubtful.add(`${playbook.perspective} ${cameo} ${rule}`)
        return rule
      })
    this.#pairing = new Pairing(ours, theirs, names)
    this.#options = options
    this.#giveUp = giveUpBy(options)
  }

  results(): readonly PropertyResult[] {
    try {
      const { recurring } = this.#pairing.graph
      if (recurring.size === 0) return this.#withoutRounds()
      return chainBound(this.#pairing.graph, recurring) < Infinity ? this.#bounded() : this.#inTime()
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error
      const detail = `limit: ${error.message}`
      return [result('pair', 'unknown', detail), result('pair-any', 'unknown', detail)]
    }
  }

  #withoutRounds(): readonly PropertyResult[] {
    const figures = this.#longestWay()
    const detail = 'no answer leads, by whatever way, to an answer to a hostile act again'
    return [result('pair', 'proved', `${detail}${inWords(figures)}`, { figures }), result('pair-any', 'proved', detail)]
  }

  #bounded(): readonly PropertyResult[] {
    const figures = this.#longestWay()
    return [
      result('pair', 'proved', `both sides come to rest${inWords(figures)}`, { figures }),
      result(
        'pair-any',
        'proved',
        'every round of answers comes back within a cool-down, whatever is pending when it begins',
      ),
    ]
  }

  /** From calm first: a story that begins there is the better one, and refutes both. */
  #inTime(): readonly PropertyResult[] {
    const pair = this.#fromCalm()
    if (pair.result === 'refuted') {
      const { witness, about } = pair
      const detail = 'already a story that begins from calm does not come to rest'
      return [pair, result('pair-any', 'refuted', detail, { witness, about })]
    }
    return [pair, this.#fromAny()]
  }

  /** Patterns that are never silent first, which is less to explore; with their silence where that is not enough. */
  #timed(nodes: ReadonlySet<EchoNode>, any: boolean): Run {
    const coarse = this.#explore(this.#pairing.timed(nodes, { any, silences: false }), any)
    return coarse.explored.spiral === null
      ? coarse
      : this.#explore(this.#pairing.timed(nodes, { any, silences: true }), any)
  }

  #fromCalm(): PropertyResult {
    const small = this.#smallStory(false)
    if (small !== null) return refuted('pair', small)
    const timed = this.#timed(this.#pairing.graph.leading, false)
    if (timed.explored.spiral === null) return this.#rests(timed.explored)
    const story = this.#story(timed)
    if (story !== null) return refuted('pair', story)
    const exact = this.#explore(this.#pairing.exact(), false)
    if (exact.explored.spiral === null) return this.#rests(exact.explored)
    if (exact.explored.spiral === undefined)
      return result('pair', 'unknown', limit(exact.explored), { figures: { states: exact.explored.states } })
    const exactStory = this.#story(exact)
    if (exactStory !== null) return refuted('pair', exactStory)
    return result('pair', 'unknown', 'a round of answers was found that the program does not repeat as it stands')
  }

  /** The shortest story in which few responses answer, where there is one: most that spiral do so in a small round. */
  #smallStory(any: boolean): Story | null {
    let best: Story | null = null
    let size = Infinity
    for (const nodes of this.#pairing.smallRounds()) {
      if (nodes.size > size) break
      const model = this.#pairing.timed(nodes, { any, silences: true })
      const run = this.#explore(model, any, (work) => work > MOST_FOR_SMALL || this.#giveUp(work))
      const story = any ? this.#guessed(run) : this.#story(run)
      if (story === null || (best !== null && lengthOf(story) >= lengthOf(best))) continue
      best = story
      size = nodes.size
    }
    return best
  }

  #guessed(run: Run): Story | null {
    const lasso = shortestIn(run)
    for (const guess of lasso === null ? [] : GUESSES) {
      const story = this.#story(run, guess, lasso)
      if (story !== null) return story
    }
    return null
  }

  #rests({ states, days }: Explored): PropertyResult {
    const figures = { ...this.#longestWay(), states, ...(days === null ? {} : { days }) }
    return result('pair', 'proved', `both sides come to rest${inWords(figures)}`, { figures })
  }

  #fromAny(): PropertyResult {
    const small = this.#smallStory(true)
    if (small !== null) return refuted('pair-any', small)
    const any = this.#timed(this.#pairing.graph.recurring, true)
    const { explored } = any
    const figures = { states: explored.states }
    if (explored.spiral === null) {
      const detail = 'whatever is pending when a story begins, both sides come to rest'
      return result('pair-any', 'proved', detail, { figures })
    }
    if (explored.spiral === undefined) return result('pair-any', 'unknown', limit(explored), { figures })
    const story = this.#guessed(any)
    if (story !== null) return refuted('pair-any', story)
    const detail = 'timers alone allow a round of answers that the program was not seen to repeat'
    return result('pair-any', 'unknown', detail, { figures })
  }

  #explore(model: PairModel, any: boolean, giveUp: GiveUp = this.#giveUp): Run {
    const pair = new PairStates(...model.sides)
    const starts = any ? anyStarts(pair, model, this.#options.limits.states) : calmStarts(pair, model)
    const explored = starts === null ? TOO_MANY : findCycles(pair, starts, giveUp)
    return { model, pair, starts: starts ?? [], explored }
  }

  /** The shortest spiral, played by the program; null where it is not reproduced. */
  #story(run: Run, guess?: Guess, lasso: Lasso | null = shortestIn(run)): Story | null {
    if (lasso === null) return null
    const { model, pair } = run
    const first = dayNumber(this.#options.on)
    const begun = pair.describe(lasso.start)
    const chairs = [this.#pairing.ours, this.#pairing.theirs]
    const behind = model.sides.map((side, place) =>
      guess !== undefined && side instanceof TimedSide ? side.describe(begun[place]?.state ?? 0) : [],
    )
    const states = chairs.map((chair, place) =>
      chair === null || guess === undefined ? first : begunState(chair.program, first, behind[place] ?? [], guess),
    )
    const before = chairs.flatMap((chair, place) =>
      chair === null ? [] : (behind[place] ?? []).map((one) => tellBehind(chair, one)),
    )
    const sent = begun.map(({ arriving }) =>
      signalsIn(arriving).map((signal) => ({ signal, cameo: null, instrument: null })),
    )
    const story = perform(model.players([states[0] ?? first, states[1] ?? first]), {
      sides: this.#pairing.stories,
      before,
      begins: first,
      arriving: [sent[0] ?? [], sent[1] ?? []],
      stem: lasso.stem,
      cycle: lasso.cycle,
    })
    return story !== null && this.#isBorneOut(story) ? story : null
  }

  #isBorneOut(story: Story): boolean {
    return story.events.every((event) => {
      if (event.what !== 'sees' || event.instrument === null) return true
      const [seeing, doing] =
        event.side === 0 ? [this.#pairing.ours, this.#pairing.theirs] : [this.#pairing.theirs, this.#pairing.ours]
      const cameo = doing?.program.playbook.instruments[event.instrument]?.cameo
      return !this.#doubtful.has(`${seeing?.program.playbook.perspective} ${cameo} ${event.rule}`)
    })
  }

  /** Figures of a proved pair: the longest way to rest where there is a bound, and the highest rung of any answer. */
  #longestWay(): Readonly<Record<string, number>> {
    const { ours, theirs, graph } = this.#pairing
    const days = longestWay(graph)
    const rungs = (theirs === null ? [ours] : [ours, theirs]).flatMap((chair) =>
      chair.acts.flatMap(({ routes, points }) =>
        routes.flatMap((place) => instrumentsFor(chair, place, points).flatMap(({ rung }) => rung ?? [])),
      ),
    )
    return { ...(days === Infinity ? {} : { days }), highestRung: Math.max(0, ...rungs) }
  }
}

interface Run {
  readonly model: PairModel
  readonly pair: PairStates
  readonly starts: readonly number[]
  readonly explored: Explored
}

function shortestIn({ pair, starts, explored }: Run): Lasso | null {
  return explored.spiral ? shortestLasso(pair, starts, explored.spiral.states) : null
}

/** Work that looking for a spiral in a small round is worth. */
const MOST_FOR_SMALL = 150_000

/** Rule 29: fewest acts, then fewest days. */
function lengthOf({ events, begins, ends }: Story): number {
  const acts = events.filter(({ what }) => what === 'does').length
  return acts * 100_000 + dayNumber(ends) - dayNumber(begins)
}

function refuted(name: PropertyName, story: Story): PropertyResult {
  const { cycle } = story
  const responses = story.events.flatMap((event, place) =>
    event.what === 'proposes' && event.side === 0 && cycle !== null && place >= cycle.from
      ? (event.response ?? [])
      : [],
  )
  return result(name, 'refuted', `answers to answers go on without end, every ${cycle?.days ?? 0} days`, {
    witness: story,
    about: distinct(responses).map((id) => ({ list: 'responses', id, key: 'cooldown' })),
    figures: { days: cycle?.days ?? 0 },
  })
}

function inWords(figures: Readonly<Record<string, number>>): string {
  const { days, highestRung } = figures
  const rung = `no answer is above rung ${highestRung}`
  return days === undefined ? `; ${rung}` : `: ${days} days after the misread act at the latest, and ${rung}`
}

function limit({ states }: Explored): string {
  return `limit: ${states} states were looked at and more remain`
}

/** With one act that never happened, on either side. */
export function calmStarts(pair: PairStates, { sides, misread }: PairModel): readonly number[] {
  const [a = 0, b = 0] = sides.map(({ starts }) => starts[0] ?? 0)
  const [ours, theirs] = misread
  return [
    ...ours.map((signal) => pair.of([a, b], [1 << signal, 0])),
    ...theirs.map((signal) => pair.of([a, b], [0, 1 << signal])),
  ]
}

/**
 * Whatever is behind and pending, on the evening of a day on which acts were misread: nothing is on its way, or answers to
 * those acts are, if they were carried out at once. Null where there are more than `most`.
 */
export function anyStarts(pair: PairStates, { sides }: PairModel, most: number): readonly number[] | null {
  const [ours, theirs] = sides.map((side) => side.starts.map((state) => ({ state, sets: underWay(side, state) })))
  const starts: number[] = []
  for (const a of ours ?? []) {
    for (const b of theirs ?? []) {
      if (starts.length > most) return null
      for (const toThem of a.sets) for (const toUs of b.sets) starts.push(pair.of([a.state, b.state], [toUs, toThem]))
    }
  }
  return starts
}

function underWay(side: Side, state: number): readonly number[] {
  return side instanceof TimedSide ? side.underWay(state) : [0]
}

const TOO_MANY: Explored = { spiral: undefined, states: 0, days: null }

/** By work, and by time where a time is given, which is asked for now and then. */
function giveUpBy({ limits, now }: ProofOptions): GiveUp {
  const begun = limits.milliseconds === null ? 0 : now()
  let asked = 0
  let late = false
  return (work) => {
    asked += 1
    if (limits.milliseconds !== null && asked % ASK_TIME_EVERY === 0) late ||= now() - begun > limits.milliseconds
    return late || work > limits.states
  }
}

const ASK_TIME_EVERY = 64

function tellBehind({ program }: Chair, { response, age, pending }: Behind): string {
  const id = program.responses[response]?.response.id ?? ''
  const ago = `${program.playbook.perspective}: an answer of ${id} was proposed ${age + 1} days before`
  return pending ? `${ago} and is not carried out yet` : ago
}
