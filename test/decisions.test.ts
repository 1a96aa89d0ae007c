import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openWorkspace } from 'entente'
import { createServer, describeApi } from '@entente/server'
import { describe, expect, it } from 'vitest'
import { ententeAt, type Ran } from './run-command.ts'
import { withFolder, withWorkspace } from './temporary-workspace.ts'

const OFFICERS = `officers:
  - {id: kb, roles: [analyst], posts: [south]}
  - {id: nn, roles: [analyst], posts: [south]}
  - {id: hd, roles: [head-of-desk], posts: [south]}
`
const PLAYBOOK = `entente: playbook/v1
partner: ARM
acts:
  - {id: cuts-ties, kind: offence, points: 5, when: 'event.cameo == "161"'}
  - {id: criticises, kind: criticism, points: 5, when: 'event.root == "11"'}
  - {otherwise: neutral}
strain:
  drain: {points: 1, every: P1D}
  cap: 60
  levels: [{id: calm, from: 0}, {id: watch, from: 5, back_at: 2}]
  calm_within: P60D
warmth: {drain: {points: 1, every: P10D}, cap: 60}
responses:
  - {id: correct, to: {kind: criticism}, choose: [note-verbale], within: P5D, cooldown: P14D}
  - id: protest
    to: {kind: offence}
    ladder: [note-verbale, public-statement]
    window: P90D
    within: P5D
    cooldown: P5D
    expires: P10D
    off_ramp: {when: 'quiet("P20D")', offer: [offer-talks]}
limits: {proportion: 0.6, ceiling: 6, stale: P90D, settle: P1D, sign_off: {above: 3, by: head-of-desk}}
`
const MAPPING = `entente: mapping/v1
feed: desk
covers: days
times: YYYYMMDDHHMMSS
columns: {occurred_on: day, source: who, target: whom, code: code, reported_at: at}
`
/** Armenia cut ties on the third, and criticised on the eighth; what we did on the sixth was reported as another protest. */
const REPORTS = [
  ...Array.from({ length: 40 }, (_, days) => row(days + 1, 'ARM', 'AZE', '010')),
  row(3, 'ARM', 'KAZ', '161'),
  row(6, 'KAZ', 'ARM', '111'),
  row(8, 'ARM', 'KAZ', '111'),
]
const CUTS = 'desk:ARM:KAZ:cameo:161:2026-01-03'
const WORDS = 'desk:ARM:KAZ:cameo:111:2026-01-08'

function row(day: number, who: string, whom: string, code: string): string {
  const on = new Date(Date.UTC(2026, 0, day)).toISOString().slice(0, 10)
  return [on, who, whom, code, `${on.replaceAll('-', '')}130000`].join(',')
}

type Run = (moment: string, ...words: string[]) => Promise<Ran>

/** A desk toward Armenia; noon of a day is the clock of a command. */
function atDesk(officers: string, use: (run: Run, folder: string) => Promise<void>): Promise<void> {
  return withFolder(async (folder) => {
    const run: Run = (day, ...words) => ententeAt(`${day}T12:00:00Z`, folder, ...words)
    const config = `entente: workspace/v1
name: A desk
perspective: KAZ
partners: [{actor: ARM, desk: south}]
desks: [{id: south, title: Southern desk}]
`
    await writeFile(join(folder, 'entente.yaml'), `${config}${officers}`)
    await ententeAt('2026-01-01T00:00:00Z', folder, 'playbook', 'new', 'ARM')
    await writeFile(join(folder, 'playbooks', 'ARM.yaml'), PLAYBOOK)
    await writeFile(join(folder, 'rows.csv'), ['day,who,whom,code,at', ...REPORTS, ''].join('\n'))
    await writeFile(join(folder, 'mapping.yaml'), MAPPING)
    const [rows, mapping] = [join(folder, 'rows.csv'), join(folder, 'mapping.yaml')]
    expect(await run('2026-03-01', 'ingest', rows, '--mapping', mapping)).toMatchObject({ code: 0 })
    await use(run, folder)
  })
}

/** The one item that waits. */
async function waiting(run: Run, day: string): Promise<{ readonly id: string; readonly type: string }> {
  const { items } = JSON.parse((await run(day, 'inbox', '--json')).out)
  expect(items).toHaveLength(1)
  return items[0]
}

