// Fixes the settings by which turns of relations are looked for, on KEDS Gulf and on nothing else: the smallest penalty at which at most one in
// twenty lines turns whose years were put in random order. npm run calibrate-turns; it needs the data that lies beside the repository.
import { join } from 'node:path'
import { meansADay, regionSeries, turnsOf } from '@entente/measure'
import { root } from '../test/shared-data.ts'
import { take, withWorkspace } from '../test/temporary-workspace.ts'
import { seeded } from '../packages/measure/src/random/random.ts'

const LEAST_ACTIVE = 24
const BLOCK = 12
const DRAWS = 20
const PENALTIES = [1, 2, 3, 4, 5, 6, 8]

await withWorkspace(async (workspace) => {
  await take(workspace, [join(root, '../shared/data/events/keds', 'gulf.cameo.csv.gz')])
  const [feed = ''] = await workspace.store.feeds()
  const series = await regionSeries(workspace.store, { feed, by: 'month', unit: 'incident' })
  const { dyads, starts } = series
  const lines = dyads.flatMap(({ source, target, cooperation, conflict }) =>
    ([cooperation, conflict] as const).map((sums, at) => ({
      name: `${source} ${target} ${at === 0 ? 'cooperation' : 'conflict'}`,
      values: meansADay(series, sums),
    })),
  )
  const busy = lines.filter(({ values }) => values.filter((value) => value > 0).length >= LEAST_ACTIVE)
  process.stdout.write(`${busy.length} lines of ${dyads.length} dyads, ${starts.length} months\n`)
  for (const shortest of [6])
    for (const penalty of PENALTIES) {
      let said = 0
      for (const { name, values } of busy)
        for (let draw = 0; draw < DRAWS; draw += 1)
          if (turnsOf(inBlocks(values, `${name} ${draw}`), { shortest, penalty }).length > 0) said += 1
      const turned = busy.filter(({ values }) => turnsOf(values, { shortest, penalty }).length > 0).length
      const share = said / (busy.length * DRAWS)
      process.stdout.write(
        `shortest ${shortest}, penalty ${penalty}: ${(share * 100).toFixed(1)} % of shuffled, ${((turned / busy.length) * 100).toFixed(0)} % as they are\n`,
      )
    }
  for (const name of ['IRQ KWT conflict', 'IRQ IRN conflict', 'USA IRQ conflict', 'IRN IRQ conflict'])
    for (const penalty of [3, 4, 5]) {
      const line = busy.find((one) => one.name === name)
      const turns = line === undefined ? [] : turnsOf(line.values, { shortest: 6, penalty })
      process.stdout.write(
        `${name}, ${penalty}: ${turns.map(({ at, before, after }) => `${starts[at]} ${before.toFixed(2)} to ${after.toFixed(2)}`).join('; ')}\n`,
      )
    }
})

/** Whole years in random order: what hangs together within a year stays together. */
function inBlocks(values: Float64Array, seed: string): Float64Array {
  const blocks = Array.from({ length: Math.floor(values.length / BLOCK) }, (_, at) =>
    values.subarray(at * BLOCK, (at + 1) * BLOCK),
  )
  return Float64Array.from(
    seeded(seed)
      .shuffled(blocks)
      .flatMap((block) => [...block]),
  )
}
