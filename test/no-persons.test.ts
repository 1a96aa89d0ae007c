import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  addAct,
  type ActorCode,
  type Author,
  beginAudit,
  type Day,
  type EntenteError,
  EXPORT_FORMATS,
  exportReports,
  freezeList,
  listActs,
  makeCommitments,
  OFFICER_ROLES,
  parseMapping,
  takeActs,
  type Workspace,
  writeActFile,
} from 'entente'
import { createServer } from '@entente/server'
import { describe, expect, it } from 'vitest'
import { GDELT1_COLUMNS, GDELT2_COLUMNS } from '../packages/ingest/src/gdelt/columns.ts'
import { ICEWS_HEADER } from '../packages/ingest/src/icews/icews.ts'
import { POLECAT_HEADER, polecatFile, polecatLine, polecatRow, type PolecatRow } from './polecat-file.ts'
import { entente } from './run-command.ts'
import { take, withWorkspace } from './temporary-workspace.ts'

// A name that stands in every column that can hold one, in every feed, in rows that are kept and in rows that are refused.
const CANARY = 'Canaria Zwitscher'
const inUrl = `https://news.example/${CANARY.replace(' ', '-')}`

type Row = Readonly<Record<string, string>>

function tabbed(columns: readonly string[], rows: readonly Row[]): string {
  return rows.map((row) => columns.map((name) => row[name] ?? '').join('\t')).join('\n')
}

const gdelt: Row = {
  GLOBALEVENTID: '1',
  SQLDATE: '20200101',
  Actor1Code: 'FRA',
  Actor1CountryCode: 'FRA',
  Actor1Name: CANARY,
  Actor2Code: 'DEU',
  Actor2CountryCode: 'DEU',
  Actor2Name: CANARY,
  EventCode: '042',
  GoldsteinScale: '1.9',
  DATEADDED: '20200101120000',
  SOURCEURL: inUrl,
}
const gdeltRows: readonly Row[] = [
  gdelt,
  { ...gdelt, GLOBALEVENTID: '2', EventCode: CANARY },
  { ...gdelt, GLOBALEVENTID: CANARY },
  { ...gdelt, GLOBALEVENTID: '4', SQLDATE: CANARY },
  { ...gdelt, GLOBALEVENTID: '5', Actor1CountryCode: CANARY },
  { ...gdelt, GLOBALEVENTID: '6', Actor1EthnicCode: CANARY, Actor2Religion1Code: CANARY },
]
const icews: Row = {
  'Event ID': '1',
  'Event Date': '2020-01-01',
  'Source Name': CANARY,
  'Source Sectors': 'Executive',
  'Source Country': 'France',
  'Event Text': CANARY,
  'CAMEO Code': '042',
  Intensity: '1.9',
  'Target Name': CANARY,
  'Target Sectors': CANARY,
  'Target Country': 'Germany',
  Publisher: CANARY,
}

/** The same rows as programs write them again: quoted, with a column that GDELT does not have. */
const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(',')
const headed = {
  columns: ['Headline', ...GDELT2_COLUMNS.map(({ name }) => name)],
  rows: gdeltRows.map((row): Row => ({
    ...row,
    GLOBALEVENTID: `9${row['GLOBALEVENTID']}`,
    EventRootCode: '04',
    Headline: CANARY,
  })),
}

function phoenix(rows: readonly string[]): string {
  const header =
    ',GID,Date,SrcActor,SrcAgent,SOthAgent,TgtActor,TgtAgent,TOthAgent,CAMEO,RootCode,Goldstein,Lat,Lon,Geoname,ID,URL,Source'
  return [header, ...rows.map((row) => `${row},${inUrl},${CANARY}`)].join('\n')
}

const POLECAT_COLUMNS = [...POLECAT_HEADER, 'Headline']
const POLECAT_NAMES =
  'Actor Name,Actor Title,Actor Name Raw,Wikipedia Actor ID,Recipient Name,Recipient Title,Recipient Name Raw,Wikipedia Recipient ID,Raw Placename,Source,Story People,Story Organizations,Story Locations,Headline'

/** A row with the canary in every column that names somebody, and whatever else is asked of it. */
function polecat(of: PolecatRow = {}): string {
  const names = Object.fromEntries(POLECAT_NAMES.split(',').map((name) => [name, CANARY]))
  return polecatLine(polecatRow({ ...names, ...of }), POLECAT_COLUMNS)
}

