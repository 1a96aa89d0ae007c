import { EntenteError, nearestText } from '@entente/model'
import type { Catalogue, Intent, Listed } from '@entente/playbook'

/** One line of the catalogue, as other programs read it. */
export interface InstrumentRow {
  readonly id: string
  readonly name: string
  readonly family: string
  readonly intent: Intent
  /** 1 to 10 for answers, else null. */
  readonly rung: number | null
  /** 1 to 10 for friendly ones, else null. */
  readonly warmth: number | null
  /** Code under which a feed would report it; null where none would. */
  readonly cameo: string | null
  readonly legal: Listed['legal']
  readonly visible: Listed['visible']
  readonly consent: Listed['consent']
}

export interface InstrumentFilter {
  readonly family?: string | undefined
  readonly intent?: string | undefined
  /** Rung or warmth, 1 to 10. */
  readonly strength?: number | undefined
  /** Words that all stand in its name, id or description. */
  readonly words?: string | undefined
}

/** Those that fit, by family, intent, and strength. */
export function listInstruments(
  catalogue: Catalogue,
  { family, intent, strength, words = '' }: InstrumentFilter,
): readonly InstrumentRow[] {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean)
  return [...catalogue.values()]
    .filter((one) => family === undefined || one.family === family)
    .filter((one) => intent === undefined || one.intent === intent)
    .filter((one) => strength === undefined || (one.rung ?? one.warmth) === strength)
    .filter((one) => {
      const text = `${one.id} ${one.name} ${one.what}`.toLowerCase()
      return asked.every((word) => text.includes(word))
    })
    .map(rowOf)
}

/**
 * One instrument, whole.
 * @throws EntenteError `no-such-instrument`.
 */
export function findInstrument(catalogue: Catalogue, id: string): Listed {
  const found = catalogue.get(id)
  if (found !== undefined) return found
  const near = nearestText(id, [...catalogue.keys()])
  throw new EntenteError('no-such-instrument', `there is no instrument \`${id}\``, {
    help: near === undefined ? 'entente instruments lists them all' : `did you mean ${near}?`,
  })
}

function rowOf({ id, name, family, intent, rung, warmth, cameo, legal, visible, consent }: Listed): InstrumentRow {
  return {
    id,
    name,
    family,
    intent,
    rung: rung ?? null,
    warmth: warmth ?? null,
    cameo: cameo?.code ?? null,
    legal,
    visible,
    consent,
  }
}
