import type { SystemAnswers } from '../../../api/answers-queries.ts'
import { useActorName } from '../../../follow-up/names.ts'
import { formatNumber } from '../../../format/format-number.ts'
import { TableHead } from '../../../layout/table-head.tsx'

interface Props extends Pick<SystemAnswers, 'variants'> {
  readonly source: string
  readonly target: string
  readonly system: string
}

/** The result with and without each thing that only looks like an answer. */
export function VariantsTable({ variants, source, target, system }: Props) {
  const name = useActorName()
  const heads = [source, target].flatMap((who) => [
    { number: `${name(who)} goes on` },
    { number: 'answers' },
    { number: 'chance' },
  ])
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={`Answers in ${system}, with and without`}>
      <table className="table" role="table">
        <TableHead columns={['Counted', { number: 'Weeks' }, ...heads]} />
        <tbody role="rowgroup">
          {variants.map(({ variant, answers }) => (
            <tr key={variant} role="row">
              <td role="cell">{variant}</td>
              <td role="cell" className="number">
                {formatNumber(answers.periods)}
              </td>
              {answers.basis ? (
                [answers.first, answers.second].flatMap(({ inertia, reciprocity, granger }, side) =>
                  [
                    inertia.toFixed(2),
                    reciprocity.toFixed(2),
                    granger.p < 0.001 ? '< 0.001' : granger.p.toFixed(3),
                  ].map((value, at) => (
                    <td key={`${side} ${at}`} role="cell" className="number">
                      {value}
                    </td>
                  )),
                )
              ) : (
                <td role="cell" colSpan={6}>
                  no basis: {answers.needed.periods} weeks are needed, and {answers.needed.active} in which each side
                  did anything
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
