import type { ImportField, ImportRequest, ListColumns } from '../../api/import-queries.ts'

/** What a person says of a list beside its bytes. Empty texts say nothing. */
export interface ImportAnswers {
  /** What was changed of the columns, by their titles; empty: not used. */
  readonly columns: Readonly<Record<string, ImportField | ''>>
  readonly partner: string
  readonly owner: string
  /** Who promised where no column says it. */
  readonly promised: '' | 'theirs'
  readonly binding: '' | 'legal' | 'political'
  readonly days: '' | 'dmy' | 'mdy'
  readonly ownerNames: Readonly<Record<string, string>>
}

export const NO_ANSWERS: ImportAnswers = {
  columns: {},
  partner: '',
  owner: '',
  promised: '',
  binding: '',
  days: '',
  ownerNames: {},
}

/** The same as the server is asked. `us` is whose chair one sits in. */
export function toRequest(answers: ImportAnswers, us: string | undefined): Omit<ImportRequest, 'content' | 'dryRun'> {
  const { columns, partner, owner, promised, binding, days, ownerNames } = answers
  const theirs = promised === 'theirs' && partner !== '' && us !== undefined
  return {
    columns: Object.fromEntries(Object.entries(columns).map(([title, field]) => [title, field === '' ? null : field])),
    ownerNames: Object.fromEntries(Object.entries(ownerNames).filter(([, id]) => id !== '')),
    ...(partner === '' ? {} : { partner }),
    ...(owner === '' ? {} : { owner }),
    ...(binding === '' ? {} : { binding }),
    ...(days === '' ? {} : { days }),
    ...(theirs ? { promisedBy: [partner], promisedTo: [us] } : {}),
  }
}

/** What each column is read as now. */
export function fieldsOf({ columns }: ListColumns, changed: ImportAnswers['columns']): Map<string, ImportField | ''> {
  const said = new Set(Object.values(changed))
  return new Map(
    columns.map(({ title, field }) => {
      if (Object.hasOwn(changed, title)) return [title, changed[title] ?? '']
      // What a person says goes before what a title is known for.
      return [title, field === null || said.has(field) ? '' : field]
    }),
  )
}

export const FIELD_WORDS: Readonly<Record<ImportField, string>> = {
  what: 'what was promised',
  promisedBy: 'who promised',
  promisedTo: 'to whom',
  partner: 'partner',
  binding: 'legally binding or political',
  status: 'status',
  owner: 'owner',
  due: 'due day',
  occasion: 'occasion',
  occasionDay: 'day of the occasion',
  source: 'source document',
  step: 'step',
  stepDue: 'due day of the step',
  stepOwner: 'owner of the step',
}
