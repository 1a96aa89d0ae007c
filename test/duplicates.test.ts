import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { type Deduplication, DEDUPLICATIONS, type Ledger, type Workspace } from 'entente'
import { describe, expect, it } from 'vitest'
import { ROW } from './gdelt-row.ts'
import { take, withWorkspace } from './temporary-workspace.ts'

/** What a row is called and what it says. */
interface Said {
  readonly id: number
  readonly code: string
}

const said = (id: number, code: string): Said => ({ id, code })
const [FIRST, SECOND] = [
  [said(1, '010'), said(2, '010'), said(1, '020')],
  [said(1, '010'), said(3, '020')],
]

async function takeRows(
  workspace: Workspace,
  folder: string,
  files: readonly (readonly Said[])[],
  deduplication: Deduplication,
): Promise<Ledger> {
  const paths = files.map((_, at) => join(folder, `${at}.export.CSV`))
  for (const [at, rows] of files.entries())
    await writeFile(
      paths[at] ?? '',
      rows.map(({ id, code }) => ROW(id, code)).join('\n') + `\n${ROW(900 + at, '110')}\n`,
    )
  return take(workspace, paths, { deduplication })
}

async function stored(workspace: Workspace): Promise<string[]> {
  const rows = await workspace.store.engine.all<{ id: string; code: string }>(
    `SELECT id, code FROM ${await workspace.store.reports()} WHERE code <> '110' ORDER BY id, code`,
  )
  return rows.map(({ id, code }) => `${id} ${code}`)
}

describe('ways of telling duplicates', () => {
  it.each([
    ['id', ['1 010', '2 010', '3 020'], [1, 1], [{ alike: 1 }, { alike: 1 }]],
    ['content', ['1 010', '1~2 020'], [1, 3], [{ numbered: 1 }, {}]],
    [
      'none',
      ['1 010', '1~2 020', '1~3 010', '2 010', '3 020'],
      [0, 0],
      [
        { numbered: 1, alike: 1 },
        { numbered: 1, alike: 3 },
      ],
    ],
  ] as const)('by %s, in one ingest', async (way, rows, duplicates, repeats) => {
    await withWorkspace(async (workspace, folder) => {
      const { files } = await takeRows(workspace, folder, [FIRST, SECOND], way)
      expect(await stored(workspace)).toEqual(rows)
      expect(files.map((file) => file.duplicates)).toEqual(duplicates)
      expect(files.map((file) => file.deduplication)).toEqual([way, way])
      expect(files.map((file) => file.repeats)).toEqual(
        repeats.map((some) => ({ numbered: 0, alike: 0, alsoIn: {}, ...some })),
      )
    })
  })

  it('keep the same rows of files that come one after the other, and ids stay unique', async () => {
    const rows = fc.array(fc.record({ id: fc.integer({ min: 1, max: 3 }), code: fc.constantFrom('010', '020') }), {
      minLength: 1,
      maxLength: 6,
    })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...DEDUPLICATIONS), rows, rows, async (way, first, second) => {
        await withWorkspace(async (workspace, folder) => {
          await takeRows(workspace, folder, [first], way)
          await takeRows(workspace, folder, [[...second, said(800, '110')]], way)
          const found = await stored(workspace)
          expect(new Set(found.map((row) => row.split(' ')[0])).size).toBe(found.length)
          const kept = found.map((row) => row.replace(/~\d+/, '')).sort()
          expect(kept).toEqual(expected(way, [...inOrder(first), ...inOrder(second)]))
        })
      }),
      { numRuns: 10 },
    )
  })

  it('leaves an event in both regimes of GDELT that hold it, and says so', async () => {
    await withWorkspace(async (workspace, folder) => {
      const cells = ROW(7).split('\t')
      // GDELT 1.0 lacks the second administrative division of each place: three columns fewer.
      const older = [...cells.slice(0, 56), '20200102', cells[60]].join('\t')
      await writeFile(join(folder, 'new.export.CSV'), `${ROW(7)}\n${ROW(8)}\n`)
      await writeFile(join(folder, 'old.export.CSV'), `${older}\n`)
      await take(workspace, [join(folder, 'new.export.CSV')])
      const { files } = await take(workspace, [join(folder, 'old.export.CSV')])
      expect(files[0]).toMatchObject({ feed: 'gdelt1', kept: 1, repeats: { alsoIn: { gdelt2: 1 } } })
      expect(await workspace.store.feeds()).toEqual(['gdelt1', 'gdelt2'])
    })
  })
})

/** Within a file the rows are not taken by their lines but by what they say. */
function inOrder(rows: readonly Said[]): Said[] {
  return rows.toSorted((a, b) => a.code.localeCompare(b.code) || a.id - b.id)
}

/** What a reader of docs/reference/feeds.md would leave by hand. */
function expected(way: Deduplication, rows: readonly Said[]): string[] {
  const kept = rows.filter((row, at) => {
    const before = rows.slice(0, at)
    if (way === 'id') return !before.some(({ id }) => id === row.id)
    return way === 'none' || !before.some(({ code }) => code === row.code)
  })
  return kept.map(({ id, code }) => `${id} ${code}`).sort()
}
