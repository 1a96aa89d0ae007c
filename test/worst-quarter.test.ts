import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entente } from './run-command.ts'
import { copySampleRegion } from './sample-archive.ts'
import { root } from './shared-data.ts'

interface Foretold {
  readonly desk: string
  readonly items: number
  readonly worstQuarter: { readonly from: string; readonly items: number } | null
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-quarter-'))
  await copySampleRegion(folder)
  await cp(join(root, 'examples/sample-region/playbooks'), join(folder, 'playbooks'), { recursive: true })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the worst quarter of a desk', () => {
  it('is the one with most items of its partners, told apart by replay', async () => {
    const foretold = told((await entente(folder, 'inbox', '--foretell', '--json')).out)
    const total = foretold.reduce((sum, { items }) => sum + items, 0)
    expect(total).toBeGreaterThan(0)
    for (const { desk, items, worstQuarter } of foretold) {
      if (worstQuarter === null) {
        expect(items).toBe(0)
        continue
      }
      const year = Number(worstQuarter.from.slice(0, 4))
      const month = Number(worstQuarter.from.slice(5, 7))
      // That span alone has as many items, and another quarter of its year has no more.
      expect(await itemsOf(desk, year, month)).toBe(worstQuarter.items)
      expect(await itemsOf(desk, year, month === 1 ? 4 : month - 3)).toBeLessThanOrEqual(worstQuarter.items)
    }
  })
})

/** Items of a desk in the quarter that begins with a month, by a replay that is cut to it. */
async function itemsOf(desk: string, year: number, month: number): Promise<number> {
  const from = `${year}-${String(month).padStart(2, '0')}-01`
  const to = new Date(Date.UTC(year, month + 2, 0)).toISOString().slice(0, 10)
  const { out } = await entente(folder, 'inbox', '--foretell', '--from', from, '--to', to, '--json')
  return told(out).find((one) => one.desk === desk)?.items ?? 0
}

function told(out: string): readonly Foretold[] {
  return (JSON.parse(out) as { desks: readonly Foretold[] }).desks
}
