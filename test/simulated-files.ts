import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Workspace } from 'entente'

const PAIRS = [
  ['FRA', 'DEU'],
  ['KAZ', 'ARM'],
  ['ARM', 'AZE'],
] as const

/** A row of GDELT 2.0 about two states; `day` counts from 2020-01-01 within a month. */
function simulatedRow(id: number, day = 1): string {
  const [source, target] = PAIRS[id % PAIRS.length] ?? PAIRS[0]
  const cells = Array.from({ length: 61 }, () => '')
  const date = `202001${String(day).padStart(2, '0')}`
  Object.assign(cells, { 0: String(id), 1: date, 5: source, 7: source, 15: target, 17: target, 26: '042' })
  Object.assign(cells, { 59: `${date}120000`, 60: `https://news.example/${id}` })
  return cells.join('\t')
}

/** Files of GDELT 2.0 with `rows` invented rows each, every id once. */
export async function writeSimulated(folder: string, files: number, rows = 5): Promise<string[]> {
  const paths: string[] = []
  for (let file = 0; file < files; file += 1) {
    const lines = Array.from({ length: rows }, (_, row) => simulatedRow(file * rows + row, 1 + (file % 28)))
    const path = join(folder, `piece-${String(file).padStart(4, '0')}.export.CSV`)
    await writeFile(path, `${lines.join('\n')}\n`)
    paths.push(path)
  }
  return paths
}

/** All rows of an archive in one order. */
export async function contents({ store }: Workspace): Promise<object[]> {
  return store.engine.all(`SELECT * FROM ${await store.reports()} ORDER BY feed, id`)
}

/** Feed and id of rows that stand twice, which must be none. */
export async function countTwice({ store }: Workspace): Promise<object[]> {
  return store.engine.all(`SELECT feed, id FROM ${await store.reports()} GROUP BY ALL HAVING count(*) > 1`)
}
