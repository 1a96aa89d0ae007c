// How often the 90 % intervals of levels hold the truth where the model behind them is wrong: npm run calibrate. The figures stand in
// docs/methods/horizons.md.
import { levelInterval } from '@entente/measure'
import { type Random, seeded } from '../packages/measure/src/random/random.ts'

const TRUTHS = 2000
const DAYS = 240
const WEIGHTS = [1, 2, 3.4, 7]
const MEAN = 3.35

/** Daily rates around a mean, by how the model is wrong. */
const WORLDS: Readonly<Record<string, (rate: number, random: Random) => number[]>> = {
  'as the model has it': (rate) => Array<number>(DAYS).fill(rate),
  'in bursts (a day in ten has it all)': (rate, random) =>
    Array.from({ length: DAYS }, () => rate * 10 * random.gamma(0.1)),
  'a mood that keeps 0.95 of itself a day': (rate, random) => {
    let mood = random.normal()
    return Array.from({ length: DAYS }, () => {
      mood = 0.95 * mood + Math.sqrt(1 - 0.95 ** 2) * random.normal()
      return rate * Math.exp(mood - 0.5)
    })
  },
}

for (const [name, rates] of Object.entries(WORLDS)) {
  let held = 0
  for (let at = 0; at < TRUTHS; at += 1) {
    const random = seeded(`${name} ${at}`)
    const rate = Math.exp(Math.log(0.05) + random.uniform() * Math.log(40))
    const counts = rates(rate, random).map((of) => random.poisson(of))
    const weight = (): number => WEIGHTS[random.below(WEIGHTS.length)] ?? 0
    const values = counts.map((count) => Array.from({ length: count }, weight).reduce((sum, one) => sum + one, 0))
    const found = levelInterval(values, { counts, halfLife: 30, seed: `${at}` })
    if (found !== null && found.low <= rate * MEAN && rate * MEAN <= found.high) held += 1
  }
  process.stdout.write(`${name}: ${((100 * held) / TRUTHS).toFixed(1)} %\n`)
}
