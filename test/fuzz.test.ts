import { describe, expect, it } from 'vitest'
import { fuzzRound } from '../scripts/fuzz/fuzz-round.ts'
import { fuzzSources } from '../scripts/fuzz/sources.ts'
import { seeded } from '../scripts/sample-region/random.ts'
import { withFolder } from './temporary-workspace.ts'

/** Damaged files of each source; `npm run fuzz` does a million rows. */
const ROUNDS_EACH = 4

describe('damaged files of every feed', () => {
  it('never stop an ingest, add up, name each line that is refused and cost no sound row', async () => {
    await withFolder(async (folder) => {
      const sources = await fuzzSources(folder)
      expect(sources.length).toBeGreaterThan(1)
      for (const source of sources) {
        for (let round = 0; round < ROUNDS_EACH; round += 1) {
          const seed = `test/${source.name}/${round}`
          const { wrong } = await fuzzRound(source, 60, seeded(seed))
          expect(wrong, seed).toEqual([])
        }
      }
    })
  }, 240_000)
})
