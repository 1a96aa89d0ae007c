// 400 playbooks over 40 years of days with 3,000 acts each, as a workspace of 400 partners would have them; the reference is
// a plain loop over the same days and acts that only drains and fills one number.
import { dayNumber } from '@entente/model'
import { type Act, type Kind, type Playbook, runRelation } from '@entente/playbook'
import { act, day, EXAMPLE, pattern, series, written, yearly } from '../test/example-playbook.ts'
import { machine, table, type Timing } from './measure.ts'

const PLAYBOOKS = 400
const DAYS = 14_610
const FIRST = dayNumber(day(0))
const ACTS = 3_000
const KINDS: readonly Kind[] = ['friendly', 'neutral', 'criticism', 'insult', 'offence', 'attack', 'breach']

const PLAYBOOK: Playbook = {
  ...EXAMPLE,
  patterns: [
    pattern('souring', 'offence', 3, 'count("criticism", "P365D") + count("insult", "P30D") >= 6'),
    pattern('worse', 'attack', 6, 'count("offence", "P90D") >= 3 && since("attack-1") < 60'),
  ],
  initiatives: [
    yearly('09-21'),
    series({ stopWhen: written('count("offence", "P60D") > 0'), answer: written('count("friendly", "P60D") > 0') }),
  ],
}

const covered = [{ from: day(0), to: day(DAYS - 1) }]
const acts = Array.from({ length: 8 }, (_, seed) => history(seed + 1))
let [proposals, level, size] = [0, 0, 0]

const plain = processorTime(plainLoop)
const whole = processorTime(fold)
process.stdout.write(`${machine()}\n`)
process.stdout.write(
  `${PLAYBOOKS} playbooks, ${DAYS} days, ${ACTS} acts each: ${proposals} proposals, states of at most ${size} characters\n\n`,
)
process.stdout.write(
  table([
    ['a plain loop over days and acts', plain],
    ['the program over acts', whole],
  ]),
)
if (level < 0) process.stdout.write('\n')

/** Milliseconds of the processor for each of five parts of the playbooks, for the whole: others' work does not count. */
function processorTime(work: (list: readonly Act[]) => void): Timing {
  const parts = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage()
    everyPlaybook(PLAYBOOKS / 5, work)
    const { user, system } = process.cpuUsage(before)
    return (5 * (user + system)) / 1000
  }).toSorted((a, b) => a - b)
  return { median: parts[2] ?? 0, min: parts[0] ?? 0, max: parts[4] ?? 0 }
}

function everyPlaybook(count: number, work: (list: readonly Act[]) => void): void {
  for (let number = 0; number < count; number += 1) work(acts[number % acts.length] ?? [])
}

function fold(list: readonly Act[]): void {
  const run = runRelation(PLAYBOOK, { covered, acts: list, to: day(DAYS - 1) })
  proposals += run.proposals.length
  size = Math.max(size, JSON.stringify(run.state).length)
}

function plainLoop(list: readonly Act[]): void {
  const byDay = new Map<number, Act[]>()
  for (const one of list) {
    const number = dayNumber(one.clockDay) - FIRST
    byDay.set(number, [...(byDay.get(number) ?? []), one])
  }
  let strain = 0
  for (let number = 0; number < DAYS; number += 1) {
    strain = Math.max(0, strain - 1)
    for (const one of byDay.get(number) ?? []) strain = Math.min(300, strain + 5 * one.points)
  }
  level = strain
}

/** Acts that a seed gives; at most one a rule and day. */
function history(first: number): readonly Act[] {
  let seed = first
  const next = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  const found = Array.from({ length: ACTS }, () => {
    const kind = KINDS[next(7)] ?? 'neutral'
    return act(next(DAYS), kind, 1 + next(6), `${kind}-${next(3)}`)
  })
  return [...new Map(found.map((one) => [one.key, one])).values()]
}