describe('from a report to a lesson, by commands', () => {
  it('nothing is decided before it is confirmed; friction grows; what was done is matched; the episode is closed', async () => {
    await atDesk(OFFICERS, async (run) => {
      const kb = ['--officer', 'kb']
      const hd = ['--officer', 'hd']
      const verify = await waiting(run, '2026-01-05')
      expect(verify.type).toBe('verify')
      const decide = (id: string, ...words: string[]) =>
        run('2026-01-05', 'decide', id, ...kb, '--because', 'the second time', ...words)
      expect((await decide(verify.id, '--take', 'note-verbale')).err).toContain('[verify-first]')
      await run('2026-01-05', 'act', 'confirm', CUTS, '--source', 'Cable 17', ...kb)
      const { id, type } = await waiting(run, '2026-01-05')
      expect(type).toBe('answer')

      expect((await decide(id)).err).toContain('there is no default')
      expect((await decide(id, '--take', 'public-thanks')).err).toContain('[other-intent]')
      expect((await decide(id, '--take', 'summon-ambassador')).err).toContain('[beyond-limits]')
      const summon = ['--take', 'summon-ambassador', '--beyond', 'it was the embassy']
      expect((await decide(id, ...summon)).err).toContain('[evidence-not-opened]')
      expect((await run('2026-01-05', 'evidence', id, CUTS, ...hd)).out).toBe(`opened  ${CUTS}\n`)
      expect((await decide(id, ...summon)).err).toContain('[evidence-not-opened]')
      await run('2026-01-05', 'evidence', id, CUTS, ...kb)
      expect((await decide(id, ...summon)).out).toContain('waits for head-of-desk to sign')
      expect((await decide(id, '--no-action')).err).toContain('[waits-for-signature]')
      expect((await run('2026-01-05', 'sign', id, ...kb)).err).toContain('[not-your-role]')
      expect((await run('2026-01-05', 'refuse', id, '--because', 'no', '--officer', 'nn')).code).toBe(1)
      expect((await run('2026-01-05', 'refuse', id, '--because', 'a note is enough', ...hd)).code).toBe(0)
      expect((await run('2026-01-05', 'leave', id, '--because', 'talks tomorrow', ...kb)).code).toBe(0)
      expect((await decide(id, '--take', 'note-verbale')).out).toContain(
        'accepted, note-verbale; in effect from 2026-01-05',
      )
      expect((await decide(id, '--no-action')).err).toContain('[already-decided]')
      const { items } = JSON.parse((await run('2026-01-06', 'inbox', '--all', '--json')).out)
      expect(items).toContainEqual(expect.objectContaining({ id, status: 'decided' }))

      const done = JSON.parse((await run('2026-01-06', 'done', id, ...kb, '--json')).out)
      expect(done).toMatchObject({ id: 'D1', instrument: 'note-verbale', on: '2026-01-06', item: id, incident: null })
      const { matches } = JSON.parse((await run('2026-01-07', 'match', 'D1', '--json')).out)
      expect(matches).toMatchObject([{ incident: 'desk:KAZ:ARM:cameo:111:2026-01-06', near: 1, told: 0 }])
      expect((await run('2026-01-07', 'match', 'D1', CUTS, ...kb)).err).toContain('[no-such-incident]')
      expect((await run('2026-01-07', 'match', 'D1', matches[0].incident, ...kb)).code).toBe(0)

      const { due } = JSON.parse((await run('2026-01-20', 'lessons', '--json')).out)
      expect(due).toMatchObject([
        {
          partner: 'ARM',
          from: '2026-01-05',
          to: '2026-01-07',
          facts: { reported: 1, confirmed: 1, struck: 0, done: [{ id: 'D1' }], after: { daysToCalm: 2 } },
        },
      ])
      const lesson = ['lessons', 'write', 'ARM', '--from', '2026-01-05', '--misjudged', 'nothing', ...kb]
      expect((await run('2026-01-20', ...lesson)).err).toContain('[bad-usage]')
      expect((await run('2026-01-20', ...lesson, '--none', 'it worked as written')).out).toContain('LS1: ARM')
      expect((await run('2026-01-20', ...lesson, '--none', 'once more')).err).toContain('[no-lesson-due]')
      expect(JSON.parse((await run('2026-01-20', 'lessons', '--json')).out)).toMatchObject({ due: [], written: [{}] })
      expect((await run('2026-01-20', 'journal', 'verify')).code).toBe(0)
    })
  })

  it('who works alone signs in a second step, and the row says so', async () => {
    await atDesk('', async (run) => {
      await waiting(run, '2026-01-05')
      await run('2026-01-05', 'act', 'confirm', CUTS, '--source', 'Cable 17')
      const { id } = await waiting(run, '2026-01-05')
      await run('2026-01-05', 'evidence', id, CUTS)
      const beyond = ['--take', 'summon-ambassador', '--beyond', 'it was the embassy', '--because', 'grave']
      expect((await run('2026-01-05', 'decide', id, ...beyond)).code).toBe(0)
      expect((await waiting(run, '2026-01-05')).id).toBe(id)
      expect(JSON.parse((await run('2026-01-05', 'sign', id, '--json')).out)).toMatchObject({
        on: '2026-01-05',
        signedBy: 'head-of-desk',
        signedAlone: true,
      })
    })
  })

  it('a measure that lasts stands in the register, also where the playbook does not name it, and is proposed for lifting', async () => {
    await atDesk('', async (run) => {
      await waiting(run, '2026-01-05')
      await run('2026-01-05', 'act', 'confirm', CUTS, '--source', 'Cable 17')
      const { id } = await waiting(run, '2026-01-05')
      await run('2026-01-05', 'evidence', id, CUTS)
      const recall = ['--take', 'recall-for-consultations', '--beyond', 'it was the embassy', '--because', 'grave']
      expect((await run('2026-01-05', 'decide', id, ...recall)).code).toBe(0)
      const ours = async (day: string) => JSON.parse((await run(day, 'standing', 'list', '--all', '--json')).out).ours
      expect(await ours('2026-01-05')).toEqual([])
      expect((await run('2026-01-05', 'sign', id)).code).toBe(0)
      const instrument = 'recall-for-consultations'
      expect(await ours('2026-01-06')).toMatchObject([
        { instrument, since: '2026-01-05', until: null, review: '2026-02-04' },
      ])
      const { items } = JSON.parse((await run('2026-01-26', 'inbox', '--json')).out)
      const lift = items.find((one: { readonly type: string }) => one.type === 'lift')
      expect(await ours('2026-01-26')).toMatchObject([{ instrument, item: lift.id }])
      expect((await run('2026-01-26', 'decide', lift.id, '--take', 'lift', '--because', 'quiet')).out).toContain('lift')
      expect(await ours('2026-01-27')).toMatchObject([{ instrument, until: '2026-01-26', item: null }])
    })
  })

  it('criticism is answered in words only, and a countermeasure needs more than a reason [G1]', async () => {
    await atDesk('', async (run) => {
      await run('2026-01-09', 'inbox')
      await run('2026-01-09', 'act', 'confirm', WORDS, '--source', 'Cable 18')
      await run('2026-01-09', 'act', 'confirm', CUTS, '--source', 'Cable 17')
      const { items } = JSON.parse((await run('2026-01-09', 'inbox', '--json')).out)
      const [spoken] = items.filter((one: { readonly response: string }) => one.response === 'correct')
      const [cut] = items.filter((one: { readonly response: string }) => one.response === 'protest')
      await run('2026-01-09', 'evidence', spoken.id, WORDS)
      await run('2026-01-09', 'evidence', cut.id, CUTS)
      const decide = (id: string, take: string) =>
        run('2026-01-09', 'decide', id, '--take', take, '--because', 'grave', '--beyond', 'grave', '--typed', take)
      for (const take of ['summon-ambassador', 'recall-for-consultations', 'offer-talks']) {
        expect((await decide(spoken.id, take)).err).toContain('[only-words]')
      }
      expect((await decide(cut.id, 'air-services-countermeasure')).err).toContain('[not-lawful]')
      const reply = await run('2026-01-09', 'decide', spoken.id, '--take', 'clarification', '--because', 'unclear')
      expect(reply.out).toContain('accepted, clarification')
    })
  })

  it('keeps a register of what of theirs is in force', async () => {
    await atDesk('', async (run) => {
      const begin = ['standing', 'theirs', 'ARM', '--since', '2026-01-02', '--source', 'Note 12']
      const review = ['--review', '2026-01-20']
      expect((await run('2026-01-08', ...begin, ...review)).err).toContain('by an instrument or by words')
      expect((await run('2026-01-08', ...begin, ...review, '--words', 'visas restricted')).out).toContain('TM1: ARM')
      expect((await run('2026-01-01', ...begin, ...review, '--words', 'port closed')).err).toContain('[not-yet]')
      expect((await run('2026-01-08', ...begin, ...review, '--instrument', 'none-such')).err).toContain(
        '[no-such-instrument]',
      )
      const standing = async (day: string) => JSON.parse((await run(day, 'standing', '--json')).out).theirs
      expect(await standing('2026-01-19')).toMatchObject([{ id: 'TM1', due: false }])
      expect(await standing('2026-01-20')).toMatchObject([{ id: 'TM1', due: true }])
      const again = ['standing', 'review', 'TM1', '--source', 'Note 13']
      expect((await run('2026-01-20', ...again, '--review', '2026-01-20')).err).toContain('[review-passed]')
      expect((await run('2026-01-20', ...again, '--review', '2026-02-20')).code).toBe(0)
      expect(await standing('2026-01-21')).toMatchObject([{ due: false, reviewedOn: '2026-01-20' }])
      expect((await run('2026-01-22', 'standing', 'end', 'TM1', '--source', 'Note 14')).code).toBe(0)
      expect(await standing('2026-01-23')).toEqual([])
      expect((await run('2026-01-23', 'standing', 'end', 'TM1', '--source', 'x')).err).toContain('[measure-ended]')
    })
  })
})

