import type { Playbook } from '../../normal-form/playbook.ts'
import type { StorySide } from '../witness.ts'
import { type Chair, chairOf, instrumentsFor, type NamesOf } from './chair.ts'
import { byProgram, byTimers } from './classify.ts'
import type { Counterpart } from './counterpart.ts'
import { cutPlaybook, longestSince } from './cut-playbook.ts'
import { type Link, relevantResponses, type Relevant } from './echo-graph.ts'
import { codesOf, type Hearing, hearingOf } from './hearing.ts'
import { MisreadingSide } from './misreading-side.ts'
import { PlaybookPlayer, type Player, StockPlayer } from './player.ts'
import { ProgramSide } from './program-side.ts'
import type { Side, SignalId } from './side.ts'
import { type SimpleStock, StockSide } from './stock-side.ts'
import { TimedSide } from './timed-side.ts'
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
  readonly relevant: Relevant
  readonly stories: readonly [StorySide, StorySide]
  readonly #stock: SimpleStock | 'misreader' | null
  readonly #names: NamesOf

  /** @param names how a playbook may name what comes by a code. */
  constructor(playbook: Playbook, counterpart: Counterpart, names: NamesOf) {
    this.#stock = counterpart.plays === 'playbook' ? null : counterpart.plays
    this.#names = names
    this.ours = chairOf(playbook, names)
    const other = counterpart.plays === 'playbook' ? counterpart.playbook : counterpart.plays === 'misreader' ? swapped(playbook) : null
    this.theirs = other === null ? null : chairOf(other, names)
    const us = { perspective: playbook.perspective, partner: playbook.partner ?? playbook.perspective }
    const plays = counterpart.plays === 'playbook' ? 'playbook' : counterpart.plays
    this.stories = [
      { ...us, plays: 'playbook' },
      { perspective: us.partner, partner: us.perspective, plays },
    ]
    this.relevant = relevantResponses(linksOf(this.ours, this.theirs, this.#stock))
  }

  /** Timers only, of these responses. */
  timed(kept: readonly ReadonlySet<number>[], any: boolean): PairModel {
    const [a, b = new Set<number>()] = kept
    const from = a ?? new Set<number>()
    return this.#model(this.ours, this.theirs, (chair) => byTimers(chair, chair === this.ours ? from : b), (chair, hearing, other) => {
      return new TimedSide(chair, hearing, other, chair === this.ours ? from : b, any)
    })
  }

  /** Everything, by the program over acts. */
  exact(): PairModel {
    const cut = (chair: Chair): Chair => chairOf(cutPlaybook(chair.program.playbook), this.#names)
    const [ours, theirs] = [cut(this.ours), this.theirs === null ? null : cut(this.theirs)]
    return this.#model(ours, theirs, byProgram, (chair, hearing, other) => {
      return new ProgramSide(chair, hearing, other, longestSince(chair.program.playbook))
    })
  }

  #model(
    ours: Chair,
    theirs: Chair | null,
    classify: (chair: Chair) => ReturnType<typeof byProgram>,
    side: (chair: Chair, hearing: Hearing, other: Hearing) => Side,
  ): PairModel {
    const codes = [...sentBy(ours)]
    const heard = hearingOf(ours, theirs === null ? codes : sentBy(theirs), classify(ours))
    const player = (chair: Chair, full: Chair, hearing: Hearing, other: Hearing, begins: RelationState | number): Player =>
      new PlaybookPlayer(chair === ours ? this.ours : full, hearing, other, begins, longestSince(full.program.playbook))
    if (theirs === null) {
      const seen = codeHearing(codes)
      const stock = new StockSide(simple(this.#stock), codes, heard, ours, longestCooldown(ours))
      return {
        sides: [side(ours, heard, seen), stock],
        hearings: [heard, null],
        misread: [heard.misread, codes.map((_code, place) => place)],
        players: ([begins]) => [player(ours, this.ours, heard, seen, begins), new StockPlayer(stock, codes)],
      }
    }
    const hears = hearingOf(theirs, codes, classify(theirs))
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

function swapped(playbook: Playbook): Playbook {
  return { ...playbook, perspective: playbook.partner ?? playbook.perspective, partner: playbook.perspective }
}

function simple(stock: SimpleStock | 'misreader' | null): SimpleStock {
  return stock === null || stock === 'misreader' ? 'silent' : stock
}

/** Codes of everything that a chair's answers can be. */
function sentBy(chair: Chair): ReadonlySet<string> {
  return codesOf(
    chair.acts.flatMap(({ routes, points }) =>
      [...new Set(routes)].flatMap((place) => instrumentsFor(chair, place, points)),
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

/** Who sees what of whose: with a stock counterpart what we send comes back to us. */
function linksOf(ours: Chair, theirs: Chair | null, stock: SimpleStock | 'misreader' | null): readonly Link[] {
  const a: { chair: Chair; reaches: Link['reaches'] } = { chair: ours, reaches: () => [] }
  if (theirs === null) {
    const back = (cameo: string): readonly (ReturnType<Chair['taken']>[number])[] =>
      stock === 'silent' ? [] : stock === 'hawk' ? ours.acts : ours.taken(cameo)
    a.reaches = (cameo) => back(cameo).flatMap((act) => (act === null ? [] : [{ at: a, act }]))
    return [a]
  }
  const b: { chair: Chair; reaches: Link['reaches'] } = { chair: theirs, reaches: () => [] }
  a.reaches = (cameo) => theirs.taken(cameo).flatMap((act) => (act === null ? [] : [{ at: b, act }]))
  b.reaches = (cameo) => ours.taken(cameo).flatMap((act) => (act === null ? [] : [{ at: a, act }]))
  return [a, b]
}
