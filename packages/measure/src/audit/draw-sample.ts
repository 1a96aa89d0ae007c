import { hash } from 'node:crypto'
import { EntenteError } from '@entente/model'

export interface NamedStratum {
  readonly name: string
  /** Keys of its items; the same key twice counts once. */
  readonly keys: readonly string[]
}

export interface Sample {
  /** In the order in which they are to be judged, strata mixed, so that any first part is a fair part. */
  readonly items: readonly { readonly stratum: string; readonly key: string }[]
  /** By name: what was there and what was drawn. */
  readonly strata: readonly { readonly name: string; readonly size: number; readonly sampled: number }[]
}

/**
 * Draws `n` items without replacement from strata. Each stratum gives in proportion to its size, but at least two items
 * (or its one), as long as `n` allows: then one each to the largest first, then a second. What is left over by rounding goes
 * by largest remainder, ties to the larger stratum and then to the name that sorts first by code unit. With `n` of all items or more all are drawn.
 *
 * Which ones: within a stratum those with the smallest SHA-256 of `draw`, line feed, seed, line feed, key (UTF-8), compared
 * as hexadecimal; the order of the items is that of SHA-256 of `order`, line feed, seed, line feed, key. So the same seed gives the
 * same sample on every machine, whatever the order of strata and keys; keys added elsewhere can change how many are drawn here,
 * never which come first; and anyone can check it with `sha256sum`.
 * Source of the quotas: Cochran, W. G. (1977), Sampling Techniques, 3rd ed., 5.5.
 * @throws EntenteError `bad-sample-size` unless `n` is whole and 0 or more; `key-in-two-strata`; `stratum-twice`.
 */
export function drawSample(strata: readonly NamedStratum[], n: number, seed: string): Sample {
  if (!Number.isSafeInteger(n) || n < 0) {
    throw new EntenteError('bad-sample-size', `\`${n}\` is not a number of items`, { help: 'give a whole number' })
  }
  const distinct = strata
    .map(({ name, keys }) => ({ name, keys: [...new Set(keys)] }))
    .toSorted((a, b) => compare(a.name, b.name))
  checkApart(distinct)
  const quotas = allocate(
    distinct.map(({ keys }) => keys.length),
    n,
  )
  const items = distinct.flatMap(({ name, keys }, at) =>
    smallestFirst(keys, (key) => key, `draw\n${seed}`)
      .slice(0, quotas[at])
      .map((key) => ({ stratum: name, key })),
  )
  return {
    items: smallestFirst(items, ({ key }) => key, `order\n${seed}`),
    strata: distinct.map(({ name, keys }, at) => ({ name, size: keys.length, sampled: quotas[at] ?? 0 })),
  }
}

/** How many each stratum gives; they sum to the smaller of `n` and all. */
function allocate(sizes: readonly number[], n: number): number[] {
  const least = sizes.map((size) => Math.min(2, size))
  const total = sum(sizes)
  if (n >= total) return [...sizes]
  if (n < sum(least)) return fewest(sizes, n)

  const quotas = sizes.map(() => 0)
  let open = sizes.map((_, at) => at)
  let rest = n
  // Strata whose proportion is below the least are settled first; what remains is shared by the others.
  for (;;) {
    const size = sum(open.map((at) => sizes[at] ?? 0))
    const small = open.filter((at) => (rest * (sizes[at] ?? 0)) / size < (least[at] ?? 0))
    if (small.length === 0) break
    for (const at of small) quotas[at] = least[at] ?? 0
    open = open.filter((at) => !small.includes(at))
    rest = n - sum(quotas)
  }
  const size = sum(open.map((at) => sizes[at] ?? 0))
  for (const at of open) quotas[at] = Math.floor((rest * (sizes[at] ?? 0)) / size)
  const remainder = (at: number): number => (rest * (sizes[at] ?? 0)) % size
  const byRemainder = open.toSorted((a, b) => remainder(b) - remainder(a) || (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b)
  for (const at of byRemainder.slice(0, n - sum(quotas))) quotas[at] = (quotas[at] ?? 0) + 1
  return quotas
}

/** Too few for two each: one each to the largest first, then a second. */
function fewest(sizes: readonly number[], n: number): number[] {
  const bySize = sizes.map((_, at) => at).toSorted((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b)
  const turns = [...bySize.filter((at) => (sizes[at] ?? 0) > 0), ...bySize.filter((at) => (sizes[at] ?? 0) > 1)]
  const taken = turns.slice(0, n)
  return sizes.map((_, at) => taken.filter((turn) => turn === at).length)
}

function smallestFirst<T>(items: readonly T[], keyOf: (item: T) => string, prefix: string): T[] {
  return items
    .map((item) => ({ item, place: hash('sha256', `${prefix}\n${keyOf(item)}`) }))
    .toSorted((a, b) => compare(a.place, b.place))
    .map(({ item }) => item)
}

function checkApart(strata: readonly NamedStratum[]): void {
  const names = new Set(strata.map(({ name }) => name))
  if (names.size < strata.length) {
    throw new EntenteError('stratum-twice', 'two strata have the same name', { help: 'give each stratum its own name' })
  }
  const seen = new Map<string, string>()
  for (const { name, keys } of strata) {
    for (const key of keys) {
      const other = seen.get(key)
      if (other !== undefined) {
        throw new EntenteError('key-in-two-strata', `an item is both in \`${other}\` and in \`${name}\``, {
          help: 'strata must not overlap: put each item into one',
        })
      }
      seen.set(key, name)
    }
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function sum(list: readonly number[]): number {
  return list.reduce((total, number) => total + number, 0)
}
