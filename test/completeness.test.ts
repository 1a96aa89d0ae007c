import { copyFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type ActorCode, type Day, feedCompleteness, openWorkspace, relations, status, type Workspace } from 'entente'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type GivenFile, slotFile, stampOf, writeGiven } from './completeness-files.ts'
import { oracle, type OracleDay } from './completeness-oracle.ts'
import { entente } from './run-command.ts'
import { take, withFolder, withWorkspace } from './temporary-workspace.ts'

const DAYS = ['2019-12-31', '2020-01-01', '2020-01-02', '2020-01-03', '2020-01-04'] as Day[]
const FEEDS = ['gdelt2', 'gdelt2-translingual', 'gdelt1'] as const

/** A quarter of an hour of the first three days of 2020, most of them near each other. */
const anySlot = fc.oneof(fc.integer({ min: 40, max: 52 }), fc.integer({ min: 0, max: 287 }))
const anyFeed = fc.constantFrom('gdelt2' as const, 'gdelt2-translingual' as const)

const anyFile: fc.Arbitrary<GivenFile> = fc.oneof(
  fc.tuple(anySlot, anyFeed).map(([slot, feed]) => slotFile(slot, feed)),
  fc.tuple(anySlot, anyFeed).map(([slot, feed]) => ({ ...slotFile(slot, feed), stamps: [] })),
  fc.tuple(anySlot, anyFeed).map(([slot, feed]) => ({ ...slotFile(slot, feed), broken: true as const })),
  // Joined by hand and given another name: the rows tell.
  fc.tuple(fc.uniqueArray(anySlot, { minLength: 1, maxLength: 4 }), anyFeed).map(([slots, feed]) => ({
    name: `joined-${slots.join('-')}${feed === 'gdelt2' ? '' : '.translation.'}.csv`,
    feed,
    stamps: slots.map(stampOf),
  })),
  fc.integer({ min: 0, max: 2 }).map((day) => {
    const stamp = stampOf(day * 96).slice(0, 8)
    return { name: `${stamp}.export.CSV`, feed: 'gdelt1' as const, stamps: [stamp] }
  }),
)

const anyList = fc
  .record({ slots: fc.uniqueArray(anySlot, { minLength: 1, maxLength: 12 }), days: fc.uniqueArray(fc.nat(2)) })
  .map(({ slots, days }) =>
    [
      ...slots.map((slot) => `1000 ${'0'.repeat(32)} http://data.example/${stampOf(slot)}.export.CSV.zip\r\n`),
      ...days.map(
        (day) => `1000 ${'0'.repeat(32)} http://data.example/${stampOf(day * 96).slice(0, 8)}.export.CSV.zip\r\n`,
      ),
      `1000 ${'0'.repeat(32)} http://data.example/${stampOf(0)}.gkg.csv.zip\r\n`,
    ].join(''),
  )

const anySet = fc.record({
  files: fc.uniqueArray(anyFile, { minLength: 1, maxLength: 14, selector: (file) => file.name }),
  lists: fc.array(anyList, { maxLength: 2 }),
})

async function writeSet(
  folder: string,
  set: { files: readonly GivenFile[]; lists: readonly string[] },
): Promise<string[]> {
  const paths = await Promise.all(set.files.map((file) => writeGiven(folder, file)))
  for (const [at, list] of set.lists.entries()) {
    const path = join(folder, `masterfilelist-${at}.txt`)
    await writeFile(path, list)
    paths.push(path)
  }
  return paths
}

/** The days as the program tells them, one by one. */
async function told(workspace: Workspace, feed: string): Promise<Map<string, OracleDay & { state: string }>> {
  const { runs, coverage } = await feedCompleteness(workspace, feed, { from: DAYS[0] as Day, to: DAYS.at(-1) as Day })
  const days = new Map<string, OracleDay & { state: string }>()
  for (const day of DAYS) {
    const run = runs.find(({ from, to }) => from <= day && day <= to)
    if (run === undefined) throw new RangeError('a day in no run')
    const { state, expected, came, missing } = run
    days.set(day, { state, covered: ['complete', 'partial'].includes(state), expected, came: came ?? -1, missing })
    expect(expected).toBe((came ?? 0) + Object.values(missing).reduce((sum, count) => sum + count, 0))
  }
  const covered = DAYS.filter((day) => days.get(day)?.covered)
  expect(coverage).toEqual(covered.length === 0 ? null : { from: covered[0], to: covered.at(-1) })
  return days
}

