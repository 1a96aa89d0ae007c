import type { Judged } from './judge-models.ts'

/** One sample at one horizon. */
export interface Section {
  readonly horizonDays: number
  readonly earlier: { readonly cases: number; readonly onsets: number }
  readonly later: { readonly cases: number; readonly onsets: number; readonly dyads: number }
  /** Empty where the later years have too few onsets to judge. */
  readonly judged: readonly Judged[]
}

export interface Sample {
  readonly title: string
  readonly about: string
  readonly split: string
  readonly sections: readonly Section[]
}

/** The page as Markdown. */
export function writeReport(samples: readonly Sample[], notes: readonly string[], fewest: number): string {
  return `${[...notes, ...samples.map((sample) => sampleText(sample, fewest))].join('\n\n')}\n`
}

function sampleText({ title, about, split, sections }: Sample, fewest: number): string {
  const parts = sections.map((section) => sectionText(section, fewest))
  return [`## ${title}`, about, split, ...parts].join('\n\n')
}

function sectionText({ horizonDays, earlier, later, judged }: Section, fewest: number): string {
  const head = `### Onset within ${horizonDays} days, after a gap of 30\n\nEarlier years: ${earlier.cases} cases, ${earlier.onsets} onsets. Later years: ${later.cases} cases of ${later.dyads} dyads, ${later.onsets} onsets.`
  if (judged.length === 0) return `${head}\n\nFewer than ${fewest} onsets on one of the sides: not judged.`
  const rows = judged.map((model) => {
    const { averagePrecision } = model.curve
    const interval = model.interval === null ? '' : ` (${figure(model.interval.low)} to ${figure(model.interval.high)})`
    return [
      model.name,
      `${figure(averagePrecision)}${interval}`,
      ...[0.1, 0.25, 0.5].map((recall) => figure(precisionAt(model, recall))),
      figure(model.brier.brier, 5),
      figure(model.brier.skill),
      `${model.called}: ${figure(model.precision)} / ${figure(model.recall)}`,
    ]
  })
  const best = judged.find(({ name }) => name === 'levels at two half-lives')
  return [
    head,
    tableOf(
      [
        'forecaster',
        'average precision (90 %)',
        'precision at recall 0.1',
        '0.25',
        '0.5',
        'Brier',
        'skill',
        'called: precision / recall',
      ],
      rows,
    ),
    ...(best === undefined ? [] : ['Reliability of the levels:', reliability(best)]),
  ].join('\n\n')
}

function reliability({ brier }: Judged): string {
  return tableOf(
    ['forecast between', 'cases', 'mean forecast', 'came true'],
    brier.bins
      .filter(({ cases }) => cases > 0)
      .map(({ from, to, cases, forecast, observed }) => [
        `${from} and ${to}`,
        String(cases),
        figure(forecast, 4),
        figure(observed, 4),
      ]),
  )
}

function precisionAt({ curve }: Judged, recall: number): number | null {
  return curve.points.find((point) => point.recall >= recall)?.precision ?? null
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function figure(value: number | null, digits = 3): string {
  return value === null ? 'none' : value.toFixed(digits)
}
