import type { Part } from './entries.ts'

export interface MergeRule {
  /** Parts of one tier from which on they are merged; at least 2. */
  readonly atLeast: number
  /** No merge writes more than this, in bytes. Default 64 MiB. */
  readonly targetBytes?: number
}

/** Parts of one feed and kind that become one. */
export type Merge = readonly Part[]

const MIB = 1024 * 1024
const TARGET_BYTES = 64 * MIB
/** Below this all parts are alike: opening one costs more than reading it. */
const SMALLEST_TIER_BYTES = 256 * 1024
const TIER_FACTOR = 4
/** Parts that are opened together. */
const MOST_PARTS = 500
const SMALL_BYTES = 16 * MIB
const MANY_SMALL = 16

/**
 * Which parts to merge. Parts of one feed and kind are put into tiers by size (below 256 KiB, then four times as much each), and
 * only parts of one tier are merged, so that a big part is not written again for the sake of a small one: a row is
 * rewritten a few times a tier at most. Within a tier, neighbours by day go together, so that parts stay narrow in time.
 *
 * Each merge makes at least two parts one, so that to merge and to choose again comes to an end.
 */
export function chooseMerges(parts: readonly Part[], rule: MergeRule): Merge[] {
  const tiers = new Map<string, Part[]>()
  for (const part of parts) {
    const key = `${seriesOf(part)}/${tierOf(part.bytes)}`
    const tier = tiers.get(key) ?? []
    tiers.set(key, tier)
    tier.push(part)
  }
  return [...tiers.values()]
    .filter((tier) => tier.length >= rule.atLeast)
    .flatMap((tier) => runsOf(tier, rule.targetBytes ?? TARGET_BYTES))
}

/** What belongs together: a feed, its mentions told apart. */
export function seriesOf({ feed, kind }: Part): string {
  return kind === 'report' ? feed : `${feed} (${kind}s)`
}

/** Feeds (see `seriesOf`) that have more than 16 parts below 16 MiB: there merging pays without being asked for. */
export function feedsWorthMerging(parts: readonly Part[]): string[] {
  const small = new Map<string, number>()
  for (const part of parts) {
    if (part.bytes < SMALL_BYTES) small.set(seriesOf(part), (small.get(seriesOf(part)) ?? 0) + 1)
  }
  return [...small].filter(([, count]) => count > MANY_SMALL).map(([feed]) => feed)
}

function tierOf(bytes: number): number {
  let tier = 0
  for (let limit = SMALLEST_TIER_BYTES; bytes >= limit; limit *= TIER_FACTOR) tier += 1
  return tier
}

function runsOf(tier: readonly Part[], targetBytes: number): Merge[] {
  const runs: Part[][] = []
  let bytes = 0
  for (const part of tier.toSorted(byDay)) {
    const run = runs.at(-1)
    if (run === undefined || bytes + part.bytes > targetBytes || run.length >= MOST_PARTS) {
      runs.push([part])
      bytes = part.bytes
    } else {
      run.push(part)
      bytes += part.bytes
    }
  }
  return runs.filter((run) => run.length > 1)
}

function byDay(a: Part, b: Part): number {
  if (a.firstDay !== b.firstDay) return a.firstDay < b.firstDay ? -1 : 1
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}
