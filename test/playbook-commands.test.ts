import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { entente, type Ran } from './run-command.ts'
import { withFolder } from './temporary-workspace.ts'

type Run = (...words: string[]) => Promise<Ran>

async function inDesk(use: (folder: string, run: Run) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    await entente(folder, 'init', 'kaz', '--perspective', 'KAZ', '--partners', 'ARM,AZE')
    const place = join(folder, 'kaz')
    await use(place, (...words) => entente(place, ...words))
  })
}

async function json(ran: Promise<Ran>): Promise<ReturnType<typeof JSON.parse>> {
  const { out, err, code } = await ran
  if (code !== 0) throw new Error(err)
  return JSON.parse(out)
}

/** A row of GDELT 2.0: Armenia toward Kazakhstan, official, at noon of its day. */
function row(id: number, day: string, code: string, publisher: string): string {
  const cells = Array.from({ length: 61 }, () => '')
  const date = day.replaceAll('-', '')
  const known = { 0: `${id}`, 1: date, 5: 'ARMGOV', 7: 'ARM', 12: 'GOV', 15: 'KAZ', 17: 'KAZ', 26: code }
  Object.assign(cells, known, { 59: `${date}120000`, 60: `https://${publisher}.example/${id}` })
  return cells.join('\t')
}

const ROWS = [
  row(1, '2024-01-10', '057', 'one'),
  row(2, '2024-02-01', '163', 'one'),
  row(3, '2024-02-01', '163', 'two'),
  row(4, '2024-02-01', '161', 'one'),
  row(5, '2024-02-01', '161', 'three'),
  row(6, '2024-03-20', '010', 'one'),
]

/** The same with an archive: an agreement signed, an embargo and ties cut on one day by two publishers each, a statement. */
async function withRows(use: (folder: string, run: Run) => Promise<void>): Promise<void> {
  await inDesk(async (folder, run) => {
    const file = join(folder, '20240320120000.export.CSV')
    await writeFile(file, `${ROWS.join('\n')}\n`)
    await json(run('ingest', file, '--json'))
    await use(folder, run)
  })
}

describe('entente check', () => {
  it('finds nothing wrong with a new workspace, and tells every mistake with its place and a help', async () => {
    await inDesk(async (folder, run) => {
      expect(await json(run('check', '--no-proof', '--json'))).toMatchObject({ ok: true, instruments: [] })
      const file = join(folder, 'playbooks/ARM.yaml')
      const text = await readFile(file, 'utf8')
      await writeFile(file, `${text}acts:\n  - {id: shuts, kind: offence, points: 5, when: 'event.root == 16'}\n`)
      const ran = await run('check', '--no-proof', '--json')
      expect(ran.code).toBe(1)
      const { ok, playbooks } = JSON.parse(ran.out)
      expect(ok).toBe(false)
      const arm = playbooks.find(({ partner }: { partner: string | null }) => partner === 'ARM')
      expect(arm.diagnostics).toMatchObject([{ code: 'unlike-types', severity: 'error', file: 'playbooks/ARM.yaml' }])
      expect((await run('check', '--no-proof')).out).toContain('codes and roots are text ("18")')
      const acts = await run('acts', '--partner', 'ARM')
      expect(acts).toMatchObject({ code: 1, err: expect.stringContaining('bad-playbook') })
    })
  })
})

