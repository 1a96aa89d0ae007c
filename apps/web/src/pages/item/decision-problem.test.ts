import { expect, it } from 'vitest'
import { ProblemError } from '../../api/problem.ts'
import { placeOfProblem } from './decision-problem.ts'

it('shows what was refused at the field that it is about', () => {
  const place = (code: string, detail = '') => placeOfProblem(new ProblemError({ status: 400, code, detail }))
  expect(
    [
      ['evidence-not-opened'],
      ['type-it-again'],
      ['beyond-limits'],
      ['only-words'],
      ['item-closed'],
      ['bad-input', 'decision: `because`: it is empty'],
      ['bad-input', 'decision: `take`: too long'],
      ['bad-input', 'decision: `decision`: not valid'],
    ].map(([code = '', detail]) => place(code, detail)),
  ).toEqual(['evidence', 'typed', 'beyond', 'choice', 'form', 'because', 'choice', 'form'])
})
