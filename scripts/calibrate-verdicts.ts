// How often a relation in which nothing changes gets a verdict: npm run calibrate. The figures stand in docs/methods/horizons.md.
import { horizonsOf } from '@entente/measure'
import { type Random, seeded } from '../packages/measure/src/random/random.ts'

const RELATIONS = 1000

/** Counts whose rate is e to a mood that keeps this share of itself from day to day and varies by a standard deviation of 1. */
function withMood(keep: number): (random: Random, days: number) => number[] {
  return (random, days) => {
    let mood = 0
    return Array.from({ length: days }, () => {
      mood = keep * mood + Math.sqrt(1 - keep ** 2) * random.normal()
      return random.poisson(Math.exp(mood - 0.5))
    })
  }
}

const KINDS: Readonly<Record<string, (random: Random, days: number) => number[]>> = {
  thin: (random, days) => Array.from({ length: days }, () => 3 * random.poisson(0.02)),
  plain: (random, days) => Array.from({ length: days }, () => random.poisson(1)),
  'in bursts': (random, days) => Array.from({ length: days }, () => random.poisson(10 * random.gamma(0.1))),
  'mood of 0.98': withMood(0.98),
  'mood of 0.995': withMood(0.995),
}

for (const [kind, make] of Object.entries(KINDS)) {
  const shares = [5, 12, 30].map((years) => {
    const said = Array.from({ length: RELATIONS }, (_, at) => {
      const random = seeded(`calibrate ${kind} ${at}`)
      const days = Math.round(years * 365.25)
      const cooperation = make(random, days)
      const conflict = make(random, days).map((value) => -value)
      const verdicts = horizonsOf({ events: [], cooperation, conflict })
      return verdicts.some(({ verdict }) => verdict !== 'none' && verdict !== 'no basis')
    })
    return `${years} years ${((100 * said.filter(Boolean).length) / RELATIONS).toFixed(1)} %`
  })
  process.stdout.write(`${kind}: ${shares.join(', ')}\n`)
}
