import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DeskServer, openDeskServer } from './desk-server.ts'

const ROAD = {
  what: 'reopen the road',
  promisedBy: ['XAB'],
  promisedTo: ['XAA'],
  partner: 'XAB',
  binding: 'political',
  status: 'announced',
  owner: 'east/economy',
  due: '2026-02-01',
  steps: [
    { what: 'survey', due: '2026-01-10' },
    { what: 'tender', due: '2026-01-20', owner: 'transport' },
  ],
}
const GRANTS = { ...ROAD, what: 'grants for students', promisedBy: ['XAA'], promisedTo: ['XAB'], due: null, steps: [] }

let desk: DeskServer
beforeEach(async () => {
  desk = await openDeskServer()
})
afterEach(() => desk.close())

const ids = (list: unknown): string[] => (list as { id: string }[]).map(({ id }) => id)

describe('/v1/commitments', () => {
  it('writes a list, all or none, and names the field that is wrong', async () => {
    const wrong = await desk.ask('kb', 'POST', '/v1/commitments', [ROAD, { ...ROAD, owner: '', due: 'soon' }])
    expect([wrong.status, wrong.body['errors']]).toEqual([
      400,
      [
        { place: '1.owner', message: 'who owns it? name a desk or a post' },
        { place: '1.due', message: 'not a day: write it as YYYY-MM-DD' },
      ],
    ])
    const unknown = await desk.ask('kb', 'POST', '/v1/commitments', [ROAD, { ...ROAD, owner: 'nobody' }])
    expect(unknown).toMatchObject({ status: 400, body: { code: 'no-such-owner' } })
    expect(unknown.body['detail']).toContain('number 2: owner')
    expect(await desk.ask('vw', 'POST', '/v1/commitments', [ROAD])).toMatchObject({ status: 403 })
    expect(await desk.ask('', 'POST', '/v1/commitments', [ROAD])).toMatchObject({ body: { code: 'who-writes' } })
    expect((await desk.ask('kb', 'GET', '/v1/commitments')).body['total']).toBe(0)
    expect((await desk.ask('kb', 'POST', '/v1/commitments', [ROAD, GRANTS])).status).toBe(201)
  })

  it('lists overdue first, tells ours from theirs, and filters', async () => {
    const late = { ...ROAD, what: 'late already', due: '2026-01-02', steps: [], partner: 'XAC', owner: 'transport' }
    await desk.ask('kb', 'POST', '/v1/commitments', [GRANTS, ROAD, late])
    const list = async (query: string) =>
      ids((await desk.ask('kb', 'GET', `/v1/commitments?${query}`)).body['commitments'])
    expect(await list('')).toEqual(['C3', 'C2', 'C1'])
    expect(await list('state=overdue')).toEqual(['C3'])
    expect(await list('side=ours')).toEqual(['C1'])
    expect(await list('side=theirs')).toEqual(['C3', 'C2'])
    expect(await list('partner=XAC')).toEqual(['C3'])
    expect(await list('owner=east/economy')).toEqual(['C2', 'C1'])
    expect(await list('text=TENDER%20road')).toEqual(['C2'])
    expect(await list('text=c1')).toEqual(['C1'])
    expect(await list('limit=1&offset=1')).toEqual(['C2'])
    expect(await list('occasion=')).toEqual(['C3', 'C2', 'C1'])
    const { body } = await desk.ask('kb', 'GET', '/v1/commitments')
    expect((body['commitments'] as object[])[1]).toMatchObject({
      state: 'open',
      side: 'theirs',
      stepsDone: 0,
      steps: 2,
      next: { id: 'C2.1', what: 'survey', due: '2026-01-10' },
      daysLate: -5,
      offered: null,
    })
    const groups = await desk.ask('kb', 'GET', '/v1/commitments/groups?by=partner&first=1')
    expect(groups.body['groups']).toMatchObject([
      { key: 'XAC', total: 1, open: 1, overdue: 1 },
      { key: 'XAB', total: 2, open: 2, overdue: 0, commitments: [{ id: 'C2' }] },
    ])
  })

  it('changes, closes and opens one again; steps and evidence with reasons', async () => {
    await desk.ask('kb', 'POST', '/v1/commitments', [ROAD])
    const due = { due: '2026-03-01' }
    expect(await desk.ask('kb', 'PATCH', '/v1/commitments/C1', due)).toMatchObject({ body: { code: 'needs-reason' } })
    const moved = await desk.ask('kb', 'PATCH', '/v1/commitments/C1', { ...due, because: 'flood' })
    expect(moved).toMatchObject({ status: 200, body: due })
    expect((await desk.ask('kb', 'POST', '/v1/commitments/C1/steps', { what: 'opening' })).body['steps']).toHaveLength(
      3,
    )
    const done = await desk.ask('kb', 'PATCH', '/v1/steps/C1.1', { state: 'done' })
    expect(done.body['steps']).toMatchObject([{ state: 'done', doneOn: '2026-01-05' }, {}, {}])
    const link = { kind: 'link', reference: 'https://x.example', title: 'notice' }
    await desk.ask('kb', 'POST', '/v1/commitments/C1/evidence', link)
    const judged = { accepted: false, because: 'another road' }
    const judgedBody = (await desk.ask('kb', 'POST', '/v1/commitments/C1/evidence/E1/judge', judged)).body
    expect(judgedBody['evidence']).toMatchObject([judged])
    await desk.ask('kb', 'POST', '/v1/commitments/C1/close', {
      result: 'partly',
      on: '2026-01-05',
      because: 'one lane',
    })
    expect((await desk.ask('kb', 'GET', '/v1/commitments/C1')).body).toMatchObject({
      line: { state: 'closed', next: null },
    })
    expect(await desk.ask('kb', 'POST', '/v1/commitments/C1/reopen', {})).toMatchObject({
      body: { code: 'needs-reason' },
    })
    const again = await desk.ask('kb', 'POST', '/v1/commitments/C1/reopen', { because: 'closed by mistake' })
    expect(again.body['outcome']).toBeNull()
    const history = again.body['changes'] as { role: string }[]
    expect([history.length, new Set(history.map(({ role }) => role))]).toEqual([8, new Set(['analyst'])])
    expect(JSON.stringify(again.body)).not.toContain('"kb"')
    expect(await desk.ask('kb', 'GET', '/v1/commitments/C9')).toMatchObject({ status: 404 })
    expect(await desk.ask('kb', 'PATCH', '/v1/steps/C1.9', { state: 'done' })).toMatchObject({ status: 404 })
  })
})

