/** `error`: data are lost or unsafe; `warning`: to be put in order; `note`: to be known. */
export type Severity = 'error' | 'warning' | 'note'

/** Something that was found about a workspace's data, with the next step. */
export interface Finding {
  /** Stable, meant for programs. */
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly help: string
  /** Files and parts it is about, below the data folder. */
  readonly paths: readonly string[]
  /** Source files to take in again. */
  readonly files: readonly { readonly name: string; readonly sha256: string }[]
  /** Whether it can be put in order without touching data. */
  readonly fixable: boolean
  readonly fixed: boolean
}

/** A finding with what most have. */
export function finding(
  code: string,
  severity: Severity,
  message: string,
  help: string,
  more: Partial<Pick<Finding, 'paths' | 'files' | 'fixable'>> = {},
): Finding {
  return { code, severity, message, help, paths: [], files: [], fixable: false, fixed: false, ...more }
}
