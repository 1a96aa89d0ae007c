// Holds the levels of relations against dated militarised disputes and writes docs/validation.md:
// npm run validate [-- --data FOLDER]. It needs the data that lies beside the repository; nothing of it goes into the page but figures.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Dispute, regionSeries, type RegionSeries } from '@entente/measure'
import { addDays, parseDay, type Day } from '@entente/model'
import { take, withWorkspace } from '../test/temporary-workspace.ts'
import { root } from '../test/shared-data.ts'
import { judgeModels } from './validate/judge-models.ts'
import { casesOf, momentsOf } from './validate/moments.ts'
import { readDisputes } from './validate/read-disputes.ts'
import { readDyadYears } from './validate/read-dyad-years.ts'
import { type Sample, type Section, writeReport } from './validate/write-report.ts'

const { values } = parseArgs({ options: { data: { type: 'string', default: join(root, '../shared/data') } } })
const HORIZONS = [30, 90, 180]
/** Onsets on each side of the split below which nothing is said. */
const FEWEST = 5
const RULES = { quietDays: 730, gapDays: 30, knownUntil: parseDay('2005-12-31') }

/** Samples; `split` is the first day of the later years, chosen as the middle of what the file covers before any figure was seen. */
const KEDS = [
  { file: 'levant.cameo', title: 'KEDS Levant', split: '1993-01-01' },
  { file: 'gulf.cameo', title: 'KEDS Gulf', split: '1989-01-01' },
  { file: 'balkans.weis', title: 'KEDS Balkans', split: '1996-01-01' },
]

await withWorkspace(async ({ store }) => {
  const { disputes, unresolved } = await readDisputes(
    store.engine,
    join(values.data, 'structure/cow/dyadic_mid_4_02_dated_to2005.csv'),
  )
  const samples: Sample[] = []
  for (const { file, title, split } of KEDS)
    samples.push(sampleOf(title, 'By month, both directions together.', await takeIn(file), parseDay(split), disputes))
  const years = await readDyadYears(store.engine, join(values.data, 'events/gdelt1-dyad-year/*_gdelt.csv.gz'))
  samples.push(
    sampleOf(
      'GDELT 1.0 by year',
      'All pairs of states, summed by year in the file at hand, so a forecast is made once a year, on 1 January.',
      years,
      parseDay('1991-01-01'),
      disputes,
    ),
  )
  const intro = await readFile(join(root, 'scripts/validate/intro.md'), 'utf8')
  const counts = `${disputes.length} disputes of pairs of states were read; ${unresolved} could not be matched to a state of the model.`
  await writeFile(join(root, 'docs/validation.md'), writeReport(samples, [intro.trim(), counts], FEWEST))
})

/** The region of one KEDS file. */
function takeIn(file: string): Promise<RegionSeries> {
  return withWorkspace(async (workspace) => {
    await take(workspace, [join(values.data, `events/keds/${file}.csv.gz`)])
    const [feed = ''] = await workspace.store.feeds()
    return regionSeries(workspace.store, { feed, by: 'month' })
  })
}

function sampleOf(
  title: string,
  about: string,
  series: RegionSeries,
  split: Day,
  disputes: readonly Dispute[],
): Sample {
  const known = momentsOf(series)
  const sections = HORIZONS.map((horizonDays): Section => {
    const cases = casesOf(known, disputes, { ...RULES, horizonDays })
    // A moment of the earlier years whose horizon reaches into the later ones belongs to neither.
    const earlier = casesOf(known, disputes, { ...RULES, horizonDays, knownUntil: addDays(split, -1) })
    const later = cases.filter(({ day }) => day >= split)
    const onsets = (list: readonly { readonly onset: boolean }[]): number => list.filter(({ onset }) => onset).length
    const enough = onsets(earlier) >= FEWEST && onsets(later) >= FEWEST
    return {
      horizonDays,
      earlier: { cases: earlier.length, onsets: onsets(earlier) },
      later: { cases: later.length, onsets: onsets(later), dyads: new Set(later.map(({ a, b }) => `${a} ${b}`)).size },
      judged: enough ? judgeModels(earlier, later, `${title} ${horizonDays}`) : [],
    }
  })
  const [first] = series.starts
  return { title, about, split: `Fitted on ${first} to the day before ${split}, judged from then on.`, sections }
}
