import { describe, expect, it } from 'vitest'
import { keepLooking, type Looking } from './keep-looking.ts'

const MINUTE = 60_000

/** A clock whose sleeps end at once, and what was slept. */
function quickClock() {
  let at = 0
  const slept: number[] = []
  const sleep = async (ms: number): Promise<void> => {
    slept.push(ms)
    at += ms
  }
  return { slept, clock: { now: () => new Date(at), sleep } }
}

async function looks(plan: readonly (number | 'more' | 'trouble')[]) {
  const { slept, clock } = quickClock()
  const stop = new AbortController()
  const troubles: unknown[] = []
  let at = 0
  const looking: Looking = {
    look: async () => {
      const step = plan[at]
      at += 1
      if (at === plan.length) stop.abort()
      if (step === 'trouble') throw new Error('no room')
      return { more: step === 'more', next: new Date(clock.now().getTime() + (typeof step === 'number' ? step : 0)) }
    },
  }
  const options = {
    clock,
    onTrouble: (fault: unknown) => void troubles.push(fault),
    nudged: (signal: AbortSignal) =>
      new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true })),
  }
  await keepLooking(looking, options, stop.signal)
  return { slept, troubles, looked: at }
}

describe('looking again and again', () => {
  it('waits as long as it is told, and not at all where there is more', async () => {
    const { slept, looked } = await looks([MINUTE, 'more', 'more', 5 * MINUTE, 1])
    expect(slept.slice(0, 2)).toEqual([MINUTE, 5 * MINUTE])
    expect(looked).toBe(5)
  })

  it('waits longer and longer where a look cannot be ended, and is quick again after one that could', async () => {
    const { slept, troubles } = await looks(['trouble', 'trouble', 'trouble', 'trouble', 'trouble', 7, 'trouble', 1, 1])
    expect(slept.slice(0, 7).map((ms) => ms / MINUTE)).toEqual([1, 5, 25, 60, 60, 7 / MINUTE, 1])
    expect(troubles.filter((fault) => fault === undefined)).toHaveLength(3)
  })
})
