import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addAct, confirmIncident, decideOn, EntenteError, incidents, noteOwnAct, replay, strikeIncident } from 'entente'
import { addDays, type ActorCode, type Day } from '@entente/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { playbooksInUse } from '../packages/entente/src/live/playbooks-in-use.ts'
import { relationNow, type RelationNow } from '../packages/entente/src/live/relation-now.ts'
import { DECISIONS, ITEMS } from '../packages/watch/src/index.ts'
import {
  openStoryDesk,
  type StoryDesk,
  storyPlaybook,
  type StoryReport,
  takeReports,
  US,
  writeDesk,
  writePlaybook,
  writeReports,
} from './live-desk-story.ts'
import { withFolder } from './temporary-workspace.ts'

const PARTNERS = ['XAB'] as const
const FIRST = '2026-01-01' as Day
const SEED = Number(process.env['LIVE_SEED'] ?? 20_260_105)
/** A story costs about two seconds of the processor; LIVE_RUNS=100 tells more of them. */
const RUNS = Number(process.env['LIVE_RUNS'] ?? 20)

const report = fc.record({
  who: fc.constantFrom<readonly [string, string]>(['XAB', US], ['XAB', US], ['XAC', US], [US, 'XAB'], ['XAD', 'XAE']),
  code: fc.constantFrom('190', '190', '161', '111', '070', '042', '055'),
  lag: fc.constantFrom(0, 0, 0, 1, 8),
  hour: fc.nat(23),
  host: fc.constantFrom('a', 'b', 'www.a'),
})
/** One file a day of publication; none on some days. */
const feed = fc.array(fc.array(report, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 })

type Step =
  | { readonly do: 'file' | 'decide' | 'verdict' | 'confirm'; readonly at: number }
  | { readonly do: 'look' | 'restart' | 'own-act' | 'act' | 'our-act' | 'playbook' }
  | { readonly do: 'wait'; readonly hours: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ do: 'look' } as const) },
  { weight: 2, arbitrary: fc.constantFrom(6, 24, 40, 100).map((hours) => ({ do: 'wait', hours }) as const) },
  { weight: 2, arbitrary: fc.nat(9).map((at) => ({ do: 'confirm', at }) as const) },
  { weight: 1, arbitrary: fc.nat(9).map((at) => ({ do: 'verdict', at }) as const) },
  { weight: 2, arbitrary: fc.nat(9).map((at) => ({ do: 'decide', at }) as const) },
  {
    weight: 3,
    arbitrary: fc.constantFrom('restart', 'own-act', 'act', 'our-act', 'playbook').map((one) => ({ do: one }) as const),
  },
)

/** Files in shuffled order, with other steps before each of them and after the last. */
const story = feed.chain((days) =>
  fc.record({
    days: fc.constant(days),
    order: fc.shuffledSubarray(
      days.map((_, at) => at),
      { minLength: days.length },
    ),
    between: fc.array(fc.array(step, { maxLength: 4 }), { minLength: days.length + 1, maxLength: days.length + 1 }),
  }),
)
type Story = typeof story extends fc.Arbitrary<infer One> ? One : never

describe('a live desk', () => {
  it(`stands as a replay of archive and journal does (seed ${SEED})`, { timeout: 600_000 }, async () => {
    const seen = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(story, (one) => withFolder((folder) => tell(folder, one, seen))),
      { seed: SEED, numRuns: RUNS, endOnFailure: process.env['LIVE_SHRINK'] === undefined },
    )
    const { user, system } = process.cpuUsage()
    process.stdout.write(
      `seed ${SEED}, ${RUNS} stories, ${(user + system) / 1e6} s of the processor, refused ${JSON.stringify([...REFUSED])}: ${JSON.stringify([...seen])}\n`,
    )
    // That the stories told anything at all.
    for (const kind of ['item/raised', 'item/changed', 'watch/noticed', 'decision/asked', 'own-act/done', 'answer']) {
      expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(0)
    }
  })
})

