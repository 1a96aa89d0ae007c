import { dayNumber } from '@entente/model'
import type { Playbook } from '../../normal-form/playbook.ts'
import { possibleNames } from '../cells/possible-names.ts'
import { type Assumption, type ProofOptions, type PropertyName, type PropertyResult, result } from '../property.ts'
import type { Story } from '../witness.ts'
import { type Behind, begunState, type Guess, GUESSES } from './begun-state.ts'
import { type Chair, instrumentsFor, type NamesOf } from './chair.ts'
import type { Counterpart } from './counterpart.ts'
import { type Explored, findCycles, type GiveUp } from './find-cycles.ts'
import { distinct, TooManySignals } from './hearing.ts'
import { Pairing, type PairModel } from './pair-model.ts'
import { PairStates } from './pair-states.ts'
import { perform } from './perform.ts'
import { shortestLasso } from './shortest-lasso.ts'
import { signalsIn } from './side.ts'
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
      const { recurring } = this.#pairing.relevant
      return recurring.every((places) => places.size === 0) ? this.#withoutRounds() : this.#inTime()
    } catch (error) {
      if (!(error instanceof TooManySignals)) throw error
      const detail = 'limit: more kinds of acts can reach one side than are told apart'
      return [result('pair', 'unknown', detail), result('pair-any', 'unknown', detail)]
    }
  }

  #withoutRounds(): readonly PropertyResult[] {
    const figures = this.#longestWay()
    const detail = 'no answer leads, by whatever way, to an answer to a hostile act again'
    return [
      result('pair', 'proved', `${detail}${inWords(figures)}`, { figures }),
      result('pair-any', 'proved', detail),
    ]
  }

  #inTime(): readonly PropertyResult[] {
    const { recurring } = this.#pairing.relevant
    const any = this.#explore(this.#pairing.timed(recurring, true), true)
    if (any.explored.spiral === null) {
      const figures = this.#longestWay()
      const states = { states: any.explored.states }
      return [
        result('pair', 'proved', `both sides come to rest${inWords(figures)}`, { figures: { ...figures, ...states } }),
        result('pair-any', 'proved', 'whatever is pending when a story begins, both sides come to rest', { figures: states }),
      ]
    }
    const pair = this.#fromCalm()
    return [pair, this.#fromAny(pair, any)]
  }

  #fromCalm(): PropertyResult {
    const timed = this.#explore(this.#pairing.timed(this.#pairing.relevant.leading, false), false)
    if (timed.explored.spiral === null) return this.#rests(timed.explored)
    const story = this.#story(timed)
    if (story !== null) return refuted('pair', story)
    const exact = this.#explore(this.#pairing.exact(), false)
    if (exact.explored.spiral === null) return this.#rests(exact.explored)
    if (exact.explored.spiral === undefined) return result('pair', 'unknown', limit(exact.explored), { figures: { states: exact.explored.states } })
    const exactStory = this.#story(exact)
    if (exactStory !== null) return refuted('pair', exactStory)
    return result('pair', 'unknown', 'a round of answers was found that the program does not repeat as it stands')
  }

  #rests({ states }: Explored): PropertyResult {
    const figures = { ...this.#longestWay(), states }
    return result('pair', 'proved', `both sides come to rest${inWords(figures)}`, { figures })
  }

  #fromAny(pair: PropertyResult, any: Run): PropertyResult {
    const { witness, about } = pair
    if (pair.result === 'refuted') {
      return result('pair-any', 'refuted', 'already a story that begins from calm does not come to rest', { witness, about })
    }
    const { explored } = any
    const figures = { states: explored.states }
    if (explored.spiral === undefined) return result('pair-any', 'unknown', limit(explored), { figures })
    for (const guess of GUESSES) {
      const story = this.#story(any, guess)
      if (story !== null) return refuted('pair-any', story)
    }
    return result('pair-any', 'unknown', 'timers alone allow a round of answers that the program was not seen to repeat', { figures })
  }

  #explore(model: PairModel, any: boolean): Run {
    const pair = new PairStates(...model.sides)
    const starts = any ? anyStarts(pair, model) : calmStarts(pair, model)
    return { model, pair, starts, explored: findCycles(pair, starts, this.#giveUp) }
  }

  /** The shortest spiral, played by the program; null where it is not reproduced. */
  #story({ model, pair, starts, explored }: Run, guess?: Guess): Story | null {
    if (!explored.spiral) return null
    const lasso = shortestLasso(pair, starts, explored.spiral.states)
    if (lasso === null) return null
    const first = dayNumber(this.#options.on)
    const begun = pair.describe(lasso.start)
    const chairs = [this.#pairing.ours, this.#pairing.theirs]
    const behind = model.sides.map((side, place) => (guess !== undefined && side instanceof TimedSide ? side.describe(begun[place]?.state ?? 0) : []))
    const states = chairs.map((chair, place) =>
      chair === null || guess === undefined ? first : begunState(chair.program, first, behind[place] ?? [], guess),
    )
    const before = chairs.flatMap((chair, place) => (chair === null ? [] : (behind[place] ?? []).map((one) => tellBehind(chair, one))))
    const sent = begun.map(({ arriving }) => signalsIn(arriving).map((signal) => ({ signal, cameo: null, instrument: null })))
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
      const [seeing, doing] = event.side === 0 ? [this.#pairing.ours, this.#pairing.theirs] : [this.#pairing.theirs, this.#pairing.ours]
      const cameo = doing?.program.playbook.instruments[event.instrument]?.cameo
      return !this.#doubtful.has(`${seeing?.program.playbook.perspective} ${cameo} ${event.rule}`)
    })
  }

  /** Figures of a proved pair: the longest way to rest, and the highest rung of any answer on it, both at most. */
  #longestWay(): Readonly<Record<string, number>> {
    const { ours, theirs } = this.#pairing
    const chairs = theirs === null ? [ours] : [ours, theirs]
    const all = chairs.map(({ program }) => new Set(program.responses.map((_one, place) => place)))
    const model = this.#pairing.timed(all, false)
    const pair = new PairStates(...model.sides)
    const { days } = findCycles(pair, calmStarts(pair, model), (states) => states > MOST_FOR_FIGURES || this.#giveUp(states))
    const rungs = chairs.flatMap((chair) =>
      chair.acts.flatMap(({ routes, points }) =>
        routes.flatMap((place) => instrumentsFor(chair, place, points).flatMap(({ rung }) => rung ?? [])),
      ),
    )
    return { ...(days === null ? {} : { days }), highestRung: Math.max(0, ...rungs) }
  }
}

