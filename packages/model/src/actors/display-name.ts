import { findActor, isState } from './actors.ts'

/**
 * The name of an actor in the user's language: Unicode's own for present states with an alpha-2 code, taken as it is;
 * the English name of the table for former and simulated states and organisations. A code that is no actor comes back
 * as it is, and a locale that the machine does not know gives English: this never throws.
 */
export function displayName(code: string, locale = 'en'): string {
  const actor = findActor(code)
  if (actor === undefined) return code
  if (!isState(actor) || actor.alpha2 === undefined || actor.span.until !== undefined) return actor.name
  return regionName(actor.alpha2, locale) ?? actor.name
}

function regionName(alpha2: string, locale: string): string | undefined {
  try {
    return new Intl.DisplayNames([locale, 'en'], { type: 'region', fallback: 'none' }).of(alpha2)
  } catch {
    return locale === 'en' ? undefined : regionName(alpha2, 'en')
  }
}
