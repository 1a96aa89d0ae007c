import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { FileLedger } from 'entente'
import { describe, expect, it } from 'vitest'
import { extractOnlyMember } from '../packages/ingest/src/files/zip.ts'
import { entente } from './run-command.ts'
import { events, hasShared, structure } from './shared-data.ts'
import { withFolder } from './temporary-workspace.ts'

/**
 * A second count of GDELT rows that shares no code and no table with the program: it splits the raw file and asks the
 * published lookups which countries are states (those with a COW or Gleditsch-Ward number) and which are regions.
 */
const GROUPS_OF_STATES = new Set(
  'UNO EEC NAT SCE WTO IMF WBK ARL ASN OAS OAU OIC CIS COE GCC OPC IAE WHO WFP HCR HCH KID ICC ICJ ITP GOS GOE GSS NON CWN WAS SAD SAA IAD IOM FAO ILO ADB AFB IDB BIS EFT EBR APE AMU CEM UEM PRC ABD ACC AEU AMF ATD BCA CFA CPA CPC CSS ECA HIP IAC ICO IGC NEP PAP WAD WAM PLO PSE WCT'.split(
    ' ',
  ),
)

function published(): { states: Set<string>; known: Set<string> } {
  const [, ...rows] = readFileSync(structure('indicators/country_codes.csv'), 'utf8').split('\n')
  const states = new Set(['PSE', 'VAT', 'SRB', 'ROM', 'TMP', 'MTN', 'KSV'])
  for (const row of rows) {
    // The name may be quoted and hold a comma; everything behind it is plain.
    const cells = row.replace(/^"[^"]*"/, 'name').split(',')
    const [, , iso3, , cow, , gw] = cells
    if (iso3 !== undefined && iso3 !== '' && ((cow ?? '') !== '' || (gw ?? '') !== '')) states.add(iso3)
  }
  for (const territory of ['PRI', 'HKG', 'MAC']) states.delete(territory)
  const lookup = readFileSync(events('ontology/gdelt-lookups/CAMEO.country.txt'), 'utf8')
  return { states, known: new Set(lookup.split('\n').map((line) => line.split('\t')[0] ?? '')) }
}

function actorOf(cells: readonly string[], first: number, states: ReadonlySet<string>): string | null {
  const [code = '', , country = '', group = ''] = cells.slice(first, first + 4)
  if (code === '') return null
  if (GROUPS_OF_STATES.has(group)) return group === 'PLO' || group === 'PSE' ? 'PSE' : `group ${group}`
  return states.has(country) ? country : null
}

function count(text: string): { rows: number; kept: number; unknown106: number; absent: number } {
  const { states } = published()
  const lines = text.split('\n').filter((line) => line !== '')
  const result = { rows: lines.length, kept: 0, unknown106: 0, absent: 0 }
  for (const line of lines) {
    const cells = line.split('\t')
    if (cells[5] === '' || cells[15] === '') result.absent += 1
    const source = actorOf(cells, 5, states)
    const target = actorOf(cells, 15, states)
    if (source !== null && target !== null && source !== target) result.kept += 1
    if (cells[26] === '106') result.unknown106 += 1
  }
  return result
}

async function textOf(path: string): Promise<string> {
  if (path.endsWith('.gz')) return gunzipSync(readFileSync(path)).toString('utf8')
  if (!path.endsWith('.zip')) return readFileSync(path, 'utf8')
  return withFolder(async (folder) => {
    await extractOnlyMember(path, `${folder}/text`)
    return readFileSync(`${folder}/text`, 'utf8')
  })
}

async function ledgerOf(path: string): Promise<FileLedger> {
  return withFolder(async (folder) => {
    const { out } = await entente(folder, 'ingest', path, '--json')
    const { files } = JSON.parse(out) as { files: FileLedger[] }
    const [file] = files
    if (file === undefined) throw new RangeError('no file')
    return file
  })
}

describe.skipIf(!hasShared)('an independent count of the raw file', () => {
  it.each([
    '20161013151500.export.CSV.gz',
    '20170101073000.export.CSV',
    '20190121220000.export.CSV.zip',
    '20191024143000.export.CSV.gz',
  ])('agrees on %s', async (name) => {
    const counted = count(await textOf(events(`gdelt2-15min/${name}`)))
    const file = await ledgerOf(events(`gdelt2-15min/${name}`))
    expect(file.rows).toBe(counted.rows)
    expect(file.kept).toBe(counted.kept)
    expect(file.skipped['no-actor']).toBe(counted.absent)
    expect(file.unknownCodes['106'] ?? 0).toBe(counted.unknown106)
    expect(file.rejected).toBe(0)
  })

  it('finds the two rows of 2016-10-13 with the code 106 among 3,566', async () => {
    const file = await ledgerOf(events('gdelt2-15min/20161013151500.export.CSV.gz'))
    expect([file.rows, file.unknownCodes]).toEqual([3566, { 106: 2 }])
  })
})
