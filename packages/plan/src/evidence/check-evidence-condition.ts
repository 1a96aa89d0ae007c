import { checkCondition, type Condition, conditionError } from '@entente/playbook'

/**
 * Checks the condition of a commitment.
 * @throws EntenteError `bad-condition` with the place in the text.
 */
export function checkEvidenceCondition(text: string): Condition {
  const checked = checkCondition(text)
  if (checked.ok) return checked.condition
  throw conditionError(checked.diagnostics)
}
