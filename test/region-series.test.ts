import { type Relations, regionSeries, relations } from '@entente/measure'
import type { ActorCode, Day, Period } from '@entente/model'
import { PERIODS } from '@entente/model'
import type { Workspace } from 'entente'
import { describe, expect, it } from 'vitest'
import { withWorkspace } from './temporary-workspace.ts'
import { PLAIN, writeReports } from './written-reports.ts'

const [FRA, DEU, ITA] = ['FRA', 'DEU', 'ITA'] as ActorCode[] as [ActorCode, ActorCode, ActorCode]

/** Seven reports of three dyads in one year; one lies outside the covered days, one has no weight. */
async function writeSeven(workspace: Workspace): Promise<void> {
  const rows = [
    ['2020-01-05', FRA, DEU, 1, 3.4],
    ['2020-01-05', FRA, DEU, 4, -10],
    ['2020-02-29', FRA, DEU, 3, -2],
    ['2020-12-31', DEU, FRA, 2, 7],
    ['2020-06-30', ITA, FRA, 1, null],
    ['2020-07-01', ITA, FRA, 1, 1.9],
    ['2021-02-01', ITA, FRA, 4, -9],
  ] as const
  const reports = rows.map(([occurred_on, source, target, quad, goldstein], at) => {
    return { ...PLAIN, id: String(at), occurred_on, source, target, quad, goldstein }
  })
  await writeReports(workspace, reports)
}

/** What `relations` gives of a dyad, as the region has it: NaN where null. */
function asColumns({ periods }: Relations): number[][] {
  const column = (read: (period: Relations['periods'][number]) => number | null): number[] =>
    periods.map((period) => read(period) ?? Number.NaN)
  return [
    column(({ events }) => events),
    column(({ cooperation }) => cooperation),
    column(({ conflict }) => conflict),
    column(({ verbalCooperation }) => verbalCooperation),
    column(({ materialCooperation }) => materialCooperation),
    column(({ verbalConflict }) => verbalConflict),
    column(({ materialConflict }) => materialConflict),
  ]
}

describe('all relations of a region at once', () => {
  it('are those of each dyad asked alone, in every period and beyond what is covered', async () => {
    await withWorkspace(async (workspace) => {
      await writeSeven(workspace)
      const within = { from: '2020-01-06' as Day, to: '2020-06-29' as Day }
      const spans: readonly { from?: Day; to?: Day }[] = [
        {},
        within,
        { from: '2019-11-15' as Day, to: '2021-03-15' as Day },
      ]
      for (const by of PERIODS satisfies readonly Period[])
        for (const span of spans) {
          const region = await regionSeries(workspace.store, { feed: 'gdelt2', by, ...span })
          const names = region.dyads.map(({ source, target }) => `${source} ${target}`)
          if (span !== within) expect(names).toEqual(['DEU FRA', 'FRA DEU', 'ITA FRA'])
          for (const { source, target, events, cooperation, conflict, quads } of region.dyads) {
            const alone = await relations(workspace.store, { source, target, feed: 'gdelt2', by, ...span })
            expect(region.starts).toEqual(alone.periods.map(({ start }) => start))
            const columns = [events, cooperation, conflict, ...quads].map((column) => [...column])
            expect(columns, `${source} ${target} by ${by}`).toEqual(asColumns(alone))
          }
        }
    })
  })

  it('are those of each dyad asked alone in incidents too, old news left out', async () => {
    await withWorkspace(async (workspace) => {
      await writeSeven(workspace)
      const told = [
        ['1', '2020-03-01', '2020-03-01T00:00:00Z', -5],
        ['2', '2020-03-01', '2020-03-02T00:00:00Z', -5],
        ['3', '2020-03-08', '2020-03-15T00:00:00Z', -5],
      ] as const
      await writeReports(
        workspace,
        told.map(([id, occurred_on, reported_at, goldstein]) => {
          return { ...PLAIN, id: `i${id}`, occurred_on, reported_at, source: FRA, target: DEU, quad: 3, goldstein }
        }),
      )
      const question = { feed: 'gdelt2', by: 'month', unit: 'incident' } as const
      const { dyads } = await regionSeries(workspace.store, question)
      for (const { source, target, events, cooperation, conflict, quads } of dyads) {
        const alone = await relations(workspace.store, { source, target, ...question })
        expect([events, cooperation, conflict, ...quads].map((column) => [...column])).toEqual(asColumns(alone))
      }
      const only = [{ source: FRA, target: DEU }]
      const [one, ...others] = (await regionSeries(workspace.store, { ...question, only })).dyads
      expect(others).toEqual([])
      expect(one?.conflict[2]).toBe(-5)
    })
  })

  it('can be asked of some actors only, and are none of a feed without days', async () => {
    await withWorkspace(async (workspace) => {
      await writeSeven(workspace)
      const some = await regionSeries(workspace.store, { feed: 'gdelt2', by: 'year', actors: [FRA, DEU] })
      expect(some.dyads.map(({ source }) => source)).toEqual([DEU, FRA])
      expect((await regionSeries(workspace.store, { feed: 'gdelt2', by: 'year', actors: [] })).dyads).toEqual([])
      expect((await regionSeries(workspace.store, { feed: 'none', by: 'year' })).starts).toEqual([])
    })
  })
})
