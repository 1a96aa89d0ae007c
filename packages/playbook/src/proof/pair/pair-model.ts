import type { Playbook } from '../../normal-form/playbook.ts'
import type { StorySide } from '../witness.ts'
import { type Chair, chairOf, instrumentsFor, type NamesOf, type SeenAct } from './chair.ts'
import { byProgram, byTimers } from './classify.ts'
import type { Counterpart } from './counterpart.ts'
import { cutPlaybook, longestSince } from './cut-playbook.ts'
import { comesBack, type EchoGraph, echoGraph, type EchoNode, type Link, placesIn } from './echo-graph.ts'
import { codesOf, type Hearing, hearingOf } from './hearing.ts'
import { MisreadingSide } from './misreading-side.ts'
import { PlaybookPlayer, type Player, StockPlayer } from './player.ts'
import { ProgramSide } from './program-side.ts'
import { product, type Side, type SignalId } from './side.ts'
import { harsher, type SimpleStock, StockSide } from './stock-side.ts'
import { TimedSide, type Timing } from './timed-side.ts'
import type { RelationState } from '../../relation/state.ts'

/** Two sides ready to be explored, and to be played. */
export interface PairModel {
  readonly sides: readonly [Side, Side]
  readonly hearings: readonly [Hearing, Hearing | null]
  /** Per side the acts that may be misread on the first day. */
  readonly misread: readonly [readonly SignalId[], readonly SignalId[]]
  /** Players from calm, or from given states, on a day. */
  players(begins: readonly [RelationState | number, RelationState | number]): readonly [Player, Player]
}

/** Our chair with the other one. */
export class Pairing {
  readonly ours: Chair
  /** Null for a stock counterpart that plays by no playbook. */
  readonly theirs: Chair | null
  readonly graph: EchoGraph
  readonly #links: readonly Link[]
  readonly stories: readonly [StorySide, StorySide]
  readonly #stock: SimpleStock | 'misreader' | null
  readonly #names: NamesOf

  /** @param names how a playbook may name what comes by a code. */
  constructor(playbook: Playbook, counterpart: Counterpart, names: NamesOf) {
    this.#stock = counterpart.plays === 'playbook' ? null : counterpart.plays
    this.#names = names
    this.ours = chairOf(playbook, names)
    const other =
      counterpart.plays === 'playbook'
        ? counterpart.playbook
        : counterpart.plays === 'misreader'
          ? swapped(playbook)
          : null
    this.theirs = other === null ? null : chairOf(other, names)
    const us = { perspective: playbook.perspective, partner: playbook.partner ?? playbook.perspective }
    const plays = counterpart.plays === 'playbook' ? 'playbook' : counterpart.plays
    this.stories = [
      { ...us, plays: 'playbook' },
      { perspective: us.partner, partner: us.perspective, plays },
    ]
    this.#links = linksOf(this.ours, this.theirs, this.#stock)
    this.graph = echoGraph(this.#links)
  }

  /** Timers only, of the responses among some nodes: acts that go to others are as if nobody answered. */
  timed(nodes: ReadonlySet<EchoNode>, timing: Pick<Timing, 'any' | 'silences'>): PairModel {
    const partsOf = (chair: Chair): Pick<Timing, 'kept' | 'patterns'> => {
      const link = this.#links.find((one) => one.chair === chair)
      return { kept: placesIn(nodes, link, 'response'), patterns: placesIn(nodes, link, 'pattern') }
    }
    return this.#model(
      [this.ours, this.theirs],
      !timing.any,
      (chair) => partsOf(chair).kept,
      (chair) => byTimers(chair, partsOf(chair)),
      (chair, hearing, other) => new TimedSide(chair, hearing, other, { ...partsOf(chair), ...timing }),
    )
  }

