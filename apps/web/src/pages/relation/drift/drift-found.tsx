import { useMemo, useState } from 'react'
import type { Drift } from '../../../api/drift-queries.ts'
import { useActorName } from '../../../follow-up/names.ts'
import { DriftFigure } from './drift-figure.tsx'
import { DriftSources } from './drift-sources.tsx'
import { DriftTable } from './drift-table.tsx'
import { GROUPS, issueOf } from './drift-words.ts'
import { RecurringTable } from './recurring-table.tsx'

/** All that is known of a partner's drift. */
export function DriftFound({ found }: { readonly found: Drift }) {
  const name = useActorName()
  const years = useMemo(() => yearsOf(found), [found])
  if (years === null)
    return (
      <>
        <p className="outcome">None of the files that are there tells of these states.</p>
        <DriftSources found={found} />
      </>
    )
  const panelsOf = (measure: string) =>
    found.series.flatMap((series) => (series.measure === measure ? [{ label: name(series.toward), series }] : []))
  return (
    <>
      {GROUPS.map(({ title, measures }, at) => {
        const shown = measures.filter(({ id }) => found.series.some(({ measure }) => measure === id))
        if (shown.length === 0) return null
        return (
          <section key={title}>
            <h2>{title}</h2>
            <div className="drift-figures">
              {shown.map(({ id, title: what, meaning }) => (
                <DriftFigure
                  key={id}
                  found={found}
                  title={what}
                  meaning={meaning}
                  name={id}
                  panels={panelsOf(id)}
                  years={years}
                />
              ))}
            </div>
            {at === 0 && <ByIssue found={found} years={years} />}
            {at === 0 && found.recurring.length > 0 && <RecurringTable recurring={found.recurring} />}
          </section>
        )
      })}
      <h2>How fast, on which horizon</h2>
      <DriftTable found={found} />
      <DriftSources found={found} />
    </>
  )
}

function ByIssue({ found, years }: { readonly found: Drift; readonly years: readonly [number, number] }) {
  const name = useActorName()
  const states = found.toward.filter((state) =>
    found.series.some((one) => one.toward === state && issueOf(one.measure)),
  )
  const [chosen, choose] = useState<string>()
  const state = states.find((one) => one === chosen) ?? states[0]
  if (state === undefined) return null
  const panels = found.series.flatMap((series) => {
    const issue = series.toward === state ? issueOf(series.measure) : null
    return issue === null ? [] : [{ label: issue, series }]
  })
  return (
    <>
      <h3>By issue</h3>
      <div className="page-ways" role="group" aria-label="Toward whom, by issue">
        <span className="segments">
          {states.map((one) => (
            <button key={one} type="button" aria-pressed={one === state} onClick={() => choose(one)}>
              {name(one)}
            </button>
          ))}
        </span>
      </div>
      <DriftFigure
        found={found}
        title={`Raw agreement with ${name(state)} by issue`}
        meaning="Share of identical votes on resolutions that the publisher tags."
        name={`issues-${state}`}
        panels={panels}
        years={years}
      />
    </>
  )
}

/** First and last year of anything that is known; null where nothing is. */
function yearsOf({ series }: Drift): readonly [number, number] | null {
  const known = series.flatMap(({ values }) => values.flatMap(({ year, value }) => (value === null ? [] : [year])))
  return known.length === 0 ? null : [Math.min(...known), Math.max(...known)]
}
