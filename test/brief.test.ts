import { createHash } from 'node:crypto'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ActorCode, Day } from '@entente/model'
import {
  composeBrief,
  composeDossier,
  gatherBrief,
  gatherDossier,
  MEETINGS,
  pageCount,
  type Section,
  wordsOf,
  writeMarkdown,
} from '@entente/plan'
import { LANGUAGES, type Workspace, writeDocument } from 'entente'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { phrasesOf } from '../packages/plan/src/brief/phrases/phrases.ts'
import { entente } from './run-command.ts'
import { openSampleRegion } from './sample-archive.ts'
import { root } from './shared-data.ts'
import { withWorkspace } from './temporary-workspace.ts'

// The sample region is made and taken in once.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const TO = '2024-12-31' as Day
const QUESTION = {
  us: 'XAA' as ActorCode,
  them: 'XAB' as ActorCode,
  to: TO,
  feed: 'gdelt2-simulated',
  otherFeeds: [],
  owners: [{ id: 'eastern', title: 'Eastern desk' }],
  marking: 'RESTRICTED',
}
/** In the place of a head that differs with each journal, since its salts are random. */
const HEAD = { seq: 14, hash: '0'.repeat(64) }
const TEXT = `1. The Parties shall reopen the road across the pass by 10 December 2024.

2. The Parties shall exchange lists of carriers every quarter.

3. Aurelis will send experts to survey the bridge.`
const PROMISES = [
  { clause: 1, what: 'reopen the road', promisedBy: ['XAB'], promisedTo: ['XAA'], owner: 'eastern', due: '2024-12-10' },
  {
    clause: 3,
    what: 'send experts to survey the bridge',
    promisedBy: ['XAA'],
    promisedTo: ['XAB'],
    owner: 'eastern',
    due: '2025-02-01',
    steps: [{ what: 'choose the experts', due: '2024-12-20' }],
  },
]

let folder = ''
let workspace: Workspace

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-brief-'))
  workspace = await openSampleRegion(folder)
  await fillJournal()
})
afterAll(async () => {
  await workspace.close()
  await rm(folder, { recursive: true, force: true })
})

/** What a desk would know, by the commands. */
async function fillJournal(): Promise<void> {
  const run = async (...words: string[]): Promise<void> => {
    const ran = await entente(folder, ...words)
    expect(ran.err).toBe('')
  }
  await writeFile(join(folder, 'text.txt'), TEXT)
  await writeFile(join(folder, 'list.json'), JSON.stringify(PROMISES))
  await run('meetings', 'plan', 'Visit of the minister of transport', '--partner', 'XAB', '--day', '2024-11-20')
  await run('readout', 'M1', 'text.txt', '--commitments', 'list.json', '--point', 'the bridge is closed')
  await run('meetings', 'plan', 'Talks on the road', '--partner', 'XAB', '--day', '2025-01-15', '--want', 'a day')
  await run('mechanisms', 'register', 'Commission on trade', '--partner', 'XAB', '--owner', 'eastern', '--every', 'P6M')
  await run('mechanisms', 'met', 'K1', '--day', '2022-03-01', '--decision', 'open a crossing')
  await run('agreements', 'record', 'On trade', '--kind', 'trade', '--party', 'XAA', 'XAB', '--from', '2015-06-01', '--binding', 'legal', '--source', 'TS 4', '--checked') // prettier-ignore
  await run('agreements', 'record', 'On visas', '--kind', 'visa', '--party', 'XAA', 'XAB', '--binding', 'legal', '--source', 'Note 7') // prettier-ignore
  await run('anniversaries', 'add', 'Day of the Republic', '--partner', 'XAB', '--on', '01-12', '--source', 'Law', '--year', '1991') // prettier-ignore
  await run('act', 'add', 'Opened a school of languages', '--partner', 'XAB', '--code', '057', '--day', '2024-12-27', '--source', 'Cable 17') // prettier-ignore
}

const briefState = async () => ({
  ...(await gatherBrief(workspace.store, { ...QUESTION, from: '2024-12-25' as Day })),
  head: HEAD,
})