/** A page that tells of the first event, with the canary in every column that is dropped, and rows that are refused. */
function mentions(): string {
  const cells = ['1', CANARY, '20200101120000', '1', 'news.example', inUrl, '2', ...Array(3).fill(CANARY), '1', '50']
  const row = (at: number, value: string): string => {
    const all = [...cells, ...Array<string>(4).fill(CANARY)]
    all[at] = value
    return all.join('\t')
  }
  const good = ['3', '5', '6'].map((sentence) => row(6, sentence).replace(CANARY, '20200101120000'))
  // Free text where the page was not found on the web, or where what stands in place of it is no address.
  const texts = [row(3, '2').replace(inUrl, CANARY), row(5, CANARY)]
  return [...good, ...good, ...good, ...texts, row(0, CANARY), row(2, CANARY), row(11, CANARY)].join('\n')
}

const FILES: Readonly<Record<string, string>> = {
  'two.export.CSV': tabbed(
    GDELT2_COLUMNS.map(({ name }) => name),
    gdeltRows,
  ),
  'one.export.CSV': tabbed(
    GDELT1_COLUMNS.map(({ name }) => name),
    gdeltRows.map((row) => ({ ...row, DATEADDED: '20200101' })),
  ),
  'headed.csv': [
    quoted(headed.columns),
    ...headed.rows.map((row) => quoted(headed.columns.map((name) => row[name] ?? ''))),
  ].join('\n'),
  'icews.tab': [
    ICEWS_HEADER.join('\t'),
    tabbed(ICEWS_HEADER, [
      icews,
      { ...icews, 'Event ID': '2', 'Source Country': CANARY },
      { ...icews, 'Event ID': CANARY },
    ]),
  ].join('\n'),
  'words.txt': [
    'France\tConsult\tGermany\t2020-01-01',
    `${CANARY}\tConsult\tGermany\t2020-01-01`,
    `Police (${CANARY})\tConsult\tGermany\t2020-01-01`,
    `${CANARY} (France)\tConsult\tGermany\t2020-01-01`,
    `France\t${CANARY}\tGermany\t2020-01-01`,
    `France\tConsult\tGermany\t${CANARY}`,
  ].join('\n'),
  'ged.csv': [
    'id,type_of_violence,side_a,side_b,number_of_sources,source_article,source_original,where_coordinates,latitude,longitude,date_start,gwnoa,gwnob',
    `1,1,Government of France,Government of Germany,1,"${CANARY}\n, ${CANARY}",${CANARY},Somewhere,1,2,2020-01-01,220,260`,
    `2,1,Government of ${CANARY},Government of Germany,1,x,x,x,1,2,2020-01-01,,260`,
    `3,1,${CANARY},Government of Germany,1,x,x,x,1,2,2020-01-01,,260`,
    `4,1,Government of France,Government of Germany,1,x,x,x,1,2,${CANARY},220,260`,
    `5,${CANARY},Government of France,Government of Germany,1,x,x,x,1,2,2020-01-01,220,260`,
  ].join('\n'),
  'phoenix.csv': phoenix([
    '0,1_v0.2.0,20200101,FRA,GOV,,DEU,GOV,,42,4,1.9,48,2,Paris,0123456789abcdef01234567_1',
    `0,2,20200101,FRA,${CANARY},${CANARY};GOV,DEU,GOV,,42,4,1.9,48,2,Paris,${CANARY}_1`,
    `0,3_${CANARY},20200101,FRA,GOV,,DEU,GOV,,42,4,1.9,48,2,Paris,x`,
    `0,4,20200101,${CANARY},GOV,,DEU,GOV,,42,4,1.9,48,2,Paris,x`,
    `0,5,20200101,FRA,GOV,,DEU,GOV,,${CANARY},4,1.9,48,2,Paris,x`,
  ]),
  'ngecEvents.txt': polecatFile(
    [
      polecat(),
      polecat({ 'Actor Name': `${CANARY}\t${CANARY}` }),
      polecat({ 'Story People': `${CANARY}\n${CANARY}` }),
      ...['Event ID', 'Event Date', 'Event Type', 'Event Mode', 'Intensity', 'Contexts', 'Actor Country'].map(
        (column) => polecat({ [column]: CANARY }),
      ),
      ...['Actor Sectors', 'Latitude', 'Publication Date'].map((column) => polecat({ [column]: CANARY })),
    ],
    POLECAT_COLUMNS,
  ),
  'keds.csv': `date,source,target,code,desc\n2020-01-01,FRA,DEU,042,${CANARY}\n2020-01-02,${CANARY},DEU,042,x\n2020-01-03,FRA,DEU,${CANARY},x\n`,
  'desk.csv': `day,who,whom,code,author\n2020-01-01,France,Germany,042,${CANARY}\n2020-01-02,${CANARY},Germany,042,x\n${CANARY},France,Germany,042,x\n`,
  'two.mentions.CSV': mentions(),
  'unknown.csv': `${CANARY},b,c\n1,2,3\n`,
}
const DESK = 'entente: mapping/v1\nfeed: desk\ncolumns: {occurred_on: day, source: who, target: whom, code: code}\n'

