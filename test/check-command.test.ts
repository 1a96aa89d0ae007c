import { cpSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PROPERTIES } from '@entente/playbook'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { entente, type Ran } from './run-command.ts'
import { faultsOfSarif } from './sarif-faults.ts'
import { root } from './shared-data.ts'
import { withFolder } from './temporary-workspace.ts'

type Run = (...words: string[]) => Promise<Ran>

const CONFIG = `entente: workspace/v1
name: A desk
perspective: XAA
partners: [{actor: XAB, desk: east}]
desks: [{id: east, title: Eastern desk}]
`

/** Two like-minded sides with `within` 5 and news a day old echo at a cool-down of 12 days and come to rest at 13. */
function playbook(cooldown: string): string {
  return `entente: playbook/v1
partner: XAB
because: a small playbook for tests
define:
  official: 'event.source_by in ["organ", "bare"]'
acts:
  - {id: thanks, kind: friendly, points: 3, when: 'official && event.root == "07"'}
  - {id: scolds, kind: insult, points: 2, when: 'official && event.root in ["11", "12"]'}
  - {otherwise: neutral}
strain:
  drain: {points: 1, every: P5D}
  cap: 10
  levels: [{id: calm, from: 0}, {id: watch, from: 4, back_at: 1}]
  calm_within: P60D
responses:
  - {id: thank, to: {kind: friendly}, choose: [public-thanks], within: P3D, cooldown: P14D}
  - id: protest
    to: {kind: insult}
    ladder: [note-verbale]
    window: P30D
    within: P5D
    cooldown: ${cooldown}
    off_ramp: {when: 'quiet("P20D")', offer: [resume-consultations]}
limits: {proportion: 1.0, ceiling: 3}
`
}

async function inDesk(cooldown: string, use: (folder: string, run: Run) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    await mkdir(join(folder, 'playbooks'))
    await writeFile(join(folder, 'entente.yaml'), CONFIG)
    await writeFile(join(folder, 'playbooks/XAB.yaml'), playbook(cooldown))
    await use(folder, (...words) => entente(folder, 'check', ...words))
  })
}

interface Told {
  readonly name: string
  readonly against: string | null
  readonly result: string
  readonly reported: boolean
  readonly story: readonly { readonly text: string; readonly place: object | null }[]
  readonly places: readonly object[]
}

function pairItself({ out }: Ran): Told | undefined {
  const [{ properties }] = JSON.parse(out).playbooks
  return properties.find(({ name, against }: Told) => name === 'pair' && against === 'itself')
}

