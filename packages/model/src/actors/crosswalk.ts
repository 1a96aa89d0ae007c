import { type Day, parseDay } from '../day.ts'
import { EntenteError } from '../error.ts'
import { readTable } from '../table.ts'
import type { Actor, ActorCode, CrosswalkRow, Vocabulary } from './actor.ts'
import { actors, findActor, isState } from './actors.ts'
import { ALIASES } from './aliases.ts'
import { normaliseName } from './normalise-name.ts'
import { type Outside, readOutside } from './outside.ts'
import { SUCCESSIONS, type Succession } from './successions.ts'

const OUTSIDE: readonly Outside[] = readOutside((code) => findActor(code)?.name ?? code)
const ALIAS_ROWS = readTable(ALIASES, 3)
const built = new Map<Vocabulary, readonly CrosswalkRow[]>()

/**
 * Everything that `vocabulary` can say and what it stands for: a finite table that an engine joins against. A code whose
 * meaning changed with time has several rows whose spans (`from` <= day < `until`, null is open) do not overlap and
 * leave no hole. For `name`, `given` holds every spelling literally, and its normalised form beside it. Sorted by `given`
 * and `from`.
 */
export function crosswalk(vocabulary: Vocabulary): readonly CrosswalkRow[] {
  const known = built.get(vocabulary)
  if (known !== undefined) return known
  const rows = build(vocabulary)
  built.set(vocabulary, rows)
  return rows
}

/** What `vocabulary` calls this actor, in its own table: the codes and names that lead to it when no day is given. */
export function termsOf(actor: Actor, vocabulary: Vocabulary): readonly string[] {
  switch (vocabulary) {
    case 'iso3':
      return [actor.code]
    case 'iso2':
      return isState(actor) && actor.alpha2 !== undefined ? [actor.alpha2] : []
    case 'cow':
      return isState(actor) && actor.cow !== undefined ? [String(actor.cow)] : []
    case 'gw':
      return isState(actor) && actor.gw !== undefined ? [String(actor.gw)] : []
    case 'fips':
      return isState(actor) ? actor.fips : []
    case 'cameo':
      return actor.cameo
    case 'cameo-group':
      return isState(actor) ? [] : actor.cameo
    case 'keds':
      return actor.keds
    case 'name':
      return spellings([actor.name, ...actor.names, ...(isState(actor) ? [] : [actor.code])])
  }
}

function build(vocabulary: Vocabulary): readonly CrosswalkRow[] {
  const rows = new Map<string, readonly CrosswalkRow[]>()
  const claim = (given: string, meaning: readonly CrosswalkRow[]): void => {
    const earlier = rows.get(given)
    if (earlier !== undefined && JSON.stringify(earlier) !== JSON.stringify(meaning))
      throw new EntenteError('bad-table', `\`${given}\` has two meanings in ${vocabulary}`)
    rows.set(given, meaning)
  }
  for (const actor of actors())
    for (const given of termsOf(actor, vocabulary)) claim(given, actorRows(given, actor.code, vocabulary))
  for (const [list, given = '', code = ''] of ALIAS_ROWS)
    if (list === vocabulary) claim(given, [row(given, { actor: code as ActorCode })])
  for (const outside of OUTSIDE)
    for (const given of outsideTerms(outside, vocabulary)) claim(given, [row(given, outside)])
  if (vocabulary === 'cameo')
    for (const group of crosswalk('cameo-group')) if (!rows.has(group.given)) rows.set(group.given, [group])
  return [...rows.keys()].sort().flatMap((given) => rows.get(given) ?? [])
}

function actorRows(given: string, actor: ActorCode, vocabulary: Vocabulary): readonly CrosswalkRow[] {
  const succession = SUCCESSIONS.find(({ dated }) => dated.includes(actor))
  const exact = vocabulary === 'iso3' || vocabulary === 'iso2' || vocabulary === 'fips'
  return succession === undefined || exact ? [row(given, { actor })] : datedRows(given, succession)
}

function datedRows(given: string, { steps }: Succession): readonly CrosswalkRow[] {
  let from: Day | null = null
  return steps.map(({ actor, until }) => {
    const next = until === undefined ? null : parseDay(until)
    const dated = row(given, { actor: actor as ActorCode }, from, next)
    from = next
    return dated
  })
}

function row(
  given: string,
  meaning: { readonly actor: ActorCode } | Outside,
  from: Day | null = null,
  until: Day | null = null,
): CrosswalkRow {
  return 'actor' in meaning
    ? { given, from, until, actor: meaning.actor, reason: null, note: null }
    : { given, from, until, actor: null, reason: meaning.reason, note: meaning.note }
}

function outsideTerms(outside: Outside, vocabulary: Vocabulary): readonly string[] {
  if (vocabulary === 'cow' || vocabulary === 'gw') return []
  return vocabulary === 'name' ? spellings(outside.name) : outside[vocabulary]
}

function spellings(names: readonly string[]): readonly string[] {
  return [...new Set(names.flatMap((name) => [name, normaliseName(name)]))]
}
