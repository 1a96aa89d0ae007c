import { relationHorizons, type RelationHorizons, sayHorizons, type Turn, turnOf, type Unit } from '@entente/measure'
import type { ActorCode, Day } from '@entente/model'
import type { Workspace } from '../workspace/open-workspace.ts'
import { chooseFeed } from './choose-feed.ts'

export interface HorizonsOfDyadQuestion {
  readonly source: ActorCode
  readonly target: ActorCode
  readonly feed?: string | undefined
  readonly unit?: Unit | undefined
  readonly on?: Day | undefined
}

export interface HorizonsOfDyad extends RelationHorizons {
  readonly otherFeeds: readonly string[]
  /** The verdicts in a sentence. */
  readonly said: string
  readonly turn: Turn | null
}

/**
 * How one actor treats another on four horizons, in the feed that is shown, with what they say in words.
 * @throws EntenteError as `chooseFeed`.
 */
export async function horizonsOfDyad(workspace: Workspace, question: HorizonsOfDyadQuestion): Promise<HorizonsOfDyad> {
  const { source, target, unit, on } = question
  const { feed, others } = await chooseFeed(workspace, { source, target }, question.feed)
  const found = await relationHorizons(workspace.store, {
    source,
    target,
    feed,
    ...(unit === undefined ? {} : { unit }),
    ...(on === undefined ? {} : { on }),
  })
  const said = found.to === null ? 'nothing is covered' : `${sayHorizons(found.horizons, found.to)}${sayAlone(found)}`
  return { ...found, otherFeeds: others.map((other) => other.feed), said, turn: turnOf(found.horizons) }
}

/** Where no other way of counting says any of it: what grows may be the press. */
function sayAlone({ horizons, ways }: RelationHorizons): string {
  const told = horizons.flatMap(({ verdict }, at) => (verdict === 'none' || verdict === 'no basis' ? [] : [at]))
  const others = ways.filter(({ way }) => way !== 'incidents')
  const shared = told.some((at) => others.some(({ verdicts }) => verdicts[at] === horizons[at]?.verdict))
  return told.length === 0 || others.length === 0 || shared ? '' : ', but by counting incidents alone'
}