describe('entente check', () => {
  it('tells a spiral as a story with dates and fails; a day more of cool-down ends it', async () => {
    await inDesk('P12D', async (folder, run) => {
      const ran = await run('--json')
      expect(ran.code).toBe(1)
      expect(JSON.parse(ran.out)).toMatchObject({ ok: false, on: '2026-01-01' })
      const line =
        playbook('P12D')
          .split('\n')
          .findIndex((one) => one.includes('cooldown: P12D')) + 1
      expect(pairItself(ran)).toMatchObject({
        result: 'refuted',
        places: [{ file: 'playbooks/XAB.yaml', line, column: 15 }],
        witness: { kind: 'story', cycle: { days: 12, kind: 'echo' } },
      })
      const { out } = await run('--partner', 'XAB')
      const words = out.replaceAll(/\s+/g, ' ')
      expect(words).toContain(
        '2026-01-01: Aurelis sees an insult by Borvia that never happened (rule scolds, 2 points).',
      )
      expect(words).toContain('Borvia sees what Aurelis did, “Protest by note verbale”, and takes it for an insult')
      expect(words).toContain('every 12 days, without end')
      await writeFile(join(folder, 'playbooks/XAB.yaml'), playbook('P13D'))
      expect(pairItself(await run('--json'))).toMatchObject({ result: 'proved', witness: null, story: [] })
    })
  })

  it('finds the smallest change of ours that ends a spiral, as a diff of the text, with --repair only', async () => {
    await inDesk('P12D', async (_, run) => {
      const [{ repairs }] = JSON.parse((await run('--repair', '--json')).out).playbooks
      expect(repairs).toMatchObject([{ against: 'itself', ended: 'found' }])
      const [{ repair }] = repairs
      expect(repair).toMatchObject({ part: { list: 'responses', id: 'protest' } })
      expect(repair.diff).toMatch(/^-.*P12D$/m)
      expect((await run('--repair')).out).toContain(repair.diff)
      expect(JSON.parse((await run('--json')).out).playbooks[0].repairs).toEqual([])
    })
  })

  it('tells every property in order, what it is against, and the assumptions that were used', async () => {
    await inDesk('P13D', async (_, run) => {
      const { out } = await run('--json', '--on', '2026-03-01')
      const { on, playbooks, counts, assumptions } = JSON.parse(out)
      const properties: readonly Told[] = playbooks[0].properties
      expect(on).toBe('2026-03-01')
      const places = properties.map(({ name }) => PROPERTIES.findIndex((one) => one === name))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      const against = properties.filter(({ name }) => name === 'pair').map((one) => one.against)
      expect(against).toEqual(['itself', 'silent', 'mirror', 'tit-for-tat', 'generous', 'hawk', 'misreader'])
      expect(properties.filter(({ reported }) => reported).map((one) => one.against)).toEqual(
        expect.arrayContaining(['hawk', 'misreader']),
      )
      expect(Object.values(counts).reduce((sum: number, one) => sum + Number(one), 0)).toBe(properties.length)
      expect(assumptions['answers-made']).toMatch(/^every answer is made/)
    })
  })

  it('examines nothing with --no-proof, and fails on what is wrong with a text all the same', async () => {
    await inDesk('P12D', async (folder, run) => {
      const ran = await run('--no-proof', '--json')
      expect(ran.code).toBe(0)
      expect(JSON.parse(ran.out).playbooks).toMatchObject([{ partner: 'XAB', properties: [] }])
      expect((await run('--no-proof')).out).toBe('1 playbook read, 0 errors, 0 warnings; no properties were examined\n')
      await writeFile(join(folder, 'playbooks/XAB.yaml'), playbook('P2D'))
      const broken = await run()
      expect(broken.code).toBe(1)
      expect(broken.out).toContain('error cooldown-shorter-than-within')
      // What has an error is not examined.
      expect(broken.out).toContain('no properties were examined')
    })
  })

  it('writes SARIF as a code host takes it, beside the text or in its place', async () => {
    await inDesk('P12D', async (folder, run) => {
      const file = join(folder, 'entente.sarif')
      const ran = await run('--sarif', file)
      expect(ran.code).toBe(1)
      expect(ran.out).toContain('refuted')
      const written = JSON.parse(await readFile(file, 'utf8'))
      expect(faultsOfSarif(written)).toEqual([])
      const results: readonly { ruleId: string; level: string; codeFlows?: unknown[] }[] = written.runs[0].results
      expect(
        results.find(({ ruleId, level }) => ruleId === 'property/pair' && level === 'error')?.codeFlows,
      ).toHaveLength(1)
      expect(JSON.parse((await run('--sarif')).out)).toEqual(written)
      expect(await run('--sarif', '--json')).toMatchObject({ code: 1, err: expect.stringContaining('two-outputs') })
    })
  })

  it('knows the partner, and says where there is none', async () => {
    await inDesk('P13D', async (_, run) => {
      expect((await run('--partner', 'Borvia', '--no-proof')).code).toBe(0)
      expect(await run('--partner', 'ARM')).toMatchObject({ code: 1, err: expect.stringContaining('no-playbook') })
      expect(await run('--partner', 'Nowhere at all')).toMatchObject({ code: 1, out: '' })
      expect(await run('--on', 'tomorrow')).toMatchObject({ code: 1, out: '' })
    })
  })

  it('shows an example of itself', async () => {
    const { out } = await entente(root, 'check', '--help')
    expect(out).toContain('entente check --pair ')
    expect(out).toContain('Exit code:')
  })
})

