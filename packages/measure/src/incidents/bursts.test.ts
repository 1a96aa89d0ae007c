import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ActorCode } from '@entente/model'
import { ingest, parseMapping } from '@entente/ingest'
import { openStore } from '@entente/store'
import { describe, expect, it } from 'vitest'
import { BURST, bursts, type ReportBurst } from './bursts.ts'

const MAPPING = parseMapping(
  `entente: mapping/v1
feed: story
covers: days
times: YYYYMMDDHHMMSS
columns: {occurred_on: day, source: who, target: whom, code: code, reported_at: at, url: url}
`,
  'm',
)
const HOUR = 60

interface Wave {
  /** Minutes after midnight of the second day. */
  readonly at: number
  readonly over?: number
  readonly reports: number
  readonly hosts: number
  readonly prefix?: string
}

/** Reports evenly over so many minutes and hosts. */
function wave({ at, over = 50, reports, hosts, prefix = 'new' }: Wave): readonly string[] {
  return Array.from({ length: reports }, (_, number) => {
    const moment = new Date(Date.UTC(2026, 0, 2, 0, at + Math.floor((number * over) / reports))).toISOString()
    const host = `www.${prefix}-${number % hosts}.example`
    return `2026-01-02,ARM,TUR,112,${moment.replaceAll(/\D/g, '').slice(0, 14)},https://${host}/${number}`
  })
}

const BEGIN = wave({ at: -HOUR * 20, reports: 1, hosts: 1, prefix: 'first' })

async function found(rows: readonly string[]): Promise<readonly ReportBurst[]> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-bursts-'))
  const store = await openStore(folder)
  try {
    const path = join(folder, 'rows.csv')
    await writeFile(path, `${['day,who,whom,code,at,url', ...rows].join('\n')}\n`)
    await ingest(store, [path], { now: () => new Date('2027-01-01T00:00:00Z'), mapping: MAPPING })
    const dyad = { feed: 'story', source: 'ARM' as ActorCode, target: 'TUR' as ActorCode }
    return await bursts(store, { ...dyad, since: '2026-01-01T00:00:00Z' })
  } finally {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
}

describe('bursts', () => {
  it('need so many reports of so many new publishers', async () => {
    const { reports, newPublishers: hosts } = BURST
    expect(await found([...BEGIN, ...wave({ at: 600, reports, hosts })])).toEqual([
      {
        from: '2026-01-02T10:00:00.000Z',
        until: '2026-01-02T11:00:00.000Z',
        reports,
        publishers: hosts,
        newPublishers: hosts,
      },
    ])
    expect(await found([...BEGIN, ...wave({ at: 600, reports: reports - 1, hosts })])).toEqual([])
    expect(await found([...BEGIN, ...wave({ at: 600, reports, hosts: hosts - 1 })])).toEqual([])
    expect(await found([...BEGIN, ...wave({ at: 600, over: 120, reports, hosts })])).toEqual([])
  })

  it('need at least half of the publishers to be new', async () => {
    const known = (hosts: number) => [
      ...BEGIN,
      ...wave({ at: 0, reports: hosts, hosts, prefix: 'old' }),
      ...wave({ at: 600, reports: 40, hosts, prefix: 'old' }),
      ...wave({ at: 600, reports: 40, hosts: 10 }),
    ]
    expect(await found(known(10))).toMatchObject([{ publishers: 20, newPublishers: 10 }])
    expect(await found(known(11))).toEqual([])
  })

  it('are not told of the first hour of a feed', async () => {
    expect(await found(wave({ at: 600, over: 59, reports: 500, hosts: 50 }))).toEqual([])
    const early = wave({ at: 570, reports: 1, hosts: 1, prefix: 'first' })
    expect(await found([...early, ...wave({ at: 600, reports: 500, hosts: 50 })])).toEqual([])
    const earlier = wave({ at: 540, reports: 1, hosts: 1, prefix: 'first' })
    expect(await found([...earlier, ...wave({ at: 600, reports: 500, hosts: 50 })])).toHaveLength(1)
  })

  it('that lie two hours apart are two', async () => {
    const rows = [
      ...BEGIN,
      ...wave({ at: 600, reports: 60, hosts: 20, prefix: 'one' }),
      ...wave({ at: 720, reports: 60, hosts: 30, prefix: 'two' }),
    ]
    expect((await found(rows)).map(({ from, newPublishers }) => [from, newPublishers])).toEqual([
      ['2026-01-02T10:00:00.000Z', 20],
      ['2026-01-02T12:00:00.000Z', 30],
    ])
  })
})
