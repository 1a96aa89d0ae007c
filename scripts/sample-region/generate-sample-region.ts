import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { dayOf } from './days.ts'
import { type Feed, feedOf } from './feed.ts'
import { gdeltRow } from './gdelt-row.ts'
import { seeded } from './random.ts'
import { type Truth, truthOf } from './truth.ts'

/** Version of the generator: a change of what it writes for a seed is a new version. */
const GENERATOR = 'sample-region/1'

export interface SampleRegionOptions {
  /** Any text; another seed is another history around the same episodes. Default `entente`. */
  readonly seed?: string
}

export interface SampleRegion {
  /** Paths of the 144 files of the feed, in order. Nothing else is to be ingested. */
  readonly files: readonly string[]
  readonly truth: Truth
}

/** Rows of the first id. The ids have ten digits as GDELT's have and go up by one. */
const FIRST_ID = 1_000_000_001

const compress = promisify(gzip)

/**
 * Writes the sample region into `folder`, made if need be: one `YYYYMM.simulated.export.CSV.gz` a month, and beside them
 * the truth: `truth.json`, `truth-acts.csv.gz`, `truth-reports.csv.gz`. The same seed gives the same rows everywhere.
 */
export async function generateSampleRegion(folder: string, options: SampleRegionOptions = {}): Promise<SampleRegion> {
  const seed = options.seed ?? 'entente'
  await mkdir(folder, { recursive: true })
  const feed = feedOf(seed)

  const hash = createHash('sha256')
  const random = seeded(`${seed}/rows`)
  const files: string[] = []
  const answers = ['id,act,fault\n']
  let id = FIRST_ID
  for (const [month, reports] of Map.groupBy(feed.reports, ({ day }) => dayOf(day).slice(0, 7))) {
    let text = ''
    for (const report of reports) {
      text += `${gdeltRow(id, report, random)}\n`
      answers.push(`${id},${report.act},${report.fault}\n`)
      id += 1
    }
    hash.update(text)
    const path = join(folder, `${month.replace('-', '')}.simulated.export.CSV.gz`)
    await writeFile(path, await compress(text))
    files.push(path)
  }

  const truth = truthOf(seed, GENERATOR, hash.digest('hex'), feed)
  await writeFile(join(folder, 'truth.json'), `${JSON.stringify(truth, null, 2)}\n`)
  await writeFile(join(folder, 'truth-reports.csv.gz'), await compress(answers.join('')))
  await writeFile(join(folder, 'truth-acts.csv.gz'), await compress(actsCsv(feed)))
  return { files, truth }
}

function actsCsv({ acts }: Feed): string {
  const lines = acts.map(
    ({ id, day, source, target, code, episode, joint }) =>
      `${id},${dayOf(day)},${source},${target},${code},${episode},${joint}\n`,
  )
  return `act,day,source,target,code,episode,joint\n${lines.join('')}`
}
