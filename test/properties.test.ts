import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addsUp, exportReports, relations, type ActorCode, type Workspace } from 'entente'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { take, withWorkspace } from './temporary-workspace.ts'

// Rows in GDELT 2.0 layout whose meaning is known: a few states, days and codes, some rows broken on purpose.
const STATES = ['ARM', 'AZE', 'GEO', 'KAZ', 'MNG']
const CODES = ['010', '036', '042', '0231', '057', '112', '130', '163', '190', '106']

interface Row {
  readonly id: number
  readonly day: number
  readonly source: string
  readonly target: string
  readonly code: string
  readonly break: 'no' | 'short' | 'long' | 'date' | 'id'
}

const anyRow: fc.Arbitrary<Row> = fc.record({
  id: fc.integer({ min: 1, max: 60 }),
  day: fc.integer({ min: 1, max: 28 }),
  source: fc.constantFrom(...STATES, '', 'AFR'),
  target: fc.constantFrom(...STATES, '', 'AFR'),
  code: fc.constantFrom(...CODES),
  break: fc.oneof(
    { weight: 12, arbitrary: fc.constant('no' as const) },
    { weight: 1, arbitrary: fc.constantFrom('short' as const, 'long' as const, 'date' as const, 'id' as const) },
  ),
})

/** Rows of one id are one event: the same in every file. */
const anyRows = fc.array(anyRow, { minLength: 1, maxLength: 40 }).map((rows) => {
  const first = new Map(rows.toReversed().map((row) => [row.id, row]))
  return rows.map((row) => first.get(row.id) ?? row)
})

function line(row: Row, rename: (state: string) => string = (state) => state): string {
  const cells = Array.from({ length: 61 }, () => '')
  cells[0] = row.break === 'id' ? 'x' : String(row.id)
  cells[1] = row.break === 'date' ? '20209999' : `202001${String(row.day).padStart(2, '0')}`
  for (const [at, state] of [
    [5, row.source],
    [15, row.target],
  ] as const) {
    cells[at] = rename(state)
    cells[at + 2] = rename(state)
  }
  cells[26] = row.code
  cells[30] = row.code === '106' ? '' : '1.5'
  cells[59] = `202001${String(row.day).padStart(2, '0')}120000`
  cells[60] = 'https://news.example/a'
  if (row.break === 'short') cells.pop()
  if (row.break === 'long') cells.push('more')
  return cells.join('\t')
}

async function writeRows(
  folder: string,
  name: string,
  rows: readonly Row[],
  rename?: (state: string) => string,
): Promise<string> {
  const path = join(folder, `${name}.export.CSV`)
  await writeFile(path, rows.map((row) => `${line(row, rename)}\n`).join(''))
  return path
}

async function allRows({ store }: Workspace): Promise<object[]> {
  return store.engine.all(`SELECT * FROM ${await store.reports()} ORDER BY feed, id`)
}

const FEW = { numRuns: 25 }

describe('for any rows', () => {
  it('the ledger adds up and names each broken line once', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        await withWorkspace(async (workspace, folder) => {
          const { files, total } = await take(workspace, [await writeRows(folder, 'one', rows)], { feed: 'gdelt2' })
          const [file] = files
          if (file?.status === 'failed') return
          expect(addsUp(total)).toBe(true)
          expect(total.rows).toBe(rows.length)
          const broken = rows.flatMap((row, at) => (row.break === 'no' ? [] : [at + 1]))
          expect(file?.rejections.map(({ line: at }) => at)).toEqual(broken)
          expect(await allRows(workspace)).toHaveLength(total.kept)
        })
      }),
      FEW,
    )
  })

  it('the order of ingest does not matter', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyRows, { minLength: 2, maxLength: 3 }),
        fc.infiniteStream(fc.nat(5)),
        async (parts, random) => {
          // Events with one id are the same wherever they stand.
          const first = new Map(
            parts
              .flat()
              .toReversed()
              .map((row) => [row.id, row]),
          )
          const same = parts.map((rows) => rows.map((row) => first.get(row.id) ?? row))
          const ingestIn = (order: readonly number[]): Promise<object[]> =>
            withWorkspace(async (workspace, folder) => {
              for (const at of order)
                await take(workspace, [await writeRows(folder, `part${at}`, same[at] ?? [])], { feed: 'gdelt2' })
              return allRows(workspace)
            })
          const order = same.map((_, at) => at)
          const keys = order.map(() => random.next().value ?? 0)
          const shuffled = order.toSorted((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0)).toReversed()
          expect(await ingestIn(shuffled)).toEqual(await ingestIn(order))
        },
      ),
      FEW,
    )
  })

  it('an export that is taken in again is the same [T13, T14]', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        await withWorkspace(async (workspace, folder) => {
          const { total } = await take(workspace, [await writeRows(folder, 'one', rows)], { feed: 'gdelt2' })
          if (total.kept === 0) return
          const file = join(folder, 'all.csv')
          const exported = await exportReports(workspace, file, { format: 'csv', withUrls: true })
          expect(exported.rows).toBe(total.kept)
          await withWorkspace(async (other) => {
            const again = await take(other, [file])
            expect(again.total).toEqual({ rows: total.kept, kept: total.kept, duplicates: 0, skipped: {}, rejected: 0 })
            expect(await allRows(other)).toEqual(await allRows(workspace))
          })
        })
      }),
      FEW,
    )
  })

  it('renaming the states renames the figures and changes nothing else [T1]', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, fc.shuffledSubarray(STATES, { minLength: STATES.length }), async (rows, permuted) => {
        const rename = (state: string): string => permuted[STATES.indexOf(state)] ?? state
        const figures = (renaming: (state: string) => string): Promise<Map<string, unknown>> =>
          withWorkspace(async (workspace, folder) => {
            await take(workspace, [await writeRows(folder, 'one', rows, renaming)], { feed: 'gdelt2' })
            const found = new Map<string, unknown>()
            for (const source of STATES) {
              for (const target of STATES) {
                const { periods } = await relations(workspace.store, {
                  source: renaming(source) as ActorCode,
                  target: renaming(target) as ActorCode,
                  feed: 'gdelt2',
                  by: 'week',
                })
                found.set(`${source} ${target}`, periods)
              }
            }
            return found
          })
        expect(await figures(rename)).toEqual(await figures((state) => state))
      }),
      { numRuns: 8 },
    )
  })
})