interface Run {
  readonly model: PairModel
  readonly pair: PairStates
  readonly starts: readonly number[]
  readonly explored: Explored
}

/** States that the figures of a proved pair are worth. */
const MOST_FOR_FIGURES = 200_000

function refuted(name: PropertyName, story: Story): PropertyResult {
  const { cycle } = story
  const responses = story.events.flatMap((event, place) =>
    event.what === 'proposes' && event.side === 0 && cycle !== null && place >= cycle.from ? (event.response ?? []) : [],
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

function calmStarts(pair: PairStates, { sides, misread }: PairModel): readonly number[] {
  const [a = 0, b = 0] = sides.map(({ starts }) => starts[0] ?? 0)
  return [
    ...misread[0].map((signal) => pair.of([a, b], [1 << signal, 0])),
    ...misread[1].map((signal) => pair.of([a, b], [0, 1 << signal])),
  ]
}

function anyStarts(pair: PairStates, { sides: [ours, theirs] }: PairModel): readonly number[] {
  const starts: number[] = []
  for (const a of ours.starts) for (const b of theirs.starts) starts.push(pair.of([a, b], [0, 0]))
  return starts
}

/** By states, and by time where a time is given, which is asked for now and then. */
function giveUpBy({ limits, now }: ProofOptions): GiveUp {
  const begun = limits.milliseconds === null ? 0 : now()
  return (states) =>
    states > limits.states ||
    (limits.milliseconds !== null && states % ASK_TIME_EVERY === 0 && now() - begun > limits.milliseconds)
}

const ASK_TIME_EVERY = 1024

function tellBehind({ program }: Chair, { response, age, pending }: Behind): string {
  const id = program.responses[response]?.response.id ?? ''
  const ago = `${program.playbook.perspective}: an answer of ${id} was proposed ${age + 1} days before`
  return pending ? `${ago} and is not carried out yet` : ago
}
