import { hashOf } from '../../hash.ts'
import type { Playbook } from '../../normal-form/playbook.ts'
import type { ReadPlaybook } from '../../read-playbook.ts'
import type { SourceText } from '../../source/source.ts'
import { proveAlone } from '../alone/prove-alone.ts'
import { type Counterpart, exchanged } from '../pair/counterpart.ts'
import { provePair } from '../pair/prove-pair.ts'
import type { Part, ProofOptions, PropertyResult } from '../property.ts'
import { type Change, writtenValue } from './change.ts'
import { changesOf } from './changes.ts'
import { diffOfChange } from './diff-of-change.ts'
import { type Involved, involvedIn } from './involved.ts'

/** One change after which a refuted pair is proved. */
export interface Repair {
  readonly part: Part
  /** As written in YAML, such as `P12D`. */
  readonly from: string
  readonly to: string
  /** For a head of desk, without a full stop at its end. */
  readonly sentence: string
  /** Unified diff of the playbook's own text; null where the change has no place in it that reads as what was proved. */
  readonly diff: string | null
  /** Changes that were looked at, this one included. */
  readonly tried: number
  /** Who makes the change: we alone, or, only against ourselves with the chairs exchanged, both sides. */
  readonly by: 'us' | 'both'
  /** Against ourselves, where we alone do it: whether the same change made by both sides does it too; else null. */
  readonly together: boolean | null
}

/** A playbook whose pair is refuted, with its own text and how that is read. */
export interface Repairable {
  readonly playbook: Playbook
  readonly text: SourceText
  readonly read: (text: SourceText) => ReadPlaybook
}

/** Some properties of ours, against them where a property takes two. */
export type Prover = (ours: Playbook, theirs: Counterpart, options: ProofOptions) => readonly PropertyResult[]

/** The cheapest first. */
export const REPAIR_PROVERS: readonly Prover[] = [provePair, (ours, _theirs, options) => proveAlone(ours, options)]

export interface RepairSearch {
  readonly repair: Repair | null
  /** Changes that were looked at. */
  readonly tried: number
  /** `limit`: not all were looked at. */
  readonly ended: 'found' | 'all-tried' | 'limit' | 'not-refuted'
}

/** `searchRepair`, without how it ended. */
export function smallestRepair(...question: Parameters<typeof searchRepair>): Repair | null {
  return searchRepair(...question).repair
}

/**
 * The first single change, in the order of `changesOf`, after which `pair` and `pair-any` are proved against them and no
 * property that was proved before is not proved any more; none where nothing of the pair is refuted. Every change is proved
 * anew: verdicts about timing are not monotone, so nothing is bisected. Only our own side changes; the other chair stays as
 * given. Against ourselves with the chairs exchanged, where no change of our own side alone does, the same change is tried
 * on both sides.
 * @param options `limits.milliseconds` holds for the whole search.
 * @param provers the cheapest first; the next is asked only where the one before is content.
 */
export function searchRepair(
  repairable: Repairable,
  theirs: Counterpart,
  options: ProofOptions,
  provers: readonly Prover[] = REPAIR_PROVERS,
): RepairSearch {
  const { playbook } = repairable
  const left = timeLeft(options)
  const before = provers.map((prove) => prove(playbook, theirs, left() ?? options))
  const refuted = before.flat().filter(({ name, result }) => isOfPair(name) && result === 'refuted')
  if (refuted.length === 0) return { repair: null, tried: 0, ended: 'not-refuted' }
  const holds: Holds = (ours, other) => {
    const now = left()
    if (now === null) return null
    return provers.every((prove, at) => isRepaired(before[at] ?? [], prove(ours, other, now)))
  }
  const own = scan(playbook, involvedIn(playbook, refuted, 'us'), (changed) => holds(changed, theirs))
  if (own.found !== null) {
    const together = isItself(playbook, theirs) ? holds(own.found.playbook, exchanged(own.found.playbook)) : null
    return found(repairable, own.found, { tried: own.tried, by: 'us', together })
  }
  if (own.ended === 'limit' || !isItself(playbook, theirs)) return { repair: null, ...own }
  const both = scan(playbook, involvedIn(playbook, refuted, 'both'), (changed) => holds(changed, exchanged(changed)))
  const tried = own.tried + both.tried
  if (both.found === null) return { repair: null, tried, ended: both.ended }
  return found(repairable, both.found, { tried, by: 'both', together: null })
}

/** Null where the time is over. */
type Holds = (ours: Playbook, theirs: Counterpart) => boolean | null

interface Scanned {
  readonly found: Change | null
  readonly tried: number
  readonly ended: RepairSearch['ended']
}

function scan(
  playbook: Playbook,
  { absent, ...involved }: Involved,
  holds: (changed: Playbook) => boolean | null,
): Scanned {
  let tried = 0
  for (const change of changesOf(playbook, involved)) {
    tried += 1
    // The story that refutes it goes on as it was.
    if (change.part.list === 'responses' && absent.has(change.part.id ?? '')) continue
    const held = holds(change.playbook)
    if (held === null) return { found: null, tried, ended: 'limit' }
    if (held) return { found: change, tried, ended: 'found' }
  }
  return { found: null, tried, ended: 'all-tried' }
}

/** The options with what is left of the milliseconds; null where nothing is. */
function timeLeft(options: ProofOptions): () => ProofOptions | null {
  const { milliseconds } = options.limits
  if (milliseconds === null) return () => options
  const end = options.now() + milliseconds
  return () => {
    const left = end - options.now()
    return left <= 0 ? null : { ...options, limits: { ...options.limits, milliseconds: left } }
  }
}

function isOfPair(name: PropertyResult['name']): boolean {
  return name === 'pair' || name === 'pair-any'
}

function isRepaired(before: readonly PropertyResult[], after: readonly PropertyResult[]): boolean {
  return before.every(({ name, against, result }) => {
    if (!isOfPair(name) && result !== 'proved') return true
    return after.some((one) => one.name === name && one.against === against && one.result === 'proved')
  })
}

function isItself(playbook: Playbook, theirs: Counterpart): boolean {
  const mirrored = exchanged(playbook)
  return (
    theirs.plays === 'playbook' &&
    mirrored.plays === 'playbook' &&
    hashOf(theirs.playbook) === hashOf(mirrored.playbook)
  )
}

function found(
  { text, read }: Repairable,
  change: Change,
  more: Pick<Repair, 'tried' | 'by' | 'together'>,
): RepairSearch {
  const repair: Repair = {
    part: change.part,
    from: change.from,
    to: writtenValue(change.to),
    sentence: `with ${change.words}, ${WHO[more.by]}, every story of this pair comes to rest${TOGETHER[String(more.together)] ?? ''}`,
    diff: diffOfChange(text, read, change),
    ...more,
  }
  return { repair, tried: more.tried, ended: 'found' }
}

const WHO = { us: 'on our side alone', both: 'on both sides' } as const

const TOGETHER: Readonly<Record<string, string>> = {
  true: '; the same change on both sides does it too',
  false: '; the same change on both sides does not',
}
