/** Runs work when its turn comes. */
export type Limiter = <Result>(work: () => Promise<Result>) => Promise<Result>

/** Lets at most so many works run at once; the others wait in their order. */
export function limiter(most: number): Limiter {
  let running = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}
