import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { type Answers, answersQuery } from '../../../api/answers-queries.ts'
import { Figure } from '../../../charts/figure/figure.tsx'
import { useActorName } from '../../../follow-up/names.ts'
import { plural } from '../../../format/format-number.ts'
import { Loading } from '../../../layout/loading.tsx'
import { ProblemNote } from '../../../layout/problem-note.tsx'
import { OwnRelation } from '../own-relation.tsx'
import { RelationFrame } from '../relation-frame.tsx'
import { drawResponses, RESPONSES_HEIGHT } from './draw-responses.ts'
import { VariantsTable } from './variants-table.tsx'

/** Who answers whom. */
export function AnswersPage() {
  const { code } = useParams({ from: '/relations/$code/answers' })
  return (
    <RelationFrame code={code} title="Answers">
      <OwnRelation>{(us) => <Both source={us} target={code} />}</OwnRelation>
    </RelationFrame>
  )
}

function Both({ source, target }: { readonly source: string; readonly target: string }) {
  const { data, error, refetch } = useQuery(answersQuery(source, target))
  if (error !== null) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading what="answers" height={1100} />
  return (
    <>
      <p className="lede">
        {data.feed}, {plural(data.weeks.length, 'week')} of incidents and not of confirmed acts. Does what one side did
        help to foretell the other, beyond the other&rsquo;s own weeks before? What foretells need not cause.
      </p>
      <System found={data} system="cooperation" />
      <System found={data} system="conflict" />
      <p className="muted small">
        Goes on: sum of a side&rsquo;s own lags. Answers: sum of the other&rsquo;s. Chance: of as much where the other
        foretells nothing (Granger&rsquo;s test). Method {data.method}. Definitions and sources:{' '}
        <code>docs/methods/reciprocity.md</code>.
      </p>
    </>
  )
}

function System({ found, system }: { readonly found: Answers; readonly system: 'cooperation' | 'conflict' }) {
  const { source, target, rules } = found
  const { variants, responses, asymmetry } = found[system]
  const name = useActorName()
  const panels = useMemo(
    () =>
      responses === null
        ? []
        : [
            { label: `${name(source)} after ${name(target)}`, responses: responses.first },
            { label: `${name(target)} after ${name(source)}`, responses: responses.second },
          ],
    [responses, name, source, target],
  )
  const draw = useCallback((width: number) => drawResponses(panels, system, width), [panels, system])
  return (
    <section>
      <h2>{system === 'cooperation' ? 'Cooperation' : 'Conflict'}</h2>
      <VariantsTable system={system} variants={variants} source={source} target={target} />
      {asymmetry !== null && (
        <p>
          With all of that taken away, {name(target)} answers {Math.abs(asymmetry.difference).toFixed(2)}{' '}
          {asymmetry.difference >= 0 ? 'more' : 'less'} than {name(source)} ({asymmetry.low.toFixed(2)} to{' '}
          {asymmetry.high.toFixed(2)}
          {asymmetry.low <= 0 && asymmetry.high >= 0 && ': no difference that is told from none'}).
        </p>
      )}
      {panels.length > 0 && (
        <Figure
          title={`Answers in ${system}`}
          says={`What a side does more, in weights a week, in the weeks after one standard deviation more of the other (week 0: the same week, which is no answer). Bands hold ${rules.level * 100} % of ${rules.draws} draws.`}
          name={`answers-${system}-${source}-${target}`}
          draw={draw}
          height={RESPONSES_HEIGHT}
          rows={panels.flatMap(({ label, responses: of }) => of.map((one, week) => ({ side: label, week, ...one })))}
          answer={found}
        />
      )}
    </section>
  )
}
