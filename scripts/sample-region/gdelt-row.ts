import { findCode } from '@entente/model'
import { addressOf } from './articles.ts'
import { dayOf } from './days.ts'
import { REGIONS } from './outside.ts'
import { draw, type Random, type Table, table } from './random.ts'
import { isState, nameOf, type Place, PLACES, STATES } from './region.ts'
import type { Report, Side } from './report.ts'

/** Share of actors that bear a made-up person's name, so that a test can see that names are never stored. */
const CANARIES = 0.03

/** NumMentions, NumSources, NumArticles as they go together in real rows. */
// prettier-ignore
const mentions: Table<string> = table([
  ['2\t1\t2', 543], ['1\t1\t1', 322], ['4\t1\t4', 147], ['6\t1\t6', 119], ['8\t1\t8', 86], ['10\t1\t10', 85],
  ['3\t1\t3', 69], ['5\t1\t5', 49], ['4\t2\t4', 12], ['12\t2\t12', 9], ['24\t3\t24', 4],
])

const names = new Map<string, string>([
  ...STATES.map((code) => [code, nameOf(code).toUpperCase()] as const),
  ...Object.entries(REGIONS),
])
const codeColumns = new Map<string, string>()

/** Writes a report as a row of a GDELT 2.0 export: 61 columns between tabs, no line end. */
export function gdeltRow(id: number, report: Report, random: Random): string {
  const { day, slot, occurred, source, target, code, article } = report
  return [
    id,
    dateColumns(occurred),
    actorColumns(source, random),
    actorColumns(target, random),
    random.chance(0.6) ? 1 : 0,
    columnsOfCode(code),
    draw(mentions, random),
    (random.next() * 9 - 6 + random.next() * 3).toFixed(6),
    placeColumns(source, random),
    placeColumns(target, random),
    placeColumns(random.chance(0.5) ? source : target, random),
    stamp(day, slot),
    addressOf(article, dayOf(day)),
  ].join('\t')
}

/** SQLDATE, MonthYear, Year and FractionDate. */
function dateColumns(day: number): string {
  const text = dayOf(day)
  const [year, month, date] = [text.slice(0, 4), text.slice(5, 7), text.slice(8, 10)]
  const fraction = Number(year) + ((Number(month) - 1) * 30 + Number(date)) / 365
  return [year + month + date, year + month, year, fraction.toFixed(4)].join('\t')
}

/** Code, name, country, known group, ethnic group, two religions and three types. */
function actorColumns({ country, roles }: Side, random: Random): string {
  const [one = '', two = '', three = ''] = roles
  return [country + roles.join(''), writtenName(country, one, random), country, '', '', '', '', one, two, three].join(
    '\t',
  )
}

function writtenName(country: string, role: string, random: Random): string {
  if (country === '') return role === '' ? '' : role === 'GOV' ? 'GOVERNMENT' : role === 'COP' ? 'POLICE' : role
  const luck = random.next()
  if (luck < CANARIES) return `CANARY PERSON ${1 + random.below(40)}`
  if (luck < 0.1 && isState(country)) return random.pick(PLACES[country]).name.toUpperCase()
  return names.get(country) ?? country
}

/** EventCode, EventBaseCode, EventRootCode, QuadClass and GoldsteinScale. */
function columnsOfCode(code: string): string {
  const known = codeColumns.get(code)
  if (known !== undefined) return known
  const found = findCode('cameo', code)
  // GDELT writes code 106, which no CAMEO table has, with the values of its root 10.
  const { root, quad, goldstein } =
    found !== undefined && found.root !== null ? { ...found, root: found.root } : { root: '10', quad: 3, goldstein: -5 }
  const columns = [code, code.slice(0, 3), root, quad, goldstein?.toFixed(1) ?? ''].join('\t')
  codeColumns.set(code, columns)
  return columns
}

/** Type, full name, country, two codes of subdivisions, latitude, longitude and feature id. Codes of places stay blank. */
function placeColumns({ country }: Side, random: Random): string {
  if (!isState(country) || random.chance(0.25)) return '0\t\t\t\t\t\t\t'
  const places = PLACES[country]
  if (random.chance(0.5)) return placed('1', names.get(country) ?? country, random.pick(places.slice(0, 1)))
  const place = random.pick(places)
  return placed('4', `${place.name}, ${nameOf(country)}`, place)
}

function placed(type: string, name: string, { lat, lon }: Place): string {
  return [type, name, '', '', '', lat, lon, ''].join('\t')
}

function stamp(day: number, slot: number): string {
  const hour = String(Math.floor(slot / 4)).padStart(2, '0')
  return `${dayOf(day).replaceAll('-', '')}${hour}${String((slot % 4) * 15).padStart(2, '0')}00`
}
