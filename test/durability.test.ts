import { rm } from 'node:fs/promises'
import type { Durability } from '@entente/measure'
import { kaplanMeier, lifeTable } from '@entente/measure'
import { createServer } from '@entente/server'
import { openWorkspace } from 'entente'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entente } from './run-command.ts'
import { makeSmallDesk } from './small-desk.ts'

/** Ten years: a kind word every day, a hostile act now and then; a bad March 2005, then calm; June is missing. */
function rows(): string {
  const lines = ['day,who,whom,code,at']
  for (let time = Date.UTC(2000, 0); time < Date.UTC(2010, 0); time += 86_400_000) {
    const day = new Date(time).toISOString().slice(0, 10)
    const at = `${day.replaceAll('-', '')}120000`
    if (day.startsWith('2005-06')) continue
    lines.push(`${day},DEU,FRA,042,${at}`)
    const number = time / 86_400_000
    for (const [who, whom, step] of [
      ['DEU', 'FRA', 17],
      ['FRA', 'ITA', 23],
    ] as const)
      if (hostile(day, number * number + (number % 31) * step)) lines.push(`${day},${who},${whom},190,${at}`)
  }
  return `${lines.join('\n')}\n`
}

let folder = ''
beforeAll(async () => {
  folder = await makeSmallDesk(rows())
})
afterAll(() => rm(folder, { recursive: true }))

function hostile(day: string, draw: number): boolean {
  if (day.startsWith('2005-03')) return true
  return !/^2005-0[4-7]/.test(day) && draw % 37 < 5
}

const measure = (...words: string[]) => entente(folder, 'measure', 'durability', ...words)

describe('how long calm lasts', () => {
  it('is told beside the others, with the marking, and no ranking of them', async () => {
    const { code, out } = await measure('--source', 'Germany', '--target', 'FRA')
    expect(code).toBe(0)
    expect(out).toContain('Germany (DEU) toward France (FRA), desk, months of reports')
    expect(out).toContain('RESTRICTED')
    expect(out).toMatch(/calm +this relation +\d\d +\d\d +\d/)
    expect(out).toMatch(/calm: \d+ ends here, \d+\.\d if it were like the others; log-rank/)
  })

  it('is cut off, not ended, by a month without data [T2, T7]', async () => {
    const { out } = await measure('--source', 'DEU', '--target', 'FRA', '--json')
    const found = JSON.parse(out) as Durability
    expect(found.months.find(({ start }) => start === '2005-06-01')?.conflict).toBeNull()
    expect(found.calm.spells).toContainEqual(expect.objectContaining({ from: '2005-04-01', months: 2, ended: false }))
    expect(found.calm.spells.some(({ from }) => from === '2005-07-01')).toBe(false)
    expect(found.calm.notSeenToBegin).toBeGreaterThan(0)
  })

  it('can be worked out again from the answer alone', async () => {
    const { out } = await measure('--source', 'DEU', '--target', 'FRA', '--json')
    const { calm, rules } = JSON.parse(out) as Durability
    expect(kaplanMeier(lifeTable(calm.spells), rules.confidence)).toEqual(calm.survival)
    expect(kaplanMeier(calm.others.table, rules.confidence)).toEqual(calm.others.survival)
  })

  it('has no basis where there are few spells', async () => {
    const { out } = await measure('--source', 'ITA', '--target', 'FRA')
    expect(out).toMatch(/calm +this relation +0 +0 +no basis/)
    expect(out).toContain('10 are needed on both sides')
  })

  it('is the same over HTTP', async () => {
    const { out } = await measure('--source', 'DEU', '--target', 'FRA', '--json')
    const workspace = await openWorkspace(folder, { cwd: folder })
    const server = await createServer({ workspace, now: () => new Date(0) })
    const get = (query: string) =>
      server.inject({ url: `/v1/measures/durability?${query}`, headers: { host: 'localhost:4180' } })
    expect((await get('source=DEU&target=FRA')).json()).toEqual(JSON.parse(out))
    expect((await get('source=DEU&target=DEU')).json()).toMatchObject({ code: 'same-actor' })
    await server.close()
    await workspace.close()
  })
})
