import type { PlaybookDiagnostic } from '@entente/playbook'
import type { Check } from '../../playbooks/check-playbooks.ts'
import { resultOfDiagnostic, resultOfProperty, type UnnumberedResult } from './results.ts'
import { rulesOf } from './rules.ts'
import type { SarifLog } from './sarif.ts'

/**
 * A check as a code host takes it: each fault, and each property that is refuted or unknown, at its line. Paths are relative to
 * the workspace.
 */
export function sarifOf({ playbooks, instruments }: Check): SarifLog {
  const faults = new Map<string, UnnumberedResult>()
  const note = (diagnostic: PlaybookDiagnostic, file: string): void => {
    const found = resultOfDiagnostic(diagnostic, file)
    // What is wrong with a base of the workspace is told by every playbook that builds on it.
    faults.set(JSON.stringify([found.ruleId, found.message, found.locations]), found)
  }
  for (const diagnostic of instruments) note(diagnostic, diagnostic.file)
  for (const { file, diagnostics } of playbooks) for (const one of diagnostics) note(one, file)
  const properties = playbooks.flatMap(({ file, partner, properties: ofPlaybook }) =>
    ofPlaybook.filter(({ result }) => result !== 'proved').map((one) => resultOfProperty(one, file, partner)),
  )
  const results = [...faults.values(), ...properties]
  const rules = rulesOf(results.map(({ ruleId }) => ruleId))
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'entente', rules } },
        columnKind: 'utf16CodeUnits',
        results: results.map((one) => ({ ...one, ruleIndex: rules.findIndex(({ id }) => id === one.ruleId) })),
      },
    ],
  }
}