/** Everything that is written or answered, without the urls that are kept as given. */
async function everything(workspace: Workspace, folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  const rows = await workspace.store.engine.all(`SELECT * EXCLUDE (url) FROM ${await workspace.store.reports()}`)
  found['archive'] = JSON.stringify(rows)
  const held = (await workspace.store.mentions({ feed: 'gdelt2' })) ?? '(SELECT NULL AS page)'
  found['mentions'] = JSON.stringify(await workspace.store.engine.all(`SELECT * EXCLUDE (page) FROM ${held}`))
  expect(found['mentions']).toContain('news.example')
  found['ledgers'] = JSON.stringify(await workspace.store.files())
  for (const format of EXPORT_FORMATS) {
    const file = join(folder, `out-${format}${format === 'stata' ? '.csv' : ''}`)
    await exportReports(workspace, file, { format })
  }
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && !(entry.name in FILES) && !path.includes('archive'))
      found[path] = (await readFile(path)).toString('latin1')
  }
  const server = await createServer({ workspace, now: () => new Date(0) })
  for (const url of [
    '/v1/files',
    '/v1/status',
    '/v1/dyads',
    '/v1/relations?source=FRA&target=DEU',
    '/v1/export?format=csv',
    '/v1/incidents?source=FRA&target=DEU',
    '/v1/incidents?source=FRA&target=DEU&as=confirmed',
    '/v1/acts/export',
    '/v1/audits',
    '/v1/audits/AU1',
    '/v1/commitments/C1',
    '/v1/commitments/C1/proposed-evidence?feed=gdelt2',
    '/v1/commitments',
    '/v1/occasions',
    '/v1/attention',
    '/v1/meetings',
    '/v1/calendar.ics',
    '/v1/score-lists/L1',
    '/v1/journal',
    '/v1/journal/export',
  ]) {
    const answer = await server.inject({ url, headers: { host: 'localhost' } })
    if (!url.includes('/dyads')) expect(answer.statusCode, url).toBe(200)
    found[url] = answer.body
  }
  await server.close()
  return found
}

const CONFIG = `entente: workspace/v1
name: A desk
perspective: FRA
partners: [{actor: DEU, desk: east}]
desks: [{id: east, title: East}]
`

/** What the desk writes beside feeds that name persons, and every paper and list that comes of it. */
async function papers(workspace: Workspace, folder: string): Promise<string> {
  await writeFile(join(folder, 'entente.yaml'), CONFIG)
  const owners = [{ id: 'east', title: 'East' }]
  const desk = { journal: workspace.store.journal, author, owners, perspective: 'FRA' as ActorCode }
  const promise = { what: 'meet', promisedBy: ['DEU'], promisedTo: ['FRA'], partner: 'DEU', owner: 'east' }
  const condition = { condition: 'event.root == "04"', source: { title: 'Minutes', day: '2019-12-31' } }
  await makeCommitments(desk, [{ ...promise, binding: 'political', status: 'announced', ...condition }])
  await freezeList(desk, { title: 'a report', on: '1970-01-01' })
  const said: string[] = []
  for (const words of [
    ['commitments', 'matches', 'C1'],
    ['commitments', 'list'],
    ['commitments', 'export', 'out.csv'],
    ['journal', 'export', 'out.jsonl'],
    ['brief', 'DEU', '--since', 'P30D', '--to', '2020-01-15'],
    ['brief', 'DEU', '--since', 'P30D', '--to', '2020-01-15', '--out', 'brief.html'],
    ['dossier', '--partner', 'DEU', '--out', 'dossier.md'],
    ['calendar', '--ics', 'out.ics'],
  ]) {
    const ran = await entente(folder, ...words)
    expect(ran, words.join(' ')).toMatchObject({ code: 0 })
    said.push(ran.out, ran.err)
  }
  return said.join('\n')
}