/** All that speak of coverage say the same as the files themselves [T8]. */
async function compare(workspace: Workspace, paths: readonly string[], lost?: ReadonlySet<string>): Promise<void> {
  const { feeds } = await status(workspace)
  for (const feed of FEEDS) {
    const truth = await oracle(paths, feed, DAYS, lost)
    const covered = DAYS.filter((day) => truth.get(day)?.covered)
    const own = feeds.find((entry) => entry.feed === feed)
    expect(own?.coveredDays ?? 0, feed).toBe(covered.length)
    const failed = [...truth.values()].some((day) => day.missing['failed'] !== undefined)
    if (covered.length === 0 && !failed) continue
    const days = await told(workspace, feed)
    for (const [day, { state: _state, ...said }] of days) expect({ day, ...said }).toEqual({ day, ...truth.get(day) })
    if (own === undefined) continue
    const inside = DAYS.slice(DAYS.indexOf(covered[0] as Day), DAYS.indexOf(covered.at(-1) as Day) + 1)
    const sum = (pick: (day: OracleDay) => number): number =>
      inside.reduce((total, day) => total + pick(truth.get(day) as OracleDay), 0)
    expect(own.completeness).toMatchObject({
      expected: sum((day) => day.expected),
      came: sum((day) => day.came),
      partialDays: sum((day) => Number(day.covered && day.came < day.expected)),
      unknown: 0,
    })
    expect(own.missingDays).toBe(inside.length - covered.length)
    const question = { source: 'FRA' as ActorCode, target: 'DEU' as ActorCode, feed, by: 'day' as const }
    const shown = await relations(workspace.store, { ...question, from: DAYS[0] as Day, to: DAYS.at(-1) as Day })
    expect(shown.coverage).toEqual(own.coverage)
    expect(shown.periods.filter((period) => period.events !== null).map((period) => period.start)).toEqual(covered)
  }
}

