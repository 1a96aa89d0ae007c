import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ActorCode, incident, incidents, type Ledger } from 'entente'
import { describe, expect, it } from 'vitest'
import { POLECAT_HEADER, polecatFile, polecatLine, polecatRow, type PolecatRow } from './polecat-file.ts'
import { take, withWorkspace } from './temporary-workspace.ts'

interface Taken {
  readonly ledger: Ledger
  readonly rows: readonly Record<string, unknown>[]
}

async function taken(text: string | Uint8Array): Promise<Taken> {
  return withWorkspace(async (workspace, folder) => {
    const path = join(folder, 'ngecEvents.20230109120000.Release603.DV.txt')
    await writeFile(path, text)
    const ledger = await take(workspace, [path])
    const rows = await workspace.store.engine.all<Record<string, unknown>>(
      `SELECT * FROM ${await workspace.store.reports()} ORDER BY id`,
    )
    return { ledger, rows }
  })
}

/** One row each, in their order: what is asked of it. */
async function each(rows: readonly PolecatRow[], ...columns: string[]): Promise<unknown[]> {
  const found = await taken(polecatFile(rows.map((row) => polecatLine(row))))
  expect(found.ledger.total.kept).toBe(rows.length)
  return found.rows.map((row) => (columns.length === 1 ? row[columns[0] ?? ''] : columns.map((name) => row[name])))
}