const author: Author = { officer: null, roles: OFFICER_ROLES, posts: [], now: () => new Date(0) }
const WRONG = {
  cameo: '042',
  occurredOn: CANARY as Day,
  source: CANARY as ActorCode,
  target: CANARY as ActorCode,
  what: CANARY,
  document: { title: CANARY, link: CANARY },
}

function said(work: Promise<unknown>): Promise<string> {
  return work.then(String, (error: EntenteError) => `${error.message} ${error.help}`)
}

describe('names of persons [G4]', () => {
  it('appear in no archive, ledger, journal, message, answer or export', async () => {
    await withWorkspace(async (workspace, folder) => {
      const messages: string[] = []
      for (const [name, text] of Object.entries(FILES)) {
        await writeFile(join(folder, name), text)
        const options =
          name === 'desk.csv'
            ? { mapping: parseMapping(DESK, 'desk.yaml') }
            : name === 'keds.csv'
              ? { scheme: 'cameo' as const }
              : {}
        const ledger = await take(workspace, [join(folder, name)], options)
        messages.push(JSON.stringify(ledger))
        if (name !== 'unknown.csv') expect(ledger.total.kept, name).toBeGreaterThan(0)
      }
      const act = `2020-01-01,FRA,DEU,042,Came,Cable 1,`
      const bad = ['042', CANARY].map((code) => `${CANARY},${CANARY},DEU,${code},${CANARY},x,${CANARY}`)
      const list = ['day,source,target,code,what,document,link', act, ...bad].join('\n')
      messages.push(JSON.stringify(await takeActs(workspace.store, author, list)))
      messages.push(await said(addAct(workspace.store, author, { ...WRONG, cameo: CANARY })))
      messages.push(await said(addAct(workspace.store, author, { ...WRONG, tag: CANARY })))
      const drawn = { source: 'FRA' as ActorCode, target: 'DEU' as ActorCode, feed: 'icews' }
      messages.push(JSON.stringify(await beginAudit(workspace.store, author, drawn)))
      const printed = await entente(folder, 'ingest', join(folder, 'two.export.CSV'), join(folder, 'unknown.csv'))
      messages.push(await papers(workspace, folder))
      const found = {
        ...(await everything(workspace, folder)),
        messages: messages.join('\n'),
        printed: printed.out + printed.err,
      }
      for (const [place, text] of Object.entries(found)) {
        for (const word of [CANARY, ...CANARY.split(' '), CANARY.toUpperCase()])
          expect(text.includes(word), `${word} in ${place}`).toBe(false)
      }
    })
  })

  it('stay in the url only, as the feed gives it, and leave with an export only when asked', async () => {
    await withWorkspace(async (workspace, folder) => {
      await writeFile(join(folder, 'two.export.CSV'), FILES['two.export.CSV'] ?? '')
      await take(workspace, [join(folder, 'two.export.CSV')])
      await exportReports(workspace, join(folder, 'with.csv'), { format: 'csv', withUrls: true })
      expect(await readFile(join(folder, 'with.csv'), 'utf8')).toContain(inUrl)
      const document = { title: 'Cable 1', link: inUrl }
      const sides = { source: 'FRA' as ActorCode, target: 'DEU' as ActorCode }
      const what = { occurredOn: '1970-01-01' as Day, cameo: '042', what: 'Came' }
      await addAct(workspace.store, author, { ...sides, ...what, document })
      expect(writeActFile(listActs(workspace.store), { withUrls: true })).toContain(inUrl)
      expect(writeActFile(listActs(workspace.store), { withUrls: false })).not.toContain(CANARY.split(' ')[0])
    })
  })

  it.each(['place: Actor1Name', 'story: Author', 'context: Minister', 'source_roles: [Speaker Name]'])(
    'are refused as a mapping: %s',
    (line) => {
      const text = `entente: mapping/v1\nfeed: desk\ncolumns: {occurred_on: d, source: a, target: b, code: c, ${line}}\n`
      expect(() => parseMapping(text, 'desk.yaml')).toThrow(/names of persons/)
    },
  )
})