describe('advertised coverage [T8]', () => {
  it('is that of the files, over random sets of them', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anySet, fc.boolean(), async (set, oneByOne) => {
        await withWorkspace(async (workspace, folder) => {
          const paths = await writeSet(folder, set)
          for (const some of oneByOne ? paths.map((path) => [path]) : [paths]) await take(workspace, some)
          await compare(workspace, paths)
        })
      }),
      { numRuns: 25 },
    )
  })

  it('stays so when files come again, parts are merged, all is restored from a backup, or a part is lost', async () => {
    const set = {
      files: [
        ...[40, 41, 43, 150].map((slot) => slotFile(slot)),
        { ...slotFile(44), broken: true as const },
        { ...slotFile(45), stamps: [] },
        slotFile(280, 'gdelt2-translingual'),
        { name: '20200102.export.CSV', feed: 'gdelt1' as const, stamps: ['20200102'] },
      ],
      lists: [
        `1 ${'0'.repeat(32)} http://x.example/${stampOf(30)}.export.CSV.zip\n1 ${'0'.repeat(32)} http://x.example/${stampOf(60)}.export.CSV.zip\n`,
      ],
    }
    await withWorkspace(async (workspace, folder) => {
      const paths = await writeSet(folder, set)
      for (const path of paths) await take(workspace, [path])
      await compare(workspace, paths)
      const again = await take(workspace, paths)
      expect(again.total.kept).toBe(0)
      await compare(workspace, paths)
      expect((await entente(folder, 'compact', '-w', folder)).code).toBe(0)
      expect((await workspace.store.parts({ feed: 'gdelt2' })).length).toBe(1)
      await compare(workspace, paths)

      await entente(folder, 'backup', 'copy', '-w', folder)
      await entente(folder, 'restore', 'copy', 'back')
      const restored = await openWorkspace(join(folder, 'back'), { cwd: folder })
      try {
        await compare(restored, paths)
      } finally {
        await restored.close()
      }

      const [part] = await workspace.store.parts({ feed: 'gdelt2' })
      await rm(join(workspace.store.paths.archive, part?.path ?? ''))
      const doctor = await entente(folder, 'doctor', '--forget', '--json', '-w', folder)
      expect(doctor.err).toBe('')
      const { findings } = JSON.parse(doctor.out) as { findings: { files: { name: string }[] }[] }
      const lost = new Set(findings.flatMap((found) => found.files.map((file) => file.name)))
      expect(lost.size).toBe(4)
      await compare(workspace, paths, lost)
      await take(workspace, paths)
      await compare(workspace, paths)
    })
  })

  it('without the file of any one slot lacks exactly that slot, and says why', { timeout: 300_000 }, async () => {
    const slots = Array.from({ length: 24 }, (_, at) => 40 + at)
    const line = (slot: number): string => `1 ${'0'.repeat(32)} http://x.example/${stampOf(slot)}.export.CSV.zip\n`
    const anyWhy = fc.constantFrom('not-given' as const, 'not-published' as const, 'failed' as const)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...slots.slice(1, -1)), anyWhy, async (gone, why) => {
        await withWorkspace(async (workspace, folder) => {
          const left = slots.filter((slot) => slot !== gone).map((slot) => slotFile(slot))
          const files = why === 'failed' ? [...left, { ...slotFile(gone), broken: true as const }] : left
          const named = why === 'not-published' ? slots.filter((slot) => slot !== gone) : slots
          await take(workspace, await writeSet(folder, { files, lists: [named.map(line).join('')] }))
          const day = await entente(folder, 'status', '--feed', 'gdelt2', '--json', '-w', folder)
          const { feeds } = JSON.parse(day.out) as { feeds: { runs: unknown[]; total: { missing: object } }[] }
          const outside = { 'not-given': 40, 'not-yet': 96 - 64 }
          expect(feeds[0]?.total).toMatchObject({ expected: 96, came: 23, partialDays: 1 })
          expect(feeds[0]?.total.missing).toEqual(
            why === 'not-given' ? { ...outside, 'not-given': 41 } : { ...outside, [why]: 1 },
          )
          const server = await workspace.store.arrivals.slots('gdelt2')
          expect(server).toHaveLength(2)
        })
      }),
      { numRuns: 6 },
    )
  })
})

describe('files that failed', () => {
  it('are remembered until a good one comes in their place, under whatever name', async () => {
    await withWorkspace(async (workspace, folder) => {
      const [bad, worse] = await Promise.all([
        writeGiven(folder, { ...slotFile(10), broken: true }),
        writeGiven(folder, { name: 'letter.csv', feed: 'gdelt2', stamps: [], broken: true }),
      ])
      await take(workspace, [bad, worse])
      const codes = async (): Promise<unknown> =>
        (await status(workspace)).failedFiles.map(({ name, code }) => [name, code])
      expect(await codes()).toEqual([
        [basename(bad), 'html-page'],
        ['letter.csv', 'html-page'],
      ])
      const renamed = await writeGiven(folder, { ...slotFile(10), name: 'found-again.csv' })
      await take(workspace, [renamed])
      expect(await codes()).toEqual([['letter.csv', 'html-page']])
      await take(workspace, [await writeGiven(folder, { ...slotFile(11), name: 'letter.csv' })])
      expect(await codes()).toEqual([])
    })
  })

  it('are those too of which every row was rejected', async () => {
    await withWorkspace(async (workspace, folder) => {
      const path = join(folder, slotFile(3).name.replace('.gz', ''))
      await writeFile(path, `1\t20200101${'\t'.repeat(59)}\n2\t20200101${'\t'.repeat(59)}\n`)
      await take(workspace, [path])
      expect((await status(workspace)).failedFiles).toMatchObject([{ code: 'all-rejected', place: { feed: 'gdelt2' } }])
    })
  })
})

