import { describe, expect, it } from 'vitest'
import { ProblemError, readProblem, toProblem } from './problem.ts'

describe('problems', () => {
  it('reads the detail and the next step', () => {
    const body = { code: 'no-such-feed', detail: 'there is no feed `x`', help: 'it holds: y', extra: 1 }
    expect(readProblem(body, 404)).toEqual({
      status: 404,
      code: 'no-such-feed',
      detail: 'there is no feed `x`',
      help: 'it holds: y',
    })
  })

  it('says so when the answer is not ours', () => {
    expect(readProblem('<html>', 502)).toMatchObject({ status: 502, code: 'unreadable-answer' })
    expect(readProblem({ detail: 7 }, 500).detail).toContain('500')
  })

  it('shows any error', () => {
    const problem = { status: 404, code: 'a', detail: 'b' }
    expect(toProblem(new ProblemError(problem))).toBe(problem)
    expect(toProblem(new Error('broken'))).toMatchObject({ code: 'page-error', help: 'broken' })
  })
})
