import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A workspace of the sample region's states with three officers: two at posts of a desk, and its head. */
export const DESK_CONFIG = `entente: workspace/v1
name: Relations of Aurelis
perspective: XAA
marking: RESTRICTED
partners: [{actor: XAB, desk: east}, {actor: XAC, desk: east}]
desks:
  - {id: east, title: Eastern desk, posts: [{id: economy, title: Economic officer}, {id: politics, title: Political officer}]}
  - {id: transport, title: Ministry of Transport}
officers:
  - {id: kb, roles: [analyst], posts: [east/economy]}
  - {id: lm, roles: [analyst], posts: [east/politics]}
  - {id: nn, roles: [analyst], posts: [east/economy]}
  - {id: hd, roles: [head-of-desk], posts: [east]}
`

/** Makes a folder such a workspace; it takes in no files. */
export async function prepareDesk(folder: string): Promise<string[]> {
  await writeFile(join(folder, 'entente.yaml'), DESK_CONFIG)
  return []
}