describe('a brief of the sample region', () => {
  it('reads as it did', async () => {
    const { document } = composeBrief(await briefState(), 'en')
    await expect(writeMarkdown(document)).toMatchFileSnapshot('golden/brief.en.md')
  })

  it('has at most two pages in every language, says how each sentence is known, and bears the marking', async () => {
    const state = await briefState()
    const shapes = []
    for (const language of LANGUAGES) {
      const { document, pages } = composeBrief(state, language)
      const pdf = await writeDocument(document, 'pdf')
      expect([language, pages, pageCount(pdf)]).toEqual([language, pageCount(pdf), expect.any(Number)])
      expect(pages).toBeLessThanOrEqual(2)
      expect(document.marking).toBe('RESTRICTED')
      expect(document.facts.map((fact) => fact.text)).toContain('14:0000000000000000')
      const bases = new Set(document.sections.flatMap(basesOf))
      for (const basis of ['reported', 'confirmed', 'decided', 'estimated', 'unknown']) expect(bases).toContain(basis)
      const words = wordsOf(language).headings
      expect(document.sections.at(-1)?.heading).toBe(words.unknown)
      shapes.push(document.sections.length)
    }
    // The same sections in every language: what one says the others say, too.
    expect(new Set(shapes).size).toBe(1)
  })

  it('never nets cooperation and conflict, and reckons nothing where nothing is covered', async () => {
    const later = { ...QUESTION, from: '2026-03-01' as Day, to: '2026-03-07' as Day }
    const { document } = composeBrief(await gatherBrief(workspace.store, later), 'en')
    const text = writeMarkdown(document)
    expect(text).toContain('The feed covers no day of this span: what it would report is not known.')
    expect(text).toMatch(/this span \| 0\/7 \| no data \| {2}\| {2}\| no data/)
    expect(text).not.toContain('0 incidents')
    expect(text).not.toMatch(/\bnet\b|balance|average|mean weight/i)
  })

  it('gives the same bytes on any day, and can be made again from its own inputs', async () => {
    const files = ['a.docx', 'b.docx', 'a.pdf', 'b.pdf', 'a.html', 'b.html']
    for (const file of files) await entente(folder, 'brief', 'XAB', '--to', TO, '--out', file, '--language', 'ru')
    const hashes = await Promise.all(files.map(async (file) => sha256(await readFile(join(folder, file)))))
    expect([hashes[0], hashes[2], hashes[4]]).toEqual([hashes[1], hashes[3], hashes[5]])

    const json = (await entente(folder, 'brief', 'XAB', '--to', TO, '--json')).out
    await writeFile(join(folder, 'brief.json'), json)
    expect(await entente(folder, 'brief', '--check', 'brief.json')).toMatchObject({ code: 0 })
    // The journal grows: the brief stands on its own head still.
    await entente(folder, 'meetings', 'plan', 'Another', '--partner', 'XAB', '--day', '2025-02-15')
    expect(await entente(folder, 'brief', '--check', 'brief.json')).toMatchObject({ code: 0 })
    const now = JSON.parse((await entente(folder, 'brief', 'XAB', '--to', TO, '--json')).out) as {
      documentHash: string
    }
    expect(now.documentHash).not.toBe((JSON.parse(json) as { documentHash: string }).documentHash)
    // A desk that is called otherwise later stands in it as it was called.
    const config = await readFile(join(folder, 'entente.yaml'), 'utf8')
    expect(JSON.parse(json)).toMatchObject({ ownerTitles: { eastern: 'Eastern desk' } })
    await writeFile(join(folder, 'entente.yaml'), config.replace('title: Eastern desk', 'title: Desk for the east'))
    expect(await entente(folder, 'brief', '--check', 'brief.json')).toMatchObject({ code: 0 })
    expect((await entente(folder, 'brief', 'XAB', '--to', TO)).out).toContain('| Desk for the east |')
    await writeFile(join(folder, 'entente.yaml'), config)
    await writeFile(
      join(folder, 'changed.json'),
      json.replace('2 pages', '9 pages').replace('Borvia toward', 'Nobody toward'),
    )
    const changed = await entente(folder, 'brief', '--check', 'changed.json')
    expect([changed.code, changed.out]).toEqual([1, expect.stringContaining('not the one that its hash stands for')])
  })
})