async function tell(folder: string, { days, order, between }: Story, seen: Map<string, number>): Promise<void> {
  const place = join(folder, 'live')
  writeDesk(place, PARTNERS)
  const files = days.map((reports, at) => writeReports(join(folder, `${at}.csv`), reports.map(reportOn(at))))
  let time = Date.parse('2026-01-05T06:00:00Z')
  const now = (): Date => new Date(time)
  const desk = await openStoryDesk(place, now)
  try {
    await desk.look()
    const steps = between.flatMap((some, at): readonly Step[] => {
      const file = order[at]
      return file === undefined ? some : [...some, { do: 'file', at: file }]
    })
    for (const one of steps) {
      if (one.do === 'wait') time += one.hours * 3_600_000
      else await take(desk, one, place, files, now)
    }
    await checkEnd(desk, join(folder, 'again'), files, now, seen)
  } finally {
    await desk.close()
  }
}

const reportOn =
  (at: number) =>
  ({ who, code, lag, hour, host }: Story['days'][number][number]): StoryReport => {
    const day = addDays(FIRST, at)
    const moment = `${day}T${String(hour).padStart(2, '0')}:00:00Z`
    const url = `https://${host}.example/${at}-${hour}-${code}`
    return { on: addDays(day, -lag), who: who[0], whom: who[1], code, at: moment, url }
  }

async function take(
  desk: StoryDesk,
  one: Exclude<Step, { readonly do: 'wait' }>,
  place: string,
  files: readonly string[],
  now: () => Date,
): Promise<void> {
  const { workspace, author } = desk
  const today = now().toISOString().slice(0, 10) as Day
  const act = { occurredOn: addDays(today, -1), cameo: '161', what: 'it was said', document: { title: 'a note' } }
  const [partner] = PARTNERS
  switch (one.do) {
    case 'file':
      return takeReports(workspace, files[one.at] ?? '')
    case 'look':
      return void (await desk.look())
    case 'restart':
      await desk.look()
      await desk.restart()
      expect((await desk.look()).written).toEqual([])
      return
    case 'playbook':
      return writePlaybook(place, partner, storyPlaybook(partner, `firm-${today}`, 'P2D'))
    case 'own-act':
      return unlessRefused(
        noteOwnAct(workspace, author, partner as ActorCode, {
          item: null,
          instrument: 'note-verbale',
          on: today,
          link: null,
          note: null,
        }),
      )
    case 'act':
      return unlessRefused(
        addAct(workspace.store, author, { ...act, source: partner as ActorCode, target: US as ActorCode }),
      )
    case 'our-act':
      return unlessRefused(
        addAct(workspace.store, author, {
          ...act,
          cameo: '131',
          source: US as ActorCode,
          target: partner as ActorCode,
        }),
      )
    case 'decide':
      return decideSomething(desk, one.at)
    default:
      return judgeSomething(desk, one.at, one.do)
  }
}

async function decideSomething({ workspace, author }: StoryDesk, at: number): Promise<void> {
  const open = [...workspace.store.journal.view(ITEMS).values()].filter(({ status }) => status === 'open')
  const item = open[at % Math.max(1, open.length)]
  if (item === undefined) return
  const take = item.choices[at % Math.max(1, item.choices.length)] ?? 'no-action'
  await unlessRefused(decideOn(workspace, author, item.id, { take, because: 'it was weighed' }))
}

async function judgeSomething(
  { workspace: { store }, author }: StoryDesk,
  at: number,
  how: 'verdict' | 'confirm',
): Promise<void> {
  if ((await store.feeds()).length === 0) return
  const dyad = at === 9 ? [US, 'XAB'] : ['XAB', US]
  const [source = '', target = ''] = dyad
  const found = await incidents(store, { feed: 'story', source: source as ActorCode, target: target as ActorCode })
  const key = found.incidents[at % Math.max(1, found.incidents.length)]?.key
  if (key === undefined) return
  await unlessRefused(
    how === 'confirm'
      ? confirmIncident(store, author, key, { title: 'a paper' })
      : strikeIncident(store, author, key, { reason: 'wrong-act', because: 'it was read wrongly' } as never),
  )
}

