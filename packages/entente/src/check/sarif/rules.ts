import { PROPERTIES, PROPERTY_WORDS, type PropertyName } from '@entente/playbook'
import type { SarifRule } from './sarif.ts'

export function ruleOfProperty(name: PropertyName): string {
  return `property/${name}`
}

/** Every property, and the diagnostics that were told, each once. */
export function rulesOf(ids: readonly string[]): readonly SarifRule[] {
  const properties = PROPERTIES.map((name): SarifRule => {
    const { title, asks } = PROPERTY_WORDS[name]
    return {
      id: ruleOfProperty(name),
      shortDescription: { text: title },
      fullDescription: { text: asks },
      help: {
        text: `${asks} How it is proved and what it takes for granted: docs/methods/verification.md of Entente.`,
      },
      defaultConfiguration: { level: 'error' },
    }
  })
  const known = new Set(properties.map(({ id }) => id))
  const diagnostics = [...new Set(ids)].filter((id) => !known.has(id)).toSorted()
  return [...properties, ...diagnostics.map(ruleOfDiagnostic)]
}

function ruleOfDiagnostic(id: string): SarifRule {
  const text = id.replaceAll('-', ' ')
  return {
    id,
    shortDescription: { text },
    fullDescription: { text },
    help: { text: `What ${id} means: docs/reference/diagnostics.md of Entente.` },
    defaultConfiguration: { level: 'error' },
  }
}