describe('entente check --pair', () => {
  /** Copies, for to open a workspace leaves data in it. */
  async function northAmerica(use: (mexico: string, unitedStates: string) => Promise<void>): Promise<void> {
    await withFolder(async (folder) => {
      cpSync(join(root, 'examples/north-america'), folder, { recursive: true })
      await use(join(folder, 'from-mexico'), join(folder, 'from-united-states'))
    })
  }

  it('takes the other chair from its own workspace, in both directions, and looks at that relation only', async () => {
    await northAmerica(async (mexico, unitedStates) => {
      const ours = await entente(
        mexico,
        'check',
        '--no-proof',
        '--json',
        '--pair',
        join(unitedStates, 'playbooks/MEX.yaml'),
      )
      expect(ours).toMatchObject({ code: 0, err: '' })
      expect(JSON.parse(ours.out).playbooks).toMatchObject([{ partner: 'USA' }])
      const theirs = await entente(
        unitedStates,
        'check',
        '--no-proof',
        '--json',
        '--pair',
        '../from-mexico/playbooks/USA.yaml',
      )
      expect(theirs).toMatchObject({ code: 0, err: '' })
      expect(JSON.parse(theirs.out).playbooks).toMatchObject([{ partner: 'MEX' }])
    })
  })

  it('says what is wrong with the file that was given', async () => {
    await northAmerica(async (mexico, unitedStates) => {
      const pair = (...words: string[]) => entente(mexico, 'check', '--no-proof', '--pair', ...words)
      const refused = async (code: string, ...words: string[]) =>
        expect(await pair(...words)).toMatchObject({ code: 1, out: '', err: expect.stringContaining(`[${code}]`) })
      const theirs = join(unitedStates, 'playbooks/MEX.yaml')
      await refused('no-such-file', 'nothing.yaml')
      await refused('other-perspective', 'playbooks/USA.yaml')
      await refused('other-perspective', theirs, '--partner', 'CAN')
      const text = await readFile(theirs, 'utf8')
      await writeFile(theirs, text.replace('partner: MEX', 'partner: CAN'))
      await refused('other-partner', theirs)
      await writeFile(theirs, `${text}\nnonsense: true\n`)
      await refused('bad-playbook', theirs)
      await writeFile(join(mexico, '..', 'alone.yaml'), text)
      await refused('no-workspace', '../alone.yaml')
    })
  })

  it('proves the pair beside the stock counterparts', async () => {
    await inDesk('P13D', async (folder, run) => {
      const other = join(folder, 'other')
      await mkdir(join(other, 'playbooks'), { recursive: true })
      await writeFile(join(other, 'entente.yaml'), CONFIG.replace('XAA', 'XAC').replace('XAB', 'XAA'))
      const theirs = join(other, 'playbooks/XAA.yaml')
      await writeFile(theirs, playbook('P13D').replace('partner: XAB', 'partner: XAA'))
      // Theirs is seen from Cedoria, for which we have no playbook.
      expect(await run('--pair', theirs)).toMatchObject({ code: 1, err: expect.stringContaining('no-playbook') })
      await writeFile(
        join(other, 'entente.yaml'),
        CONFIG.replace('XAB', 'XAD').replace('XAA', 'XAB').replace('XAD', 'XAA'),
      )
      const [{ properties }] = JSON.parse((await run('--pair', theirs, '--json')).out).playbooks
      const found = properties.filter(({ against }: Told) => against === 'XAB')
      expect(found.map(({ name, result }: Told) => [name, result])).toEqual([
        ['pair', 'proved'],
        ['pair-any', 'proved'],
      ])
    })
  })
})

describe('the workflow for a repository of a workspace', () => {
  it('calls the command with options that it has, and hands over the file that it wrote', async () => {
    const { jobs } = parse(await readFile(join(root, 'docs/guides/entente-check.yml'), 'utf8'))
    const steps: readonly { run?: string; uses?: string; with?: Record<string, string> }[] = jobs.check.steps
    const words = steps.flatMap(({ run = '' }) => (run.includes('entente.js check') ? run.split(' ') : []))
    const { out } = await entente(root, 'check', '--help')
    const flags = words.filter((word) => word.startsWith('-'))
    expect(flags).toEqual(['-w', '--sarif'])
    for (const flag of flags) expect(out).toContain(flag)
    const upload = steps.find(({ uses = '' }) => uses.includes('upload-sarif'))
    expect(upload?.with?.['sarif_file']).toBe(words[words.indexOf('--sarif') + 1])
    // A branch would change what proves, unseen.
    expect(steps.find((step) => step.with?.['repository'] !== undefined)?.with?.['ref']).toBe('COMMIT')
  })
})
