import { addDays, type Day, parseDay } from '@entente/model'
import { expect, it } from 'vitest'
import { seeded } from '../random/random.ts'
import { answers, type Told, weeklySums } from './answers.ts'

const monday = parseDay('2010-01-04')
const weeks = Array.from({ length: 260 }, (_, at) => ({ start: addDays(monday, 7 * at), covered: true }))
const act = (occurredOn: Day, joint: boolean): Told => ({ occurredOn, goldstein: 3, joint, stale: false })

/** Independent acts of either side, and meetings told both ways, the second time under the week after. */
function world(): [Told[], Told[]] {
  const random = seeded('world')
  const own = (): Told[] =>
    weeks.flatMap(({ start }) => Array.from({ length: random.poisson(2) }, () => act(start, false)))
  const [first, second] = [own(), own()]
  for (const { start } of weeks) {
    for (let left = random.poisson(2); left > 0; left -= 1) {
      first.push(act(start, true))
      second.push(act(addDays(start, 7), true))
    }
  }
  return [first, second]
}

it('finds no answer in independent series with joint incidents, and finds one where these are left in', () => {
  const [first, second] = world()
  const p = (joint: boolean): number | undefined => {
    const question = { system: 'cooperation', joint } as const
    const found = answers(weeklySums(first, weeks, question), weeklySums(second, weeks, question))
    return found.basis ? found.second.granger.p : undefined
  }
  expect(p(false)).toBeGreaterThan(0.05)
  expect(p(true)).toBeLessThan(0.001)
})

it('finds no answer where a third drives both, and finds one without that control', () => {
  const random = seeded('third')
  const third = weeks.map(() => random.normal())
  const first = third.map((value) => value + 0.5 * random.normal())
  const second = third.map((_, at) => (third[at - 1] ?? 0) + 0.5 * random.normal())
  const [with_, without] = [answers(first, second, third), answers(first, second)]
  expect(with_.basis && with_.second.granger.p).toBeGreaterThan(0.05)
  expect(without.basis && without.second.granger.p).toBeLessThan(0.001)
})

it('keeps cooperation from conflict, leaves old news out and uncovered weeks missing', () => {
  const told: Told[] = [
    act(monday, false),
    { ...act(monday, false), goldstein: -5 },
    { ...act(monday, false), stale: true },
  ]
  const two = [
    { start: monday, covered: true },
    { start: addDays(monday, 7), covered: false },
  ]
  expect(weeklySums(told, two, { system: 'cooperation', joint: true })).toEqual([3, null])
  expect(weeklySums(told, two, { system: 'conflict', joint: true })).toEqual([-5, null])
})

it('says what it would need where there is too little', () => {
  const flat = weeks.map((_, at) => (at < 5 ? 1 : 0))
  expect(answers(flat, flat.toReversed())).toMatchObject({ basis: false, needed: { periods: 52, active: 12 } })
})
