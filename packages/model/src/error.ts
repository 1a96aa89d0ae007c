/**
 * Every error that Entente throws on purpose. `code` is stable and meant for programs, `message` for people
 * (lower case, no full stop, what the user typed in backticks), `help` names the next step.
 */
export class EntenteError extends Error {
  override readonly name: string = 'EntenteError'
  readonly code: string
  readonly help: string | undefined

  constructor(code: string, message: string, options: { help?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.help = options.help
  }
}
