/** What we write of the Static Analysis Results Interchange Format 2.1.0 (OASIS); paragraphs are those of the standard. */
export interface SarifLog {
  readonly $schema: string
  readonly version: '2.1.0'
  readonly runs: readonly SarifRun[]
}

/** 3.14 */
interface SarifRun {
  readonly tool: { readonly driver: SarifDriver }
  readonly columnKind: 'utf16CodeUnits'
  readonly results: readonly SarifResult[]
}

/** 3.19 */
interface SarifDriver {
  readonly name: string
  readonly rules: readonly SarifRule[]
}

export type SarifLevel = 'error' | 'warning' | 'note'

interface SarifText {
  readonly text: string
}

/** 3.49 */
export interface SarifRule {
  readonly id: string
  readonly shortDescription: SarifText
  readonly fullDescription: SarifText
  readonly help: SarifText
  readonly defaultConfiguration: { readonly level: SarifLevel }
}

/** 3.28 */
export interface SarifLocation {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string }
    readonly region: { readonly startLine: number; readonly startColumn: number }
  }
  readonly message?: SarifText
}

/** 3.36 to 3.38 */
export interface SarifCodeFlow {
  readonly threadFlows: readonly [{ readonly locations: readonly { readonly location: SarifLocation }[] }]
}

/** 3.27 */
export interface SarifResult {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: SarifLevel
  readonly message: SarifText
  readonly locations: readonly [SarifLocation]
  readonly relatedLocations?: readonly SarifLocation[]
  readonly codeFlows?: readonly [SarifCodeFlow]
  readonly partialFingerprints: Readonly<Record<string, string>>
}
