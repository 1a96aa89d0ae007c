import { toProblem } from '../../api/problem.ts'

/** Where on the form of a decision something can be wrong. */
export type DecisionPlace = 'choice' | 'because' | 'beyond' | 'typed' | 'evidence' | 'form'

const PLACES: Readonly<Record<string, DecisionPlace>> = {
  'evidence-not-opened': 'evidence',
  'type-it-again': 'typed',
  'beyond-limits': 'beyond',
  'within-limits': 'beyond',
  'not-a-choice': 'choice',
  'no-such-instrument': 'choice',
  'only-words': 'choice',
  'not-lawful': 'choice',
  'other-intent': 'choice',
}

/** At which field what the server refused is to be shown. */
export function placeOfProblem(error: unknown): DecisionPlace {
  const { code, detail, errors } = toProblem(error)
  const field = errors?.[0]?.place ?? /`(because|beyond|typed|take)`/.exec(detail)?.[1]
  if (code === 'bad-input' || code === 'bad-request') {
    return field === 'because' || field === 'beyond' || field === 'typed' ? field : field === 'take' ? 'choice' : 'form'
  }
  return PLACES[code] ?? 'form'
}