describe('decisions at /v1', () => {
  it('no route settles several items at once [G5]', async () => {
    const { paths } = (await withWorkspace(describeApi)) as {
      readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
    }
    const settling = Object.entries(paths).filter(([path]) => /\/(?:decide|sign|refuse|leave)$/.test(path))
    expect(settling.map(([path]) => path).toSorted()).toEqual(
      ['decide', 'leave', 'refuse', 'sign'].map((what) => `/v1/items/{id}/${what}`),
    )
    for (const [, operations] of settling) expect(JSON.stringify(operations['post'])).not.toContain('"maxItems"')
    const bodies = settling.map(([, { post }]) => (post as { readonly requestBody?: unknown }).requestBody)
    for (const body of bodies) expect(JSON.stringify(body ?? null)).not.toContain('"array"')
  })

  it('say what a choice needs, take one decision, and refuse the next', async () => {
    await atDesk(OFFICERS, async (run, folder) => {
      await waiting(run, '2026-01-05')
      await run('2026-01-05', 'act', 'confirm', CUTS, '--source', 'Cable 17', '--officer', 'kb')
      const { id } = await waiting(run, '2026-01-05')
      const workspace = await openWorkspace(folder, { cwd: folder })
      const server = await createServer({ workspace, now: () => new Date('2026-01-05T13:00:00Z') })
      const ask = async (method: 'GET' | 'POST', url: string, payload?: object) => {
        const headers = { host: 'localhost', 'entente-officer': 'kb' }
        const answer = await server.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) })
        return { status: answer.statusCode, body: answer.json() }
      }
      try {
        expect(await ask('GET', `/v1/items/${id}/decision`)).toMatchObject({
          status: 200,
          body: {
            decision: null,
            highestRung: 3,
            evidence: [CUTS],
            opened: [],
            choices: [{ id: 'no-action' }, { id: 'clarification' }, { id: 'note-verbale', rung: 2, toSign: null }],
          },
        })
        expect((await ask('POST', `/v1/items/${id}/opened`, { incident: CUTS })).body).toMatchObject({ opened: [CUTS] })
        const note = { take: 'note-verbale', because: 'the second time' }
        expect(await ask('POST', `/v1/items/${id}/decide`, { because: 'x' })).toMatchObject({ status: 400 })
        expect(await ask('POST', `/v1/items/${id}/decide`, [note])).toMatchObject({ status: 400 })
        expect(await ask('POST', `/v1/items/none/decide`, note)).toMatchObject({ status: 404 })
        const both = await Promise.all([1, 2].map(() => ask('POST', `/v1/items/${id}/decide`, note)))
        expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
        expect(await ask('POST', `/v1/items/${id}/leave`, { because: 'x' })).toMatchObject({ status: 409 })
        const act = { item: id, instrument: 'note-verbale', on: '2026-01-05' }
        expect(await ask('POST', '/v1/own-acts', { act })).toMatchObject({ status: 200, body: { id: 'D1' } })
        expect(await ask('POST', '/v1/own-acts', { act })).toMatchObject({ status: 409 })
        expect((await ask('GET', '/v1/own-acts/D1/matches')).body).toMatchObject({ matches: [{ near: 5 / 6 }] })
        expect((await ask('GET', '/v1/own-acts/D9/matches')).status).toBe(404)
        expect((await ask('GET', '/v1/standing?partner=ARM')).body).toEqual({ ours: [], theirs: [] })
        expect((await ask('GET', '/v1/lessons')).body).toMatchObject({
          due: [],
          open: [{ partner: 'ARM' }],
          written: [],
        })
      } finally {
        await server.close()
        await workspace.close()
      }
    })
  })
})
