import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Author, type Day, WRITERS } from '@entente/model'
import fc from 'fast-check'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openManifest } from '../manifest/open-manifest.ts'
import { formatHead, parseHead } from './chain.ts'
import type { ChainedEntry } from './entry.ts'
import type { Fold } from './fold.ts'
import { type Journal, openJournal } from './open-journal.ts'
import { verifyChain } from './verify-chain.ts'

const analyst: Author = { officer: 'kb', roles: ['analyst'], posts: [], now: () => new Date('2026-01-05T09:00:00Z') }
const administrator: Author = { ...analyst, officer: 'ad', roles: ['administrator'] }
const WORDS: Fold<string[]> = {
  kinds: ['word/said'],
  empty: () => [],
  apply: (state, { payload }) => void state.push((payload as { readonly word: string }).word),
}

describe('the journal', () => {
  let folder: string
  let path: string
  let journal: Journal
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'entente-journal-'))
    path = join(folder, 'journal.db')
    await openManifest(path).destroy()
    journal = openJournal(path)
  })
  afterEach(async () => {
    journal.close()
    await rm(folder, { recursive: true, force: true })
  })

  const say = (...words: string[]) =>
    journal.append(analyst, WRITERS, () => words.map((word) => ({ kind: 'word/said', payload: { word } })))

  it('keeps what is said in its order, and gives the state that follows', async () => {
    await say('one', 'two')
    await say('three')
    expect(journal.view(WORDS)).toEqual(['one', 'two', 'three'])
    expect(journal.entries().map(({ seq, role, officer }) => [seq, role, officer])).toEqual([
      [1, 'analyst', null],
      [2, 'analyst', null],
      [3, 'analyst', null],
    ])
    expect(journal.verify()).toMatchObject({ ok: true, entries: 3, erased: 0 })
  })

  it('shows persons to an administrator only [G11]', async () => {
    await say('one')
    expect(journal.entries({}, analyst)[0]?.officer).toBeNull()
    expect(journal.entries({}, administrator)[0]?.officer).toBe('kb')
    expect([...journal.chained(analyst)][0]).toMatchObject({ officer: null, officerSalt: null })
    expect(verifyChain(journal.chained(analyst)).ok).toBe(true)
  })

  it('refuses who may not write, and writes nothing where the decision fails', async () => {
    const viewer: Author = { ...analyst, roles: ['viewer'] }
    await expect(journal.append(viewer, WRITERS, () => [])).rejects.toMatchObject({ code: 'not-your-role' })
    const refuse = (): never => {
      throw new RangeError('no')
    }
    await expect(journal.append(analyst, WRITERS, refuse)).rejects.toThrow('no')
    await say('after')
    expect(journal.view(WORDS)).toEqual(['after'])
  })

  it('lets two writers in one after the other, each seeing what the other wrote', async () => {
    const other = openJournal(path)
    try {
      const count = (from: Journal) =>
        from.append(analyst, WRITERS, () => [{ kind: 'word/said', payload: { word: String(from.view(WORDS).length) } }])
      await Promise.all(Array.from({ length: 20 }, (_, at) => count(at % 2 === 0 ? journal : other)))
      expect(journal.view(WORDS)).toEqual(Array.from({ length: 20 }, (_, at) => String(at)))
      expect(other.verify().ok).toBe(true)
    } finally {
      other.close()
    }
  })

  it('tells who listens once rows are on disk, and not when nothing was written', async () => {
    const heard: (number | undefined)[] = []
    const stop = journal.onAppended(() => heard.push(journal.head()?.seq))
    await say('one', 'two')
    await say()
    await expect(journal.append(analyst, ['legal'], () => [])).rejects.toThrow()
    expect(heard).toEqual([2])
    stop()
    await say('three')
    expect(heard).toEqual([2])
  })

  it('waits for another connection of this process that is amid a transaction', async () => {
    const other = new Database(path)
    other.exec('begin immediate')
    const said = say('waited')
    await new Promise((resolve) => setTimeout(resolve, 50))
    other.exec('commit')
    other.close()
    await said
    expect(journal.view(WORDS)).toEqual(['waited'])
  })

  it('erases a text for good, says so, and stays whole', async () => {
    await say('one', 'a name of a person', 'three')
    expect(journal.view(WORDS)).toHaveLength(3)
    await expect(journal.erase(analyst, 'payload', [2], 'x')).rejects.toMatchObject({ code: 'not-your-role' })
    await expect(journal.erase(administrator, 'payload', [9], 'x')).rejects.toMatchObject({ code: 'no-such-entry' })
    await journal.erase(administrator, 'payload', [2], 'held the name of a person')
    await journal.erase(administrator, 'officer', [1, 3], 'older than three years')
    expect(journal.view(WORDS)).toEqual(['one', 'three'])
    expect(journal.verify()).toMatchObject({ ok: true, erased: 1 })
    await expect(journal.erase(administrator, 'payload', [1, 4], 'x')).rejects.toMatchObject({ code: 'not-to-erase' })
    expect(journal.entries({}, administrator).map((entry) => entry.officer)).toEqual([null, 'kb', null, 'ad', 'ad'])
    const { readFile, readdir } = await import('node:fs/promises')
    const bytes = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'latin1')))
    expect(bytes.join('')).not.toContain('a name of a person')
  })

  it('lists rows newest first, a page at a time', async () => {
    await say('one', 'two', 'three', 'four')
    const page = (before?: number): number[] =>
      journal
        .entries({ newestFirst: true, limit: 3, ...(before === undefined ? {} : { before }) })
        .map(({ seq }) => seq)
    expect([page(), page(2)]).toEqual([[4, 3, 2], [1]])
    expect(journal.kinds()).toEqual(['word/said'])
    const today = analyst.now().toISOString().slice(0, 10)
    expect(['1999-12-31', today].map((day) => journal.lastBy(day as Day))).toEqual([0, 4])
  })

  it('ends a day before the first row that is later, also where the clock was set back', async () => {
    const sayOn = (day: string) => {
      const author = { ...analyst, now: () => new Date(`${day}T09:00:00Z`) }
      return journal.append(author, WRITERS, () => [{ kind: 'word/said', payload: { word: day } }])
    }
    const ends = () => ['2026-01-01', '2026-01-02', '2026-01-03'].map((day) => journal.lastBy(day as Day))
    for (const day of ['2026-01-01', '2026-01-03', '2026-01-02', '2026-01-03']) await sayOn(day)
    expect(ends()).toEqual([1, 1, 4])
    await sayOn('2026-01-04')
    await sayOn('2026-01-03')
    expect(ends()).toEqual([1, 1, 4])
  })

  it('holds every head that is given against the row, also two of one row', async () => {
    await say('one')
    const { seq, hash } = journal.head() ?? { seq: 0, hash: '' }
    const forged = { seq, hash: hash.startsWith('0') ? '1'.repeat(16) : '0'.repeat(16) }
    for (const heads of [
      [forged, { seq, hash }],
      [{ seq, hash }, forged],
    ]) {
      expect(journal.verify(heads).faults).toEqual([{ seq: 1, fault: 'other-than-anchored' }])
    }
  })

  it('finds every change to any row, by chain or by anchor', async () => {
    await say('one', 'two', 'three', 'four', 'five')
    const rows = [...journal.chained(administrator)]
    const anchor = parseHead(formatHead(journal.head() ?? { seq: 0, hash: '' }))
    const field = fc.constantFrom<keyof ChainedEntry>(
      ...(['at', 'role', 'kind', 'payload', 'officer', 'payloadHash', 'officerHash', 'previous', 'hash'] as const),
    )
    fc.assert(
      fc.property(fc.nat({ max: 4 }), field, fc.string({ minLength: 1 }), (at, name, text) => {
        const changed = rows.map((row, index) => (index === at ? { ...row, [name]: text } : row))
        return text === rows[at]?.[name] || !verifyChain(changed, [anchor]).ok
      }),
      { numRuns: 1000 },
    )
    fc.assert(fc.property(fc.subarray(rows), (some) => some.length === rows.length || !verifyChain(some, [anchor]).ok))
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: 5 }), (shuffled) => {
        const same = shuffled.every((row, at) => row.seq === at + 1)
        return verifyChain(shuffled, [anchor]).ok === same
      }),
    )
  })

  it('finds a chain that was written anew only by an anchor, and says what was erased without a word', async () => {
    await say('true')
    const anchor = journal.head()
    await rm(path)
    journal.close()
    await openManifest(path).destroy()
    journal = openJournal(path)
    await say('false')
    expect(journal.verify().ok).toBe(true)
    expect(journal.verify(anchor === undefined ? [] : [anchor]).faults).toEqual([
      { seq: 1, fault: 'other-than-anchored' },
    ])
    const database = new Database(path)
    database.exec('update entry set payload = null, salt = null where seq = 1')
    database.close()
    expect(journal.verify().faults).toEqual([{ seq: 1, fault: 'erased-unsaid' }])
  })
})
