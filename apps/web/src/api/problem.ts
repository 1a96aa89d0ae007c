/** What the server answers when it cannot do as asked (RFC 9457). */
export interface Problem {
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly help?: string | undefined
  /** Fields of what was sent that are wrong, by their places, such as `commitments.3.owner`. */
  readonly errors?: readonly FieldError[] | undefined
}

export interface FieldError {
  readonly place: string
  readonly message: string
}

/** A request that was not answered with figures. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: Problem

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.detail, options)
    this.problem = problem
  }
}

/** Whatever was thrown, in the form in which it can be shown. */
export function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  return {
    status: 0,
    code: 'page-error',
    detail: 'this page could not be drawn',
    help: error instanceof Error ? error.message : undefined,
  }
}

/** The body of a failed answer, which need not be ours: a proxy in between may have written it. */
export function readProblem(body: unknown, status: number): Problem {
  const text = (name: string): string | undefined => {
    if (typeof body !== 'object' || body === null || !(name in body)) return undefined
    const value: unknown = Reflect.get(body, name)
    return typeof value === 'string' ? value : undefined
  }
  return {
    status,
    code: text('code') ?? 'unreadable-answer',
    detail: text('detail') ?? `the server answered ${status} without a reason`,
    help: text('help'),
    ...fieldErrors(body),
  }
}

function fieldErrors(body: unknown): { errors?: readonly FieldError[] } {
  const list: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'errors') : undefined
  if (!Array.isArray(list)) return {}
  return { errors: list.filter(isFieldError) }
}

function isFieldError(value: unknown): value is FieldError {
  if (typeof value !== 'object' || value === null) return false
  return typeof Reflect.get(value, 'place') === 'string' && typeof Reflect.get(value, 'message') === 'string'
}
