// Playbooks of a few rules whose codes can be named, for proofs: the example of the program over acts, with rules.
import { parseDay } from '@entente/model'
import {
  checkCondition,
  conditionError,
  DEFAULT_PROOF_LIMITS,
  isHostile,
  type Kind,
  type Playbook,
  type ProofOptions,
  proveAlone,
  type PropertyName,
  type PropertyResult,
  type Rule,
} from '@entente/playbook'
import { EXAMPLE } from './example-playbook.ts'

export const PROOF_OPTIONS: ProofOptions = {
  on: parseDay('2026-01-01'),
  limits: DEFAULT_PROOF_LIMITS,
  now: () => 0,
  baseLimits: null,
}

/** Names a CAMEO code that an organ of the partner does. */
export function rule(id: string, kind: Kind, points: number, cameo: string): Rule {
  const text = `event.source_by == "organ" && event.cameo == "${cameo}"`
  const checked = checkCondition(text, {})
  if (!checked.ok) throw conditionError(checked.diagnostics)
  return { id, kind, points, when: { text, condition: checked.condition }, of: null, because: null }
}

/** One of each kind but breach; every part of it is used. */
export const TINY: Playbook = {
  ...EXAMPLE,
  rules: [
    rule('uses-force', 'attack', 8, '190'),
    rule('cuts-ties', 'offence', 5, '161'),
    rule('insults', 'insult', 3, '111'),
    rule('criticises', 'criticism', 2, '110'),
    rule('gives-aid', 'friendly', 6, '070'),
  ],
}

/** The same with what is given for one of its responses. */
export function withResponse(id: string, changed: Partial<Playbook['responses'][number]>): Playbook {
  return { ...TINY, responses: TINY.responses.map((one) => (one.id === id ? { ...one, ...changed } : one)) }
}

export function proved(
  playbook: Partial<Playbook>,
  name: PropertyName,
  options: Partial<ProofOptions> = {},
): PropertyResult {
  const results = proveAlone({ ...TINY, ...playbook }, { ...PROOF_OPTIONS, ...options })
  const found = results.find((one) => one.name === name)
  if (found === undefined) throw new Error(`${name} is not proved`)
  return found
}

/** A result in short: days of its story from the first, what is seen, and what comes of it. */
export function told({ result, detail, witness }: PropertyResult): readonly string[] {
  const head = `${result}: ${detail}`
  if (witness?.kind !== 'story') return [head]
  const first = Date.parse(witness.begins)
  const events = witness.events.map((event) => {
    const day = (Date.parse(event.day) - first) / 86_400_000
    switch (event.what) {
      case 'sees':
        return `${day} sees ${event.rule} ${isHostile(event.kind) ? '-' : '+'}${event.points}`
      case 'proposes':
        return `${day} proposes ${event.type} ${event.choices.slice(event.type === 'answer' ? 2 : 1).join('+')}`
      case 'does':
        return `${day} does ${event.instrument}`
      case 'level':
        return `${day} level ${event.to}`
      case 'finding':
        return `${day} ${event.code} ${event.response}`
      case 'ends':
        return `${day} ${event.note}`
    }
  })
  return [head, ...events]
}
