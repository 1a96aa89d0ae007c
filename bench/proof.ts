// Proofs of what is shipped, of two mutually triggering responses a side, and of a pair made to be hard; beside them reading
// the same playbooks, which every check does anyway.
import { parseDay } from '@entente/model'
import {
  DEFAULT_PROOF_LIMITS,
  exchanged,
  type Playbook,
  proveAlone,
  proveConsistent,
  provePair,
  type PropertyResult,
  type ProofOptions,
  VERDICTS,
} from '@entente/playbook'
import { pattern, response } from '../test/example-playbook.ts'
import { example, EXAMPLES } from '../test/example-workspaces.ts'
import { violations } from '../test/violations.ts'
import { machine } from './measure.ts'

const options: ProofOptions = {
  on: parseDay('2026-01-01'),
  limits: { ...DEFAULT_PROOF_LIMITS, milliseconds: 60_000 },
  now: () => performance.now(),
  baseLimits: null,
}

const rows: string[][] = []
const read: number[] = []
const shipped: Playbook[][] = []
for (const name of EXAMPLES) {
  const begun = performance.now()
  const { playbooks } = await example(name)
  read.push((performance.now() - begun) / playbooks.length)
  shipped.push(playbooks.flatMap(({ playbook }) => (playbook === undefined ? [] : [playbook])))
}
const reading = Math.min(...read)
const all = shipped.flat().filter(({ partner }) => partner !== null)

row('reading a playbook, the mean of its workspace', reading, '')
shippedRow('all single properties', (one) => proveAlone(one, options))
shippedRow('`pair` and `pair-any` with the chairs exchanged', (one) => provePair(one, exchanged(one), options))
const partners = (shipped.toSorted((a, b) => b.length - a.length)[0] ?? []).filter(({ partner }) => partner !== null)
const compared = time(() => proveConsistent(partners, options))
row(`\`consistent\`, ${partners.length} partners`, compared.milliseconds, verdictsOf(compared.results))
for (const { file, playbooks } of violations().filter(({ property }) => property.startsWith('pair'))) {
  const [playbook] = playbooks
  if (playbook !== undefined) pairRow(file, playbook)
}
pairRow('long ladders, windows of 180 days, three patterns', hard(all[0]))
process.stdout.write(`${machine()}\n${all.length} shipped playbooks; the most any of them takes, second call\n\n`)
process.stdout.write(['| what | milliseconds | times reading | verdict |', '| --- | --: | --: | --- |', ''].join('\n'))
process.stdout.write(`${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`)
process.stdout.write(`\nmost memory of the process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`)

function pairRow(name: string, playbook: Playbook): void {
  const { milliseconds, results } = time(() => provePair(playbook, exchanged(playbook), options))
  row(name, milliseconds, results.map((one) => `${one.name} ${one.result}`).join(', '))
}

/** The most that any shipped playbook takes, at the second call. */
function shippedRow(name: string, prove: (playbook: Playbook) => readonly PropertyResult[]): void {
  const runs = all.map((playbook) => {
    prove(playbook)
    return time(() => prove({ ...playbook }))
  })
  const most = Math.max(...runs.map(({ milliseconds }) => milliseconds))
  row(name, most, verdictsOf(runs.flatMap(({ results }) => results)))
}

function verdictsOf(results: readonly PropertyResult[]): string {
  return VERDICTS.flatMap((verdict) => {
    const count = results.filter((one) => one.result === verdict).length
    return count === 0 ? [] : [`${count} ${verdict}`]
  }).join(', ')
}

function row(name: string, milliseconds: number, verdict: string): void {
  rows.push([name, milliseconds.toFixed(1), (milliseconds / reading).toFixed(2), verdict])
}

function time(work: () => readonly PropertyResult[]): { milliseconds: number; results: readonly PropertyResult[] } {
  const begun = performance.now()
  const results = work()
  return { milliseconds: performance.now() - begun, results }
}

/** A shipped playbook whose answers come back by every way: three ladders of five steps that climb for half a year. */
function hard(playbook: Playbook | undefined): Playbook {
  if (playbook === undefined) throw new Error('there is no playbook to begin with')
  const steps = ['note-verbale', 'public-statement', 'summon-ambassador', 'postpone-visit', 'recall-for-consultations']
  const ladder = (id: string, kinds: Parameters<typeof response>[1], cooldown: number) =>
    response(id, kinds, { answer: { kind: 'ladder', steps, window: 180 }, within: 7, cooldown, expires: 90 })
  return {
    ...playbook,
    patterns: [
      pattern('tone', 'offence', 5, 'count("criticism", "P90D") + count("insult", "P90D") >= 3', 60),
      pattern('pressed', 'attack', 6, 'count("offence", "P120D") >= 3', 90),
      pattern('pushed', 'insult', 4, 'count("hostile-words", "P30D") > 0 || count("offence", "P30D") > 1', 30),
    ],
    responses: [ladder('a', ['insult'], 10), ladder('b', ['offence'], 12), ladder('c', ['attack', 'breach'], 14)],
  }
}
