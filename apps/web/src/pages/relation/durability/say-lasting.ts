import type { Lasting } from '../../../api/durability-queries.ts'
import type { FigureRow } from '../../../charts/figure/csv-file.ts'
import type { SurvivalCurves, SurvivalStep } from '../../../charts/draw-survival.ts'
import { formatNumber, formatPercent, plural } from '../../../format/format-number.ts'

type Curve = Lasting['survival']

/** What the curves show, in sentences. */
export function sayCurves({ spells, survival, others, notSeenToBegin }: Lasting, byChance: readonly number[]): string {
  const chance = byChance[6] === undefined ? '' : `; by chance ${formatPercent(byChance[6])} would`
  const left = notSeenToBegin === 0 ? '' : ` ${plural(notSeenToBegin, 'more')} was not seen to begin and is left out.`
  return `${sayOne('This relation', spells.length, survival)} ${sayOne('The others', sizeOf(others.table), others.survival)} Longer than six months last ${shareAt(survival, 6)} here and ${shareAt(others.survival, 6)} there${chance}.${left}`
}

function sayOne(who: string, n: number, curve: Curve): string {
  if (curve === null) return `${who}: ${plural(n, 'spell')}, no basis.`
  const { median, medianLow, medianHigh, ended } = curve
  return `${who}: ${plural(n, 'spell')}, ${formatNumber(ended)} of them seen to end, median ${monthsOf(median)} (${bound(medianLow)} to ${bound(medianHigh)}).`
}

function monthsOf(median: number | null): string {
  return median === null ? 'not reached' : plural(median, 'month')
}

function bound(months: number | null): string {
  return months === null ? 'not reached' : formatNumber(months)
}

/** Beyond the longest spell that was watched nothing is known, unless none was left. */
function shareAt(curve: Curve, months: number): string {
  const last = curve?.points.at(-1)
  if (curve === null || last === undefined || (last.months < months && last.survival > 0)) return 'an unknown share'
  return formatPercent(curve.points.findLast((point) => point.months <= months)?.survival ?? 1)
}

/** The log-rank test and how usual its result is, in sentences. */
export function sayComparison({ comparison }: Lasting): string {
  if (comparison === null) return 'There is no basis for a comparison with the others.'
  const { observed, expected, chiSquare, p, dyads, asDifferent } = comparison
  return `${plural(observed, 'end')} here, ${formatNumber(expected)} if these spells lasted like the others' (log-rank ${chiSquare.toFixed(2)}, p ${p < 0.0001 ? 'below 0.0001' : p.toFixed(4)}). Spells of one relation hang together, so p alone says too much: of ${plural(dyads, 'relation')} tested alike, ${asDifferent === 1 ? 'only this one differs' : `${formatNumber(asDifferent)} differ`} so much from the rest.`
}

/** The curves as rows of a table. */
export function curveRows({ own, others, byChance }: SurvivalCurves): FigureRow[] {
  const rows = (curve: string, steps: readonly SurvivalStep[]): FigureRow[] =>
    steps.map(({ months, survival, low, high }) => ({ curve, months, survival, low, high }))
  return [
    ...rows('this relation', own),
    ...rows('others', others),
    ...byChance.map((survival, months) => ({ curve: 'by chance', months, survival, low: null, high: null })),
  ]
}

function sizeOf(table: Lasting['others']['table']): number {
  return table.reduce((sum, { ended, censored }) => sum + ended + censored, 0)
}
