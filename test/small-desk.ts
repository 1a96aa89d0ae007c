import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWorkspace, parseMapping } from 'entente'
import { take } from './temporary-workspace.ts'

const CONFIG = `entente: workspace/v1
name: A desk
perspective: FRA
marking: RESTRICTED
partners: [{actor: DEU, desk: east}, {actor: ITA, desk: east}]
desks: [{id: east, title: East}]
`

/** France's desk with two partners, and a file of acts by hand: day, who, whom, code, at, and other columns that are named. */
export async function makeSmallDesk(rows: string, columns = ''): Promise<string> {
  const mapping = `entente: mapping/v1
feed: desk
covers: days
times: YYYYMMDDHHMMSS
columns: {occurred_on: day, source: who, target: whom, code: code, reported_at: at${columns}}
`
  const folder = await mkdtemp(join(tmpdir(), 'entente-desk-'))
  await writeFile(join(folder, 'entente.yaml'), CONFIG)
  await writeFile(join(folder, 'rows.csv'), rows)
  const workspace = await openWorkspace(folder, { cwd: folder })
  await take(workspace, [join(folder, 'rows.csv')], { mapping: parseMapping(mapping, 'm') })
  await workspace.close()
  return folder
}