describe('/v1/occasions', () => {
  const occasion = {
    kind: 'summit',
    title: 'Summit in the capital',
    day: '2026-01-04',
    partner: 'XAB',
    parties: ['XAA', 'XAB'],
    clauses: [
      { number: 1, label: '1.', text: 'The sides met.' },
      { number: 2, label: '2.', text: 'They will reopen the road.' },
    ],
  }

  it('are written together with what was promised, or not at all', async () => {
    const wrong = {
      occasion,
      commitments: [
        { ...ROAD, clause: 2 },
        { ...ROAD, clause: 7 },
      ],
    }
    expect(await desk.ask('kb', 'POST', '/v1/occasions', wrong)).toMatchObject({ body: { code: 'no-such-clause' } })
    expect((await desk.ask('kb', 'GET', '/v1/occasions')).body).toEqual({ total: 0, occasions: [] })
    const made = await desk.ask('kb', 'POST', '/v1/occasions', { occasion, commitments: [{ ...ROAD, clause: 2 }] })
    expect(made).toMatchObject({ status: 201, body: { occasion: { id: 'O1' }, commitments: ['C1'] } })
    expect((await desk.ask('kb', 'GET', '/v1/occasions')).body).toMatchObject({
      total: 1,
      occasions: [{ id: 'O1', clauses: 2, commitments: 1 }],
    })
    expect((await desk.ask('kb', 'GET', '/v1/occasions/O1')).body).toMatchObject({
      text: null,
      occasion: { clauses: occasion.clauses },
      commitments: [{ id: 'C1', clause: 2 }],
    })
    expect((await desk.ask('kb', 'GET', '/v1/commitments/C1')).body).toMatchObject({
      occasion: { id: 'O1' },
      clauseText: '2. They will reopen the road.',
    })
    expect(await desk.ask('kb', 'GET', '/v1/occasions/O9')).toMatchObject({ status: 404 })
    const text = '  1. The sides met.\n\n2. They will\n   reopen the road.\n'
    await desk.ask('kb', 'POST', '/v1/occasions', { occasion: { ...occasion, text } })
    expect((await desk.ask('kb', 'GET', '/v1/occasions/O2')).body).toMatchObject({ text })
  })
})

describe('/v1/clauses', () => {
  it('cuts a text and suggests, writing nothing', async () => {
    const text = '1. The Sides met.\n\n2. Borvia shall open the road by May.\n\n3. All were glad.\n'
    const { body } = await desk.ask('vw', 'POST', '/v1/clauses', { text })
    expect(body['clauses']).toMatchObject([
      { number: 1, label: '1.', text: 'The Sides met.', suggestion: null },
      { number: 2, suggestion: { strength: 'firm', words: ['shall'] } },
      { number: 3, suggestion: null },
    ])
    expect((await desk.ask('vw', 'POST', '/v1/clauses', { text: '' })).body).toEqual({ clauses: [] })
  })
})

describe('/v1/attention', () => {
  it('counts by kind, of all or of the posts of who asks, overdue first', async () => {
    await desk.ask('kb', 'POST', '/v1/commitments', [ROAD, GRANTS])
    const offer = { item: 'C1', to: 'east/politics', on: '2026-01-06', acceptBy: '2026-01-07', what: 'the file' }
    await desk.ask('kb', 'POST', '/v1/hand-overs', offer)
    const told = async (officer: string, query = '') => {
      const { body } = await desk.ask(officer, 'GET', `/v1/attention?${query}`)
      return (body['items'] as { kind: string; id: string }[]).map(({ kind, id }) => `${kind} ${id}`)
    }
    expect(await told('lm', 'mine=true')).toEqual(['hand-over-waiting H1'])
    expect(await told('kb', 'mine=true')).toEqual(['due-soon C1.1', 'no-due-day C2'])
    desk.setDay('2026-01-12')
    expect(await told('kb')).toEqual(['hand-over-overdue H1', 'step-overdue C1.1', 'due-soon C1.2', 'no-due-day C2'])
    const { body } = await desk.ask('kb', 'GET', '/v1/attention?limit=0')
    expect(body).toMatchObject({ today: '2026-01-12', total: 4, overdue: 2, items: [], counts: { 'step-overdue': 1 } })
    expect(await told('kb', 'kinds=no-due-day,due-soon')).toEqual(['due-soon C1.2', 'no-due-day C2'])
    expect(await desk.ask('', 'GET', '/v1/attention?mine=true')).toMatchObject({ body: { code: 'who-writes' } })
    const offered = (await desk.ask('kb', 'GET', '/v1/commitments/C1')).body
    expect(offered).toMatchObject({ line: { offered: { id: 'H1', to: 'east/politics', late: true } } })
  })
})