describe('POLECAT', () => {
  it('gives a report of each event between two states', async () => {
    const { rows } = await taken(polecatFile([polecatLine(polecatRow({ 'Event ID': '20230103-2309-4e08_CONSULT_R' }))]))
    expect(rows).toEqual([
      {
        feed: 'polecat',
        id: '20230103-2309-4e08_CONSULT_R',
        occurred_on: '2023-01-02',
        reported_at: '2023-01-03T00:00:00.000Z',
        reported_basis: 'given',
        source: 'FRA',
        target: 'DEU',
        source_roles: ['GOV'],
        target_roles: ['GOV'],
        source_by: 'organ',
        scheme: 'plover',
        code: 'CONSULT-visit',
        cameo: '042',
        root: '04',
        quad: 1,
        goldstein: 2.1,
        is_root: null,
        mentions: null,
        sources: null,
        articles: null,
        tone: null,
        confidence: null,
        story: '20230103-2309-4e08',
        context: 'diplomatic',
        lat: 52.52,
        lon: 13.41,
        place: 'Berlin',
        url: null,
      },
    ])
  })

  it('writes the code as type and mode; of several modes none; a mode that no list has keeps the class of its type', async () => {
    const codes = await each(
      [
        polecatRow({ 'Event Type': 'AGREE', 'Event Mode': 'None' }),
        polecatRow({ 'Event Type': 'SANCTION', 'Event Mode': '' }),
        polecatRow({ 'Event Type': 'ASSAULT', 'Event Mode': 'heavy-weapons' }),
        polecatRow({ 'Event Type': 'SANCTION', 'Event Mode': 'SANCTION-withdraw' }),
        polecatRow({ 'Event Type': 'assault', 'Event Mode': 'Drone' }),
        polecatRow({ 'Event Type': 'COERCE', 'Event Mode': 'arrest; deport' }),
        polecatRow({ 'Event Type': 'CONSULT', 'Event Mode': 'chat' }),
        polecatRow({ 'Event Type': 'CRIME', 'Event Mode': 'None' }),
      ],
      'code',
      'cameo',
      'root',
      'quad',
    )
    expect(codes).toEqual([
      ['AGREE', null, '03', 1],
      ['SANCTION', '160', '16', 4],
      ['ASSAULT-heavy-weapons', null, '19', 4],
      ['SANCTION-withdraw', null, '16', 4],
      ['ASSAULT-drone', null, null, 4],
      ['COERCE', '170', '17', 4],
      ['CONSULT-chat', null, '04', 1],
      ['CRIME', null, null, null],
    ])
  })

  it('takes the weight as given, and has none where none is given', async () => {
    const weights = ['-9.3', '0.0', 'None', '', '10']
    const rows = weights.map((Intensity) => polecatRow({ Intensity }))
    expect(await each(rows, 'goldstein')).toEqual([-9.3, 0, null, null, 10])
  })

  it('translates sectors into roles: medicine and media have changed letters, a faith is never kept', async () => {
    const sectors = ['GOV; MIL', 'MED', 'JRN', 'GOV; PTY', 'PTY', 'REL', 'PRM', 'None', 'GOV|JRN', 'GOV; REL']
    const rows = sectors.map((given) => polecatRow({ 'Primary Actor Sector': 'None', 'Actor Sectors': given }))
    expect(await each(rows, 'source_roles', 'source_by')).toEqual([
      [['GOV', 'MIL'], 'organ'],
      [['HLH'], 'other'],
      [['MED'], 'other'],
      [['GOV'], 'organ'],
      [[], 'other'],
      [[], 'other'],
      [[], 'other'],
      [[], 'bare'],
      [['GOV', 'MED'], 'other'],
      [['GOV'], 'other'],
    ])
  })

  it('finds organisations of states by their codes or their names', async () => {
    const organisation = { 'Primary Actor Sector': 'None', 'Actor Sectors': 'None' }
    const rows = [
      polecatRow({ ...organisation, 'Actor Country': 'EUR', 'Actor Name': 'European Union' }),
      polecatRow({ ...organisation, 'Actor Country': 'UNO', 'Actor Name': 'United Nations' }),
      polecatRow({ ...organisation, 'Actor Country': 'IGO', 'Actor Name': 'NATO' }),
      polecatRow({ ...organisation, 'Actor Country': 'None', 'Actor Name': 'African Union' }),
      polecatRow({ 'Actor Country': 'FRA; FRA', 'Actor Name': 'Somebody; Somebody Else' }),
      polecatRow({ 'Actor Country': 'FRA; None' }),
      polecatRow({ 'Actor Country': 'XKX' }),
    ]
    expect(await each(rows, 'source', 'source_by')).toEqual([
      ['EUN', 'bare'],
      ['UNO', 'bare'],
      ['NATO', 'organ'],
      ['AUN', 'bare'],
      ['FRA', 'organ'],
      ['FRA', 'organ'],
      ['XKX', 'organ'],
    ])
  })

  it('says of every other row why it is not kept', async () => {
    const rows = [
      polecatRow({ 'Recipient Name': 'None', 'Recipient Country': 'None' }),
      polecatRow({ 'Recipient Name': 'None', 'Recipient Name Raw': 'protesters', 'Recipient Country': 'None' }),
      polecatRow({ 'Recipient Name': 'A Firm', 'Recipient Country': 'MNC' }),
      polecatRow({ 'Recipient Name': 'An Institute', 'Recipient Country': 'IGO' }),
      polecatRow({ 'Recipient Country': 'DEU; ITA' }),
      polecatRow({ 'Actor Country': 'FRA|ITA; ESP' }),
      polecatRow({ 'Recipient Country': 'HKG' }),
      polecatRow({ 'Recipient Country': 'GEOPRE' }),
      polecatRow({ 'Recipient Country': 'QQQ' }),
      polecatRow({ 'Recipient Country': 'FRA' }),
    ]
    const { ledger } = await taken(polecatFile(rows.map((row) => polecatLine(row))))
    expect(ledger.total).toEqual({
      rows: 10,
      kept: 0,
      duplicates: 0,
      rejected: 0,
      skipped: {
        'no-actor': 1,
        'no-country': 2,
        'not-a-state': 1,
        'several-states': 2,
        territory: 2,
        'unknown-actor': 1,
        'same-actor': 1,
      },
    })
  })

  it('reads days with a time and falls back on the day after the act', async () => {
    const rows = [
      polecatRow({ 'Event Date': '2023-01-02 00:00:00', 'Publication Date': '2023-01-04T08:30:00Z' }),
      polecatRow({ 'Publication Date': 'None' }),
    ]
    expect(await each(rows, 'occurred_on', 'reported_at', 'reported_basis')).toEqual([
      ['2023-01-02', '2023-01-04T00:00:00.000Z', 'given'],
      ['2023-01-02', '2023-01-03T00:00:00.000Z', 'assumed'],
    ])
  })

  it('keeps of the contexts what is written as one', async () => {
    const contexts = ['legal; human_rights', 'None', 'Somebody Invented', 'hypothetical;Somebody']
    expect(
      await each(
        contexts.map((Contexts) => polecatRow({ Contexts })),
        'context',
      ),
    ).toEqual(['legal;human_rights', null, null, 'hypothetical'])
  })
})

describe('an incident of POLECAT', () => {
  it('is found by its key, without a weight where the feed gives none', async () => {
    await withWorkspace(async (workspace, folder) => {
      const path = join(folder, 'week.txt')
      const rows = [polecatRow({ Intensity: 'None' }), polecatRow({ Intensity: 'None' })]
      await writeFile(path, polecatFile(rows.map((row) => polecatLine(row))))
      await take(workspace, [path])
      const dyad = { source: 'FRA' as ActorCode, target: 'DEU' as ActorCode, feed: 'polecat' }
      const [found] = (await incidents(workspace.store, dyad)).incidents
      expect(found?.key).toBe('polecat:FRA:DEU:plover:CONSULT-visit:2023-01-02')
      const answer = await incident(workspace.store, found?.key ?? '')
      expect(answer.incident).toMatchObject({ reports: 2, code: 'CONSULT-visit', quad: 1, goldstein: null })
    })
  })
})

