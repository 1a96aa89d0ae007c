import { useCallback, useMemo } from 'react'
import type { Conduct } from '../../../api/conduct-queries.ts'
import { drawSmallMultiples, heightOfPanels } from '../../../charts/draw-small-multiples.ts'
import { Figure } from '../../../charts/figure/figure.tsx'
import { useActorName } from '../../../follow-up/names.ts'
import { formatPercent, plural } from '../../../format/format-number.ts'

const TONES = ['praise', 'appeal', 'criticism', 'demand', 'threat'] as const

interface Props {
  readonly found: Conduct
  /** Whose words. */
  readonly who: string
  readonly years: Conduct['tone']['ours']
}

/** The tone of one side's words, a panel for each. */
export function ToneFigure({ found, who, years }: Props) {
  const name = useActorName()
  const panels = useMemo(
    () =>
      TONES.map((tone) => ({
        label: tone,
        values: years.map(({ year, shares }) => ({ year, value: shares === null ? null : shares[tone] * 100 })),
      })),
    [years],
  )
  const [first, last] = [years.at(0)?.year ?? 0, years.at(-1)?.year ?? 0]
  const draw = useCallback((width: number) => drawSmallMultiples(panels, [first, last], width), [panels, first, last])
  return (
    <Figure
      title={`Words of ${name(who)}: shares of each tone, in percent`}
      says={sayTones(years)}
      name={`tone-${who}`}
      draw={draw}
      height={heightOfPanels(TONES.length)}
      rows={years.map(({ year, known, words, counts }) => ({ year, known: String(known), words, ...counts }))}
      answer={found}
    />
  )
}

function sayTones(years: Props['years']): string {
  const last = years.findLast(({ shares }) => shares !== null)
  if (last?.shares === null || last === undefined) return 'No basis: in no year are there enough words.'
  const { shares } = last
  const told = TONES.map((tone) => `${tone} ${formatPercent(shares[tone])}`)
  return `In ${last.year}, of ${plural(last.words, 'word')} with a tone: ${told.join(', ')}.`
}