describe('entente acts', () => {
  it('names reports, incidents and acts by one meaning, and tells where to check them', async () => {
    await withRows(async (_, run) => {
      const of = (unit: string) => json(run('acts', '--partner', 'ARM', '--unit', unit, '--json'))
      const [reports, incidents, acts] = [await of('report'), await of('incident'), await of('act')]
      expect(reports.counts).toMatchObject({ friendly: 1, offence: 4, neutral: 1 })
      expect(incidents.counts).toMatchObject({ friendly: 1, offence: 2, neutral: 1 })
      // Two codes of one rule on one day are one act.
      expect(acts.counts).toMatchObject({ friendly: 1, offence: 1, neutral: 1 })
      expect(acts).toMatchObject({ partner: 'ARM', perspective: 'KAZ', unit: 'act', as: 'reported' })
      const [offence] = acts.acts.filter(({ kind }: { kind: string }) => kind === 'offence')
      expect(offence).toMatchObject({ key: 'ARM:cuts-ties-or-sanctions:2024-02-01', rule: 'cuts-ties-or-sanctions' })
      expect(offence.ids).toHaveLength(2)
      expect(offence.urls).toEqual(expect.arrayContaining(['https://one.example/2', 'https://three.example/5']))
      expect((await json(run('acts', '--partner', 'ARM', '--kind', 'friendly', '--json'))).total).toBe(1)
      expect((await json(run('acts', '--partner', 'ARM', '--as', 'confirmed', '--json'))).total).toBe(0)
      const refused = await run('acts', '--partner', 'ARM', '--as', 'confirmed', '--unit', 'report')
      expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('unit-not-confirmed') })
      expect((await json(run('acts', '--partner', 'ARM', '--from', '2024-03-01', '--json'))).total).toBe(1)
    })
  })

  it('knows what was entered by hand, with an empty archive', async () => {
    await inDesk(async (_, run) => {
      await run(
        'act',
        'add',
        'Called us names',
        '--partner',
        'ARM',
        '--source',
        'Cable 1',
        '--code',
        '111',
        '--tag',
        'insult',
      )
      const found = await json(run('acts', '--partner', 'ARM', '--json'))
      expect(found).toMatchObject({ feed: null, counts: { insult: 1 }, acts: [{ status: 'confirmed', urls: [] }] })
    })
  })
})

describe('entente replay', () => {
  it('as reported tells what would have been proposed; as confirmed only verifies, until a person confirms', async () => {
    await withRows(async (_, run) => {
      const replay = (as: string) => json(run('replay', '--partner', 'ARM', '--as', as, '--json'))
      const answers = ({ proposals }: { proposals: { type: string; response: string; on: string }[] }) =>
        proposals.filter(({ type }) => type !== 'initiative').map(({ type, response, on }) => [type, response, on])
      const reported = await replay('reported')
      expect(answers(reported)).toContainEqual(['answer', 'protest', '2024-02-02'])
      expect(reported.acts['ARM:cuts-ties-or-sanctions:2024-02-01'].incidents).toHaveLength(2)
      expect(reported.playbookHash).toMatch(/^[0-9a-f]{64}$/)
      const before = answers(await replay('confirmed'))
      expect(before).toContainEqual(['verify', 'protest', '2024-02-02'])
      expect(before.every(([type]) => type === 'verify')).toBe(true)
      const key = 'gdelt2:ARM:KAZ:cameo:163:2024-02-01'
      expect((await run('act', 'confirm', key, '--source', 'Note 7')).code).toBe(0)
      // Confirmed today by the clock of the test, which is its clock day.
      expect(answers(await replay('confirmed'))).toContainEqual(['answer', 'protest', '2026-01-01'])
    })
  })

  it('sets two playbooks side by side, and only cuts by --from', async () => {
    await withRows(async (folder, run) => {
      const other = join(folder, 'milder.yaml')
      const milder = `entente: playbook/v1\npartner: ARM\nextends: base\nresponses:\n  - {id: protest, ladder: [note-verbale]}\n  - {id: leave, before: protest, to: {kind: offence}, answer: none, because: trial}\n`
      await writeFile(other, milder)
      const both = await json(run('replay', '--partner', 'ARM', '--playbook', other, '--json'))
      expect(both.other.differences).toContainEqual(
        expect.objectContaining({ by: 'this', response: 'protest', on: '2024-02-02' }),
      )
      expect(both.load.items).toBeGreaterThan(both.other.load.items)
      const whole = await json(run('replay', '--partner', 'ARM', '--json'))
      const cut = await json(run('replay', '--partner', 'ARM', '--from', '2024-02-10', '--json'))
      expect(cut.proposals).toEqual(whole.proposals.filter(({ on }: { on: string }) => on >= '2024-02-10'))
      const wrong = await run('replay', '--partner', 'AZE', '--playbook', other)
      expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('other-partner') })
    })
  })
})

