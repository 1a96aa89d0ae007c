import type { ActorCode } from '@entente/model'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Catalogue } from '../instruments/catalogue.ts'
import type { Merged } from '../merge/merge-files.ts'
import type { AgreementFact } from './agreements.ts'
import type { Conditions } from './conditions.ts'

/** What a playbook is checked against. */
export interface PlaybookEnvironment {
  readonly perspective: ActorCode
  readonly catalogue: Catalogue
  readonly agreements: readonly AgreementFact[]
  /** Desks of the workspace; not checked where there is none. */
  readonly desks?: readonly string[]
}

/** One playbook while it is checked. */
export interface Context extends PlaybookEnvironment {
  readonly merged: Merged
  readonly partner: ActorCode | null
  readonly conditions: Conditions
  readonly tell: (diagnostic: Diagnostic) => void
}