/** Everything that users report of published files, in one. */
function malformed(): string {
  const good = (): string => polecatLine(polecatRow())
  const twice = polecatLine(polecatRow())
  return polecatFile([
    good(),
    polecatLine(polecatRow({ 'Actor Name Raw': 'a name with\ta tab' })),
    polecatLine(polecatRow({ 'Story People': 'a break\nin the line' })),
    good(),
    POLECAT_HEADER.join('\t'),
    good().split('\t').slice(0, 20).join('\t'),
    '',
    twice,
    twice,
    polecatLine(polecatRow({ 'Event Date': 'yesterday' })),
    polecatLine(polecatRow({ 'Publication Date': 'soon' })),
    polecatLine(polecatRow({ Intensity: '-93' })),
    polecatLine(polecatRow({ Intensity: 'much' })),
    polecatLine(polecatRow({ Latitude: 'north' })),
    polecatLine(polecatRow({ 'Event ID': 'None' })),
    polecatLine(polecatRow({ 'Event ID': 'Somebody Invented' })),
    polecatLine(polecatRow({ 'Event Type': 'None' })),
    polecatLine(polecatRow({ 'Event Type': '(', 'Event Mode': '(-x' })),
    polecatLine(polecatRow({ 'Actor Title': '"unclosed' })),
    good(),
  ])
}

const REJECTIONS = [
  { line: 3, reason: '41 columns instead of 40' },
  { line: 4, reason: '36 columns instead of 40' },
  { line: 5, reason: '5 columns instead of 40' },
  { line: 7, reason: 'the header stands here again' },
  { line: 8, reason: '20 columns instead of 40' },
  { line: 12, reason: 'the day cannot be read' },
  { line: 13, reason: 'the day of publishing cannot be read' },
  { line: 14, reason: 'the weight is not within -10 and 10' },
  { line: 15, reason: 'column `Intensity` cannot be read' },
  { line: 16, reason: 'column `Latitude` cannot be read' },
  { line: 17, reason: 'column `Event ID` cannot be read' },
  { line: 18, reason: 'the id is not of its form' },
  { line: 19, reason: 'no code' },
  { line: 20, reason: 'the code is not a type of event in capitals, with its mode after a hyphen' },
]

describe('a malformed file of POLECAT', () => {
  it('gives its good rows, and each bad one by line and reason', async () => {
    const { ledger } = await taken(malformed())
    expect(ledger.files[0]?.rejections).toEqual(REJECTIONS)
    expect(ledger.total).toEqual({ rows: 20, kept: 5, duplicates: 1, skipped: {}, rejected: 14 })
  })

  it.each([
    ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ])('and with %s the same', async (_name, change) => {
    const { ledger } = await taken(change(malformed()))
    expect(ledger.files[0]?.rejections).toEqual(REJECTIONS)
    expect(ledger.total).toEqual({ rows: 20, kept: 5, duplicates: 1, skipped: {}, rejected: 14 })
  })

  it('may name columns in its header that its rows do not have, and is read by those they have', async () => {
    const header = [...POLECAT_HEADER]
    header.splice(35, 0, 'Headline', 'Story ID')
    const lacking = [
      polecatLine(polecatRow()),
      polecatLine(polecatRow({ 'Actor Name': 'a\ttab' })),
      polecatLine(polecatRow()),
    ]
    const { ledger, rows } = await taken(polecatFile(lacking, header))
    expect(ledger.total).toMatchObject({ rows: 3, kept: 2, rejected: 1 })
    expect(ledger.files[0]?.rejections).toEqual([{ line: 3, reason: '41 columns instead of 40' }])
    expect(rows.map((row) => row['reported_at'])).toEqual(['2023-01-03T00:00:00.000Z', '2023-01-03T00:00:00.000Z'])
    const having = polecatFile([polecatLine(polecatRow({ Headline: 'Somebody travels' }), header)], header)
    expect((await taken(having)).ledger.total).toMatchObject({ rows: 1, kept: 1 })
  })

  it('may have tabs too many at the end of its header or of its rows', async () => {
    const lines = ['', '\t', '\t\t', '\tx'].map((tabs) => `${polecatLine(polecatRow())}${tabs}`)
    for (const header of [POLECAT_HEADER, [...POLECAT_HEADER, '', '']]) {
      const { ledger } = await taken(polecatFile(lines, header))
      expect(ledger.total).toMatchObject({ rows: 4, kept: 3, duplicates: 0, rejected: 1 })
      expect(ledger.files[0]?.rejections).toEqual([{ line: 5, reason: '41 columns instead of 40' }])
    }
  })

  it('names the weight Event Intensity in some releases', async () => {
    const header = POLECAT_HEADER.map((name) => (name === 'Intensity' ? 'Event Intensity' : name))
    const { rows } = await taken(polecatFile([polecatLine(polecatRow({ 'Event Intensity': '7.4' }), header)], header))
    expect(rows.map((row) => row['goldstein'])).toEqual([7.4])
  })

  it('with bytes that are not UTF-8 loses those rows only', async () => {
    const text = polecatFile([polecatLine(polecatRow({ 'Actor Name': '\u00e9' })), polecatLine(polecatRow())])
    const { ledger } = await taken(Buffer.from(text, 'latin1'))
    expect(ledger.total).toMatchObject({ rows: 2, kept: 1, rejected: 1 })
  })
})
