import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { executablePath, openPages, type Pages } from './pages-in-browser.ts'
import { copySampleRegion } from './sample-archive.ts'

interface Export {
  readonly source: string
  readonly target: string
  readonly horizons: readonly { readonly days: number; readonly conflict: number | null; readonly name: string }[]
  readonly levels: readonly { readonly day: string; readonly cooperation: readonly (number | null)[] }[]
  readonly inputs: { readonly [line: string]: readonly (number | null)[] }
}

/** The level of docs/methods/horizons.md, written anew: each covered day weighs half as much as one a half-life later. */
function level(values: readonly (number | null)[], halfLife: number): number {
  let [above, below] = [0, 0]
  for (const [at, value] of values.entries()) {
    if (value === null) continue
    const weight = 2 ** (-(values.length - 1 - at) / halfLife)
    above += weight * value
    below += weight
  }
  return above / below
}

describe.skipIf(executablePath === undefined)('how a relation stands, in the browser', () => {
  let pages: Pages
  let address = ''
  let folder = ''

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'entente-relation-'))
    pages = await openPages()
    address = await pages.open(async (place) => {
      await copySampleRegion(place)
      return []
    })
  })

  afterAll(async () => {
    await pages.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('saves what its levels are worked out from, so that they come out of the file alone', async () => {
    await pages.visit(`${address}/`, async (page, faults) => {
      await page
        .getByRole('link', { name: /^How it stands with/ })
        .first()
        .click()
      await page.getByRole('heading', { level: 1, name: /^How it stands with/ }).waitFor()
      const files = page.getByRole('group', { name: /^Save: Levels of/ }).first()
      const saved: Record<string, string> = {}
      for (const name of ['JSON with inputs', 'CSV', 'SVG']) {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          files.getByRole('button', { name, exact: true }).click(),
        ])
        const path = join(folder, name)
        await download.saveAs(path)
        saved[name] = await readFile(path, 'utf8')
      }
      const { horizons, inputs, levels } = JSON.parse(saved['JSON with inputs'] ?? '') as Export
      expect(horizons.map(({ days }) => days)).toEqual([7, 30, 365, 1826])
      for (const { days, conflict } of horizons)
        expect(level(inputs['conflict'] ?? [], days)).toBeCloseTo(conflict ?? 0, 9)
      const last = levels.at(-1)
      expect(last?.cooperation[2]).toBeCloseTo(level(inputs['cooperation'] ?? [], 365), 9)
      expect(saved['CSV']?.split('\r\n').length).toBe(1 + levels.length * horizons.length + 1)
      // The drawing stands alone: no variable of the page, and words for who listens.
      expect(saved['SVG']).toMatch(/<title>Levels of [^]*<desc>Cooperation above the line/)
      expect(saved['SVG']).not.toContain('var(--')
      expect(faults.filter((fault) => !fault.startsWith('blob:'))).toEqual([])
    })
  })

  it('is in order in light and dark, wide and narrow', async () => {
    await pages.visitInEveryLook(`${address}/relations/XAB`, async (page, look) => {
      await page
        .getByRole('group', { name: /^Save: Levels of/ })
        .nth(1)
        .waitFor()
      expect(await pages.examine(page), look).toEqual([])
    })
  })
})
