import type { IncidentFields } from '../../../cel/fields.ts'
import type { Rule } from '../../../normal-form/playbook.ts'
import type { Sweep } from '../sweep.ts'

/** CAMEO's roots of speaking, asking, demanding, disapproving and rejecting. */
const SPEECH_ROOTS: ReadonlySet<string> = new Set(['01', '02', '10', '11', '12'])

/** Whether an incident, as a rule names it, is criticism or opinion: of that kind, or with a code of speech, whatever its kind. */
export function isSpeech({ root }: IncidentFields, rule: Rule | null): rule is Rule {
  return rule !== null && (rule.kind === 'criticism' || isSpeechRoot(root))
}

/** Rules that name some act of speech. */
export function rulesOfSpeech({ alike }: Sweep): readonly Rule[] {
  const found = new Set<Rule>()
  for (const { givens, named } of alike) {
    for (const { rule } of named) {
      if (rule !== null && !found.has(rule) && givens.some((given) => isSpeech(given, rule))) found.add(rule)
    }
  }
  return [...found]
}

/** Those that name nothing else: criticism, and what has codes of speech only. Patterns that count only these answer speech. */
export function rulesOfSpeechAlone(sweep: Sweep): readonly Rule[] {
  const others = new Set<Rule>()
  for (const { givens, named } of sweep.alike) {
    if (givens.every(({ root }) => isSpeechRoot(root))) continue
    for (const { rule } of named) if (rule !== null && rule.kind !== 'criticism') others.add(rule)
  }
  return rulesOfSpeech(sweep).filter((rule) => !others.has(rule))
}

/** Whether a CAMEO root is one of those of speaking. */
export function isSpeechRoot(root: string | null): boolean {
  return root !== null && SPEECH_ROOTS.has(root)
}
