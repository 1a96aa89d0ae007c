import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { entente } from './run-command.ts'

const CONFIG = `entente: workspace/v1
name: A desk
perspective: XAA
partners: [{actor: XAB, desk: east}]
desks:
  - {id: east, title: Eastern desk, posts: [{id: economy, title: Economic officer}]}
  - {id: transport, title: Ministry of Transport}
officers:
  - {id: kb, roles: [analyst], posts: [east/economy]}
  - {id: mt, roles: [analyst], posts: [transport]}
  - {id: vi, roles: [viewer], posts: [east]}
  - {id: ad, roles: [administrator]}
retention: {persons: P1Y}
`

describe('a desk without any feed', () => {
  let cwd: string
  beforeEach(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'entente-desk-'))
    await writeFile(join(cwd, 'entente.yaml'), CONFIG)
  })
  afterEach(() => rm(cwd, { recursive: true, force: true }))
  const run = (...words: string[]) => entente(cwd, ...words)
  const add = (...more: string[]) =>
    run('commitments', 'add', 'reopen the road', '--partner', 'Borvia', '--by', 'XAB', '--officer', 'kb', ...more)

  it('asks who writes, lets a viewer only look, and refuses what nobody owns', async () => {
    const words = ['commitments', 'add', 'x', '--partner', 'XAB', '--owner', 'east']
    expect((await run(...words)).err).toContain('it is not said who writes [who-writes]')
    expect((await run(...words, '--officer', 'vi')).err).toContain('[not-your-role]')
    expect((await run(...words, '--officer', 'zz')).err).toContain('officers in entente.yaml: kb, mt, vi, ad')
    const nobody = await add()
    expect([nobody.code, nobody.err]).toEqual([1, expect.stringContaining('who owns it?')])
    expect((await run('commitments', 'list', '--json')).out).toBe('{"commitments":[]}\n')
  })

  it('passes a promise on, and its chain of hands is in the journal without persons [G11]', async () => {
    const due = ['--owner', 'east/economy', '--due', '2026-02-01', '--step', 'survey@2025-12-01', 'tender@@transport']
    const made = await add(...due, '--json')
    expect(JSON.parse(made.out)).toMatchObject({ id: 'C1', promisedBy: ['XAB'], promisedTo: ['XAA'], partner: 'XAB' })
    expect((await run('commitments', 'list')).out).toContain('overdue')
    const offer = ['--to', 'transport', '--on', '2026-01-02', '--accept-by', '2026-01-09', '--what', 'the file']
    await run('hand-over', 'offer', 'C1', ...offer, '--officer', 'kb')
    expect((await run('hand-over', 'accept', 'H1', '--officer', 'kb')).err).toContain('[not-yours]')
    expect((await run('hand-over', 'accept', 'H1', '--officer', 'mt')).out).toContain('nothing waits')
    const shown = await run('commitments', 'show', 'C1')
    expect(shown.out).toContain('C1 passed from east/economy to transport')
    const everything = `${shown.out}${(await run('journal', 'show')).out}${(await run('journal', 'export', 'j.jsonl')).out}`
    expect(`${everything}${await readFile(join(cwd, 'j.jsonl'), 'utf8')}`).not.toMatch(/\bkb\b|\bmt\b/)
    expect((await run('journal', 'show', '--officer', 'ad')).out).toMatch(/\bkb\b.*\n.*\bkb\b.*\n.*\bmt\b/)
  })

  it('finds what was changed since a head was printed, and erases what must not be kept', async () => {
    await add('--owner', 'east')
    const { head } = JSON.parse((await run('journal', 'verify', '--json')).out) as {
      head: { seq: number; hash: string }
    }
    const anchor = `${head.seq}:${head.hash.slice(0, 16)}`
    expect((await run('journal', 'verify', '--head', anchor)).code).toBe(0)
    const other = await run('journal', 'verify', '--head', `1:${'0'.repeat(16)}`)
    expect([other.code, other.out]).toEqual([1, expect.stringContaining('row 1: is not the one of the anchor')])
    expect((await run('journal', 'verify', '--head', 'nonsense')).err).toContain('[bad-head]')
    expect((await run('journal', 'erase', '1', '--because', 'a name', '--officer', 'kb')).err).toContain(
      '[not-your-role]',
    )
    expect((await run('journal', 'erase', '1', '--because', 'a name', '--officer', 'ad')).code).toBe(0)
    expect((await run('commitments', 'show', 'C1')).err).toContain('[no-such-commitment]')
    expect((await add('--owner', 'east')).out).toMatch(/^C2:/)
    expect((await run('journal', 'verify', '--head', anchor)).out).toContain('nothing was changed')
    expect((await run('journal', 'retire', '--officer', 'ad')).out).toBe('erased who wrote 0 rows\n')
  })

  it('takes in a list, good rows beside bad ones', async () => {
    await writeFile(join(cwd, 'list.csv'), 'Task,Lead,Deadline\nA road,Eastern desk,2026-05-01\nA ferry,Harbour,\n')
    const taken = await run('commitments', 'import', 'list.csv', '--partner', 'XAB', '--officer', 'kb')
    expect(taken.code).toBe(2)
    expect(taken.out).toContain('2 rows = 1 commitments + 0 further steps + 0 there already + 1 rejected')
    expect(taken.out).toContain('Sheet1, row 3: there is no desk or post `Harbour`')
    const again = ['import', 'list.csv', '--partner', 'XAB', '--officer', 'kb', '--owner-name', 'Harbour=transport']
    expect((await run('commitments', ...again)).out).toContain('1 commitments + 0 further steps + 1 there already')
  })

  it('hands over line by line when an officer leaves, and says who deputises', async () => {
    await add('--owner', 'east/economy')
    const begun = await run(
      'rotation',
      'east/economy',
      '--to',
      'transport',
      '--leaves',
      '2026-01-31',
      '--officer',
      'kb',
    )
    expect(begun.out).toMatch(/H1 +C1 +east\/economy +transport +2026-01-31 +offered/)
    const away = ['--deputy', 'east', '--from', '2026-01-10', '--until', '2026-01-01', '--officer', 'kb']
    expect((await run('absence', 'transport', ...away)).err).toContain('it ends before it begins')
  })

  it('tells how long a mechanism sleeps by the setting of the workspace, in a list and alone', async () => {
    await writeFile(join(cwd, 'entente.yaml'), `${CONFIG}dormantAfter: P30D\n`)
    const founded = ['--partner', 'XAB', '--kind', 'commission', '--owner', 'east', '--officer', 'kb']
    await run('mechanisms', 'register', 'A commission', ...founded)
    await run('mechanisms', 'met', 'K1', '--day', '2025-11-01', '--officer', 'kb')
    expect((await run('mechanisms', 'list')).out).toMatch(/K1 .* 2025-11-01 +2025-11-01/)
    expect((await run('mechanisms', 'show', 'K1')).out).toContain('last met 2025-11-01, dormant since 2025-11-01')
  })
})