describe('entente options', () => {
  it('explains each exclusion, by playbook, law, money and calendar', async () => {
    await inDesk(async (_, run) => {
      const of = (...words: string[]) => json(run('options', '--partner', 'ARM', '--json', ...words))
      const all = await of()
      const one = (
        found: { options: { id: string; allowed: boolean; excluded: string[]; tried: string }[] },
        id: string,
      ) => found.options.find((option) => option.id === id)
      expect(one(all, 'sever-relations')?.excluded[0]).toMatch(/^playbook: rung 10 is above the ceiling/)
      expect(one(all, 'note-verbale')).toMatchObject({ allowed: true, inPlaybook: true })
      expect(
        all.options.filter(({ excluded }: { excluded: string[] }) => excluded.some((why) => why.startsWith('law:'))),
      ).not.toEqual([])
      const poor = await of('--budget', 'none', '--by', '2026-01-03')
      expect(one(poor, 'scholarship-quota')?.excluded.join()).toMatch(/money: .*calendar: /)
      const encouraging = await of('--intent', 'encourage')
      expect(new Set(encouraging.options.map(({ intent }: { intent: string }) => intent))).toEqual(
        new Set(['encourage']),
      )
      // With nothing on record nothing was tried.
      expect(new Set(all.options.map(({ tried }: { tried: string }) => tried))).toEqual(new Set(['never', 'unseen']))
      await run('act', 'add', 'Apologised', '--partner', 'ARM', '--source', 'Cable 2', '--code', '055', '--ours')
      expect(['shared', 'reported']).toContain(one(await of(), 'apology')?.tried)
    })
  })
})

describe('entente instruments', () => {
  it('lists, filters, shows one whole, and takes a workspace’s own', async () => {
    await inDesk(async (folder, run) => {
      const { instruments } = await json(run('instruments', '--family', 'diplomatic', '--json'))
      expect(instruments.length).toBeGreaterThan(12)
      expect(Object.keys(instruments[0])).toEqual([
        'id',
        'name',
        'family',
        'intent',
        'rung',
        'warmth',
        'cameo',
        'legal',
        'visible',
        'consent',
      ])
      expect((await run('instruments', 'note-verbale')).out).toContain('rung 2 of 10 (note verbale)')
      expect((await run('instruments', 'note-verbal')).err).toContain('did you mean note-verbale?')
      const shipped = await readFile(join(import.meta.dirname, '../packages/playbook/instruments/health.yaml'), 'utf8')
      const [head = '', first = ''] = shipped.split(/(?=\n  - id: )/)
      const own = first.replace(/id: \S+/, 'id: our-own-visit')
      await mkdir(join(folder, 'instruments'))
      await writeFile(join(folder, 'instruments/ours.yaml'), `${head}${own}\n`)
      expect((await run('instruments', 'our-own-visit')).code).toBe(0)
    })
  })
})

describe('entente playbook', () => {
  it('begins, formats and explains one', async () => {
    await inDesk(async (folder, run) => {
      expect(await run('playbook', 'new', 'Georgia')).toMatchObject({
        code: 0,
        out: expect.stringContaining('playbooks/GEO.yaml'),
      })
      expect(await run('playbook', 'new', 'GEO')).toMatchObject({
        code: 1,
        err: expect.stringContaining('file-in-the-way'),
      })
      expect(await json(run('check', '--no-proof', '--json'))).toMatchObject({ ok: true })
      const file = join(folder, 'playbooks/GEO.yaml')
      await writeFile(
        file,
        `${await readFile(file, 'utf8')}initiatives:\n    -   {id: day,on: "05-26",   choose: [congratulations]} # of 1918\n`,
      )
      expect((await run('playbook', 'format', '--check')).code).toBe(1)
      expect((await run('playbook', 'format')).code).toBe(0)
      expect(await readFile(file, 'utf8')).toContain('# of 1918')
      expect((await run('playbook', 'format', '--check')).code).toBe(0)
      const { out } = await run('playbook', 'explain', 'GEO')
      expect(out).toContain('# How Kazakhstan answers and encourages Georgia')
      expect(out).toContain('every year on 26 May')
      expect(out).toContain('Audited precision: no data.')
      expect((await run('playbook', 'explain', 'GEO', '--format', 'html')).out).toMatch(
        /^<!doctype html>[^]*<\/html>\n$/,
      )
    })
  })
})
