import { cpus } from 'node:os'

/** Milliseconds. */
export interface Timing {
  readonly median: number
  readonly min: number
  readonly max: number
}

/** Median, fastest and slowest of `runs` timings, after `warm` runs that do not count. */
export async function time(work: () => Promise<unknown>, runs = 15, warm = 3): Promise<Timing> {
  const times: number[] = []
  for (let run = -warm; run < runs; run += 1) {
    const began = performance.now()
    await work()
    if (run >= 0) times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  return { median: times[Math.floor(times.length / 2)] ?? 0, min: times[0] ?? 0, max: times.at(-1) ?? 0 }
}

/** One line for `docs/benchmarks.md`. */
export function machine(): string {
  const [cpu] = cpus()
  return `${cpu?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.versions.node}, ${process.platform} ${process.arch}`
}

/** A Markdown table of timings, each as a ratio to the first, which is the reference; with `rows` also rows a second. */
export function table(list: readonly (readonly [name: string, timing: Timing])[], rows?: number): string {
  const reference = list[0]?.[1].median ?? 1
  const ms = (value: number): string => value.toFixed(1)
  const lines = list.map(([name, { median, min, max }]) => {
    const speed = rows === undefined ? '' : ` ${Number(((rows / median) * 1000).toPrecision(3)).toLocaleString('en')} |`
    return `| ${name} | ${ms(median)} | ${ms(min)} to ${ms(max)} | ${(median / reference).toFixed(2)} |${speed}\n`
  })
  const [head, rule] = rows === undefined ? ['', ''] : [' rows a second |', ' ---: |']
  return `| what | median ms | range ms | ratio |${head}\n| --- | ---: | ---: | ---: |${rule}\n${lines.join('')}`
}
