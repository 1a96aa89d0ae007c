import { useQuery } from '@tanstack/react-query'
import type { ImportLedger } from '../../api/import-queries.ts'
import { workspaceQuery } from '../../api/queries.ts'
import { ChoiceField, Field, OwnerField } from '../../follow-up/field.tsx'
import { plural } from '../../format/format-number.ts'
import type { ImportAnswers } from './import-answers.ts'

interface Props {
  /** The last trial; it knows what the rows leave open. */
  readonly ledger: ImportLedger | undefined
  readonly answers: ImportAnswers
  readonly onAnswers: (answers: ImportAnswers) => void
}

/** What is said once for all rows: where no column says it, and what the list leaves open. */
export function QuestionsForm({ ledger, answers, onAnswers }: Props) {
  const { data: workspace } = useQuery(workspaceQuery)
  const say = (part: Partial<ImportAnswers>): void => onAnswers({ ...answers, ...part })
  const days = ledger?.ambiguousDays ?? null
  return (
    <>
      <section aria-labelledby="open-title">
        <h2 id="open-title">Where no column says it</h2>
        <div className="fields import-fields">
          <Field label="Partner">
            {(attributes) => (
              <select
                {...attributes}
                value={answers.partner}
                onChange={(event) => say({ partner: event.target.value })}
              >
                <option value="">as the list says</option>
                {workspace?.partners.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <OwnerField
            label="Owner"
            none="nobody: such rows are rejected"
            value={answers.owner}
            onChange={(owner) => say({ owner })}
          />
          <ChoiceField
            label="Who promised"
            entries={[
              ['', 'we, to the partner'],
              ['theirs', 'the partner, to us'],
            ]}
            value={answers.promised}
            onChange={(promised) => say({ promised })}
            {...(answers.promised === 'theirs' && answers.partner === '' ? { error: 'choose the partner, too' } : {})}
          />
          <ChoiceField
            label="Nature"
            entries={[
              ['', 'political'],
              ['legal', 'legally binding'],
            ]}
            value={answers.binding}
            onChange={(binding) => say({ binding })}
          />
        </div>
      </section>
      {((ledger?.unknownOwners.length ?? 0) > 0 || days !== null) && (
        <section aria-labelledby="asked-title">
          <h2 id="asked-title">What the list leaves open</h2>
          <div className="fields import-fields">
            {days !== null && (
              <ChoiceField
                label={`Days such as ${days.example} (${plural(days.cells, 'cell')})`}
                entries={[
                  ['', 'not said: such rows are rejected'],
                  ['dmy', 'the day comes first'],
                  ['mdy', 'the month comes first'],
                ]}
                value={answers.days}
                onChange={(order) => say({ days: order })}
              />
            )}
            {ledger?.unknownOwners.map(({ name, rows }) => (
              <OwnerField
                key={name}
                label={`“${name}” as owner of ${plural(rows, 'row')} is`}
                none="nobody: such rows are rejected"
                value={answers.ownerNames[name] ?? ''}
                onChange={(owner) => say({ ownerNames: { ...answers.ownerNames, [name]: owner } })}
              />
            ))}
          </div>
        </section>
      )}
    </>
  )
}