/** What the rules of a desk refuse is no part of the story. */
async function unlessRefused(asked: Promise<unknown>): Promise<void> {
  try {
    await asked
  } catch (error) {
    if (!(error instanceof EntenteError)) throw error
    REFUSED.set(error.code, (REFUSED.get(error.code) ?? 0) + 1)
  }
}
const REFUSED = new Map<string, number>()

async function checkEnd(
  desk: StoryDesk,
  again: string,
  files: readonly string[],
  now: () => Date,
  seen: Map<string, number>,
): Promise<void> {
  await desk.look()
  expect((await desk.look()).written, 'looking twice').toEqual([])
  await desk.restart()
  expect((await desk.look()).written, 'after a restart').toEqual([])
  const { store } = desk.workspace
  const entries = store.journal.entries({})
  for (const { kind } of entries) seen.set(kind, (seen.get(kind) ?? 0) + 1)
  // The same from archive and journal alone.
  writeDesk(again, PARTNERS)
  for (const one of PARTNERS) {
    writePlaybook(again, one, readFileSync(join(desk.workspace.folder, 'playbooks', `${one}.yaml`), 'utf8'))
  }
  const fresh = await openStoryDesk(again, now)
  try {
    for (const file of files) await takeReports(fresh.workspace, file)
    for (const { kind, payload, role, at } of entries) {
      const author = { officer: null, roles: [role], posts: [], now: () => new Date(at) }
      await fresh.workspace.store.journal.append(author, [role], () => [{ kind, payload }])
    }
    const [live, replayed] = [await relations(desk, now), await relations(fresh, now)]
    for (const [at, relation] of live.entries()) {
      expect(JSON.stringify(relation.run.state)).toBe(JSON.stringify(replayed[at]?.run.state))
      expect(JSON.stringify(relation.run.proposals)).toBe(JSON.stringify(replayed[at]?.run.proposals))
      await checkItems(desk, relation, seen)
    }
    expect((await fresh.look()).written, 'elsewhere').toEqual([])
  } finally {
    await fresh.close()
  }
}

async function relations({ workspace }: StoryDesk, now: () => Date): Promise<readonly RelationNow[]> {
  const { playbooks } = await playbooksInUse(workspace)()
  expect(playbooks.length).toBe(PARTNERS.length)
  const today = now().toISOString().slice(0, 10) as Day
  return Promise.all(playbooks.map((one) => relationNow(workspace, one, today)))
}

async function checkItems({ workspace }: StoryDesk, { partner, run, today }: RelationNow, seen: Map<string, number>) {
  const { journal } = workspace.store
  const items = journal.view(ITEMS)
  for (const { id, status, type } of run.proposals) {
    seen.set(type, (seen.get(type) ?? 0) + 1)
    if (status === 'open' || status === 'overdue') expect(['open', 'missed']).toContain(items.get(id)?.status)
  }
  for (const [id, { on, partner: toward }] of journal.view(DECISIONS).byItem) {
    if (toward === partner && on !== null) expect(items.get(id)).toMatchObject({ status: 'decided', closedOn: on })
  }
  for (const { payload } of journal.entries({ kinds: ['item/raised'] })) {
    const raised = payload as { readonly id: string; readonly playbook: string }
    expect(items.get(raised.id)?.playbook).toBe(raised.playbook)
  }
  const said = await replay(workspace, { partner, as: 'confirmed', to: today })
  expect(JSON.stringify([said.proposals, said.levels])).toBe(JSON.stringify([run.proposals, run.levels]))
}