  /** Small sets of responses, one or two a side, among which an answer can come back, the smallest first. */
  *smallRounds(): Generator<ReadonlySet<EchoNode>> {
    const { recurring } = this.graph
    const sides = this.#links.map((link) =>
      [...recurring].filter((one) => one.link === link && one.kind === 'response'),
    )
    const patterns = [...recurring].filter(({ kind }) => kind === 'pattern')
    const few = sides.map((nodes) => [...nodes.map((one) => [one]), ...pairsOf(nodes)])
    const sets = product(few).map((chosen) => chosen.flat())
    for (const set of sets.toSorted((a, b) => a.length - b.length)) {
      const nodes = new Set([...set, ...patterns])
      if (set.every((node) => comesBack(this.graph, node, nodes))) yield nodes
    }
  }

  /** Everything, by the program over acts. @param without takes away what decides nothing. */
  exact(without: (playbook: Playbook) => Playbook = cutPlaybook): PairModel {
    const cut = (chair: Chair): Chair => chairOf(without(chair.program.playbook), this.#names)
    const chairs = [cut(this.ours), this.theirs === null ? null : cut(this.theirs)] as const
    return this.#model(chairs, true, everyPlace, byProgram, (chair, hearing, other) => {
      return new ProgramSide(chair, hearing, other, longestSince(chair.program.playbook))
    })
  }

  #model(
    [ours, theirs]: readonly [Chair, Chair | null],
    misreads: boolean,
    kept: (chair: Chair) => ReadonlySet<number>,
    classify: (chair: Chair) => ReturnType<typeof byProgram>,
    side: (chair: Chair, hearing: Hearing, other: Hearing) => Side,
  ): PairModel {
    const codes = [...sentBy(ours, kept(ours))]
    const heard = hearingOf(
      ours,
      theirs === null ? codes : sentBy(theirs, kept(theirs)),
      classify(ours),
      misreads || this.#stock === 'hawk',
    )
    const player = (
      chair: Chair,
      full: Chair,
      hearing: Hearing,
      other: Hearing,
      begins: RelationState | number,
    ): Player =>
      new PlaybookPlayer(chair === ours ? this.ours : full, hearing, other, begins, longestSince(full.program.playbook))
    if (theirs === null) {
      const seen = codeHearing(codes)
      const stock = new StockSide(simple(this.#stock), codes, heard, ours, longestCooldown(ours))
      return {
        sides: [side(ours, heard, seen), stock],
        hearings: [heard, null],
        misread: [heard.misread, misreads ? codes.map((_code, place) => place) : []],
        players: ([begins]) => [player(ours, this.ours, heard, seen, begins), new StockPlayer(stock, codes)],
      }
    }
    const hears = hearingOf(theirs, codes, classify(theirs), misreads)
    const other = side(theirs, hears, heard)
    return {
      sides: [side(ours, heard, hears), this.#stock === 'misreader' ? new MisreadingSide(other, hears.misread) : other],
      hearings: [heard, hears],
      misread: [heard.misread, hears.misread],
      players: ([a, b]) => [
        player(ours, this.ours, heard, hears, a),
        player(theirs, this.theirs ?? theirs, hears, heard, b),
      ],
    }
  }
}

function pairsOf<T>(list: readonly T[]): readonly (readonly T[])[] {
  return list.flatMap((one, place) => list.slice(place + 1).map((other) => [one, other]))
}

function swapped(playbook: Playbook): Playbook {
  return { ...playbook, perspective: playbook.partner ?? playbook.perspective, partner: playbook.perspective }
}

function simple(stock: SimpleStock | 'misreader' | null): SimpleStock {
  return stock === null || stock === 'misreader' ? 'silent' : stock
}

function everyPlace({ program }: Chair): ReadonlySet<number> {
  return new Set(program.responses.keys())
}

/** Codes of everything that these answers of a chair can be. */
function sentBy(chair: Chair, kept: ReadonlySet<number>): ReadonlySet<string> {
  return codesOf(
    chair.acts.flatMap(({ routes, points }) =>
      [...new Set(routes)].flatMap((place) => (kept.has(place) ? instrumentsFor(chair, place, points) : [])),
    ),
  )
}

/** A stock counterpart hears codes as they are. */
function codeHearing(codes: readonly string[]): Hearing {
  return {
    signals: codes.map((cameo) => ({ members: [{ act: null, cameo }] })),
    ofCode: (cameo) => [codes.indexOf(cameo)],
    misread: [],
  }
}

function longestCooldown({ program }: Chair): number {
  return Math.max(0, ...program.responses.map(({ response }) => response.cooldown))
}

/** They see it on the next day, act on the one after, and we see that the day after. */
const STOCK_DELAY = 3

/** Who sees what of whose; what a stock counterpart sees it sends back a day later, and we see it the day after. */
function linksOf(ours: Chair, theirs: Chair | null, stock: SimpleStock | 'misreader' | null): readonly Link[] {
  if (theirs === null) {
    const back = (cameo: string): readonly (SeenAct | null)[] =>
      stock === 'silent' ? [] : stock === 'hawk' ? harsher(ours, cameo) : ours.taken(cameo)
    const only: Link = { chair: ours, delay: STOCK_DELAY, reaches: (cameo) => seenAt(only, back(cameo)) }
    return [only]
  }
  const a: Link = { chair: ours, delay: 1, reaches: (cameo) => seenAt(b, theirs.taken(cameo)) }
  const b: Link = { chair: theirs, delay: 1, reaches: (cameo) => seenAt(a, ours.taken(cameo)) }
  return [a, b]
}

function seenAt(at: Link, acts: readonly (SeenAct | null)[]): ReturnType<Link['reaches']> {
  return acts.flatMap((act) => (act === null ? [] : [{ at, act }]))
}