describe('lists of what was published', () => {
  it('are taken in as such, line by line, once', async () => {
    await withWorkspace(async (workspace, folder) => {
      const path = join(folder, 'lastupdate.txt')
      await writeFile(
        path,
        `12 ${'a'.repeat(32)} http://x.example/${stampOf(5)}.export.CSV.zip\nnot a line\n12 ${'b'.repeat(32)} http://x.example/${stampOf(5)}.gkg.csv.zip\n`,
      )
      const ledger = await take(workspace, [path])
      expect(ledger.files).toMatchObject([
        { feed: 'gdelt-file-list', status: 'ingested', rows: 3, skipped: { 'file-list': 2 }, rejected: 1 },
      ])
      expect(ledger.files[0]?.rejections).toEqual([{ line: 2, reason: 'not a line of a list of files' }])
      expect((await take(workspace, [path])).files[0]?.status).toBe('already-ingested')
      expect(await workspace.store.feeds()).toEqual([])
    })
  })

  it('fail where their name promises data, and that place is then known as failed', async () => {
    await withWorkspace(async (workspace, folder) => {
      const path = join(folder, `${stampOf(5)}.export.CSV.zip`)
      await writeFile(path, `12 ${'a'.repeat(32)} http://x.example/${stampOf(5)}.export.CSV.zip\n`)
      await take(workspace, [await writeGiven(folder, slotFile(4)), path])
      expect((await told(workspace, 'gdelt2')).get('2020-01-01')).toMatchObject({
        state: 'partial',
        came: 1,
        missing: { failed: 1, 'not-given': 4, 'not-yet': 90 },
      })
      expect((await status(workspace)).failedFiles[0]?.code).toBe('file-list')
      // The same bytes under a name of their own are a list, and remain a failure under the other.
      const list = join(folder, 'lastupdate.txt')
      await copyFile(path, list)
      expect((await take(workspace, [list])).files[0]?.status).toBe('ingested')
      expect((await take(workspace, [path])).files[0]?.error?.code).toBe('file-list')
    })
  })

  it('tell of files that are not of the size that was published', async () => {
    await withWorkspace(async (workspace, folder) => {
      const file = { ...slotFile(5), name: `${stampOf(5)}.export.CSV.zip` }
      const list = join(folder, 'lastupdate.txt')
      await writeFile(list, `9999 ${'a'.repeat(32)} http://x.example/${file.name}\n`)
      // What is called a zip and holds plain text is read as what it is.
      await take(workspace, [await writeGiven(folder, file), list])
      expect((await status(workspace)).differingFiles).toMatchObject([{ name: file.name, listedBytes: 9999 }])
      const { out } = await entente(folder, 'status', '-w', folder)
      expect(out).toContain('[size-differs]')
    })
  })
})

it('says that it is unknown, where nothing was promised', async () => {
  await withFolder(async (folder) => {
    await writeFile(
      join(folder, 'levant.csv'),
      'date,source,target,code\n1990-01-01,ISR,EGY,042\n1990-01-03,EGY,ISR,042\n',
    )
    await entente(folder, 'ingest', join(folder, 'levant.csv'), '--scheme', 'cameo')
    const { out } = await entente(folder, 'status', '--days', '--from', '1989-12-31', '--to', '1990-01-04')
    expect(
      out
        .split('\n')
        .slice(2, 6)
        .map((line) => line.split(/ {2,}/).slice(0, 4)),
    ).toEqual([
      ['from', 'to', 'days', 'state'],
      ['1989-12-31', '1989-12-31', '1', 'unknown'],
      ['1990-01-01', '1990-01-03', '3', 'complete'],
      ['1990-01-04', '1990-01-04', '1', 'unknown'],
    ])
  })
})