describe('a dossier', () => {
  it('looks at all the days of the archive, by year, by month and lately, in at most four pages', async () => {
    const state = { ...(await gatherDossier(workspace.store, QUESTION)), head: HEAD }
    const meeting = workspace.store.journal.view(MEETINGS).get('M2')
    for (const language of LANGUAGES) {
      const { document, pages } = composeDossier(state, language, meeting)
      expect(pages).toBeLessThanOrEqual(4)
      const { headings } = phrasesOf(language)
      const rows = (heading: string): number =>
        document.sections.find((section) => section.heading === heading)?.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])).length ?? 0 // prettier-ignore
      expect([rows(headings.byYear), rows(headings.byMonth), rows(headings.lately)]).toEqual([12, 12, 2])
    }
  })

  it('stands on an empty archive and journal, and says what is unknown', async () => {
    await withWorkspace(async (_, empty) => {
      await cp(join(root, 'examples/sample-region/entente.yaml'), join(empty, 'entente.yaml'))
      const dossier = await entente(empty, 'dossier', '--partner', 'XAC')
      expect(dossier.code).toBe(0)
      for (const part of [
        'The archive holds no report',
        'No earlier meeting is recorded',
        'What we want is not written',
      ])
        expect(dossier.out).toContain(part)
    })
  })

  it('refuses what it cannot be asked', async () => {
    expect((await entente(folder, 'dossier')).err).toContain('it is not said on which relation')
    expect((await entente(folder, 'dossier', 'M9')).err).toContain('there is no meeting `M9`')
    expect((await entente(folder, 'brief', 'XAB', '--since', 'P7')).code).toBe(1)
    expect((await entente(folder, 'brief', 'XAB', '--out', 'brief.odt')).err).toContain('tells no format')
  })
})

describe('the words of papers', () => {
  // Roots of words, so that their forms are found, too. What a code means is said by its table, not by a verdict.
  const FORBIDDEN =
    /enem(y|ies)|traitor|aggress|hostil|betray|враг|враж|предател|агресс|enemig|traidor|agres|traici|ennemi|traître|agress|trahi|عدو|أعداء|خائن|عدوان|معاد/iu

  it('hold no verdict, in any language [G10]', () => {
    for (const language of LANGUAGES) {
      for (const text of [...textsOf(phrasesOf(language)), ...textsOf(wordsOf(language))])
        expect([language, text]).toEqual([language, expect.not.stringMatching(FORBIDDEN)])
    }
    expect('Aggression').toMatch(FORBIDDEN)
    expect('агрессия').toMatch(FORBIDDEN)
  })

  it('have the same places in every language, and every form that its plurals need', () => {
    const places = (text: string): string[] =>
      [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').toSorted()
    const english = phrasesOf('en')
    for (const language of LANGUAGES) {
      const phrases = phrasesOf(language)
      for (const [key, text] of Object.entries(english.says))
        expect([language, key, places(phrases.says[key as keyof typeof english.says])]).toEqual([
          language,
          key,
          places(text),
        ])
      const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories
      for (const [key, forms] of Object.entries(phrases.counts))
        for (const category of needed) expect([language, key, Object.keys(forms)]).toEqual([language, key, expect.arrayContaining([category])]) // prettier-ignore
    }
  })
})

function basesOf({ blocks }: Section): string[] {
  return blocks.flatMap((block) => {
    const all = block.kind === 'paragraph' ? block.sentences : block.kind === 'list' ? block.items : block.rows
    return all.map(({ basis }) => basis)
  })
}

function textsOf(value: object): string[] {
  return Object.values(value).flatMap((part: unknown) =>
    typeof part === 'string' ? [part] : typeof part === 'object' && part !== null ? textsOf(part) : [],
  )
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
