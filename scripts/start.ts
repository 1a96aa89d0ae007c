// What `npm start` does once everything is installed and built: makes the sample region if it is not there yet, takes it
// in through the ordinary feed, and opens the workbench on it.
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@entente/server'
import { ingest, openWorkspace } from 'entente'
import { main } from '../packages/entente/src/bin.ts'
import { generateSampleRegion } from './sample-region/generate-sample-region.ts'

const sample = fileURLToPath(new URL('../examples/sample-region', import.meta.url))
const feed = join(sample, 'feed')

/** Whether the feed on disk is the one that the committed truth tells of. */
async function isCurrent(): Promise<boolean> {
  const truth = join(feed, 'truth.json')
  if (!existsSync(truth)) return false
  const read = (path: string): Promise<unknown> => readFile(path, 'utf8').then(JSON.parse)
  return JSON.stringify(await read(truth)) === JSON.stringify(await read(join(sample, 'truth.json')))
}

/** Takes the feed in; what is in already is left out, so that a start that was cut short is made whole. */
async function takeIn(): Promise<void> {
  const workspace = await openWorkspace(sample, { cwd: sample, create: true })
  try {
    const { total } = await ingest(workspace.store, [join(feed, '*.simulated.export.CSV.gz')], {
      now: () => new Date(),
      holder: 'npm start',
      waitMs: 60_000,
      onWait: (holder) => process.stderr.write(`waiting: another process is writing (${holder})\n`),
    })
    if (total.kept > 0) process.stderr.write(`${total.rows} rows: ${total.kept} kept, the rest accounted for\n`)
  } finally {
    await workspace.close()
  }
}

if (!(await isCurrent())) {
  process.stderr.write('making the sample region: five invented states, twelve years of simulated reports ...\n')
  await rm(feed, { recursive: true, force: true })
  await rm(join(sample, '.entente'), { recursive: true, force: true })
  await generateSampleRegion(feed)
}
await takeIn()
// The simulated feed ends with 2024: the desk's day is its last one, or nothing would be left to do.
const clock = process.argv.includes('--clock') ? [] : ['--clock', '2024-12-31T09:00:00Z']
await main(['serve', '-w', sample, ...clock, ...process.argv.slice(2)], { version: '0.1.0', serve })
