import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Drift } from '@entente/measure'
import { createServer } from '@entente/server'
import { openWorkspace } from 'entente'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entente } from './run-command.ts'

const CONFIG = `entente: workspace/v1
name: A desk
perspective: KAZ
marking: RESTRICTED
partners: [{actor: ARM, desk: east}]
desks: [{id: east, title: East}]
`

/** Invented memberships (COW 371 Armenia, 705 Kazakhstan, 365 Russia) and trade. */
const FILES = {
  'memberships.csv': `ccode1,ccode2,year,dyadigos
371,705,2010,30
365,371,2010,20
371,705,2011,31
365,371,2011,26
`,
  'trade.csv': `ccode1,ccode2,year,flow1,flow2
371,705,2011,10,20
371,365,2011,30,40
`,
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drift-'))
  await writeFile(join(folder, 'entente.yaml'), CONFIG)
  await mkdir(join(folder, 'structure'))
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, 'structure', name), text)
  const workspace = await openWorkspace(folder, { cwd: folder, create: true })
  await workspace.close()
})
afterAll(() => rm(folder, { recursive: true }))

const measure = (...words: string[]) => entente(folder, 'measure', 'drift', ...words)

describe('drift of a partner', () => {
  it('is told from the files in the folder `structure`, with their hashes, the marking and what is missing', async () => {
    const { code, out } = await measure('--partner', 'Armenia', '--toward', 'RUS')
    expect(code).toBe(0)
    expect(out).toContain('drift of Armenia (ARM), RESTRICTED')
    expect(out).toMatch(/joint-memberships +KAZ +2011 +31\.00 +\+1\.00 +- +- +-/)
    expect(out).toMatch(/joint-memberships +RUS +2011 +26\.00 +\+6\.00/)
    expect(out).toMatch(/trade-share +KAZ +2011 +0\.3000/)
    expect(out).toMatch(/trade-dyads: trade\.csv, SHA-256 [0-9a-f]{12}/)
    expect(out).toContain('Totals of trade are sums of the known flows')
    expect(out).toContain('no file of kind un-votes; source: ')
    expect(out).toContain('no file of kind gravity; source: ')
    expect(out).not.toContain(folder)
  })

  it('is the same over HTTP', async () => {
    const { out } = await measure('--partner', 'ARM', '--toward', 'RUS', '--json')
    const workspace = await openWorkspace(folder, { cwd: folder })
    const server = await createServer({ workspace, now: () => new Date(0) })
    const answer = await server.inject({
      url: '/v1/measures/drift?partner=ARM&toward=RUS',
      headers: { host: 'localhost:4180' },
    })
    expect(answer.statusCode).toBe(200)
    expect(answer.json<Drift>()).toEqual(JSON.parse(out))
    await server.close()
    await workspace.close()
  })

  it('names the file that is not there, and an actor that no one knows', async () => {
    await writeFile(join(folder, 'entente.yaml'), `${CONFIG}structure: [{kind: alliances, file: structure/none.csv}]\n`)
    const lacking = await measure('--partner', 'ARM')
    expect(lacking.code).not.toBe(0)
    expect(lacking.err).toContain('of kind alliances')
    expect((await measure('--partner', 'Armenai')).err).toContain('Armenia')
    await writeFile(join(folder, 'entente.yaml'), CONFIG)
  })
})
