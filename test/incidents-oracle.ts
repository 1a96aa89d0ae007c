import type { Row } from './stored-rows.ts'

/** Whose the hosts are that the cases use, written by hand. */
export const OWNERS: Readonly<Record<string, string>> = {
  'www.bbc.co.uk': 'bbc.co.uk',
  'news.bbc.co.uk': 'bbc.co.uk',
  'bbc.com': 'bbc.com',
  'one.blogspot.com': 'blogspot.com',
  'two.blogspot.com': 'blogspot.com',
  'paper.example': 'paper.example',
  '192.0.2.7': '192.0.2.7',
}

export interface OracleIncident {
  readonly occurredOn: string
  readonly code: string
  readonly reports: number
  readonly laterReports: number
  readonly publishers: number | null
  readonly isRoot: boolean | null
  readonly sourceRoles: readonly string[]
  readonly sourceBy: string
  readonly goldstein: number | null
  readonly place: string | null
  readonly firstReportedAt: string
  readonly settlesAt: string
  readonly joint: boolean
  readonly stale: boolean
  readonly lagDays: number
  readonly back: string | null
}

const DAY = 86_400_000

/** The incidents of a directed dyad by loops over rows: slow and obvious. Latest day first, then by code. */
export function oracleIncidents(
  rows: readonly Row[],
  source: string,
  target: string,
  asOf = Infinity,
): OracleIncident[] {
  const known = rows.filter((row) => row.at <= asOf)
  const ours = known.filter((row) => row.source === source && row.target === target)
  const theirs = known.filter((row) => row.source === target && row.target === source)
  const keys = [...new Set(ours.map((row) => `${row.day} ${row.code}`))]
  const found = keys.map((key) => {
    const all = ours.filter((row) => `${row.day} ${row.code}` === key)
    return oneIncident(all, theirs)
  })
  return found.sort((a, b) => compare(b.occurredOn, a.occurredOn) || compare(a.code, b.code))
}

function oneIncident(all: readonly Row[], theirs: readonly Row[]): OracleIncident {
  const sorted = all.toSorted((a, b) => a.at - b.at || compare(a.id, b.id))
  const first = sorted[0]
  if (first === undefined) throw new Error('an incident has a report')
  const settles = first.basis === 'given' ? first.at + DAY : first.at
  const counted = sorted.filter((row) => row.at <= settles)
  const urls = counted.flatMap((row) => (row.url === null ? [] : [row.url]))
  const owners = urls.flatMap((url) => (URL.canParse(url) ? [OWNERS[new URL(url).hostname]] : []))
  const told = counted.flatMap((row) => (row.isRoot === null ? [] : [row.isRoot]))
  const lag = Math.floor(first.at / DAY) - Date.parse(first.day) / DAY
  return {
    occurredOn: first.day,
    code: first.code,
    reports: counted.length,
    laterReports: sorted.length - counted.length,
    publishers: urls.length === 0 ? null : new Set(owners).size,
    isRoot: told.length === 0 ? null : told.includes(true),
    sourceRoles: [...new Set(counted.flatMap((row) => row.roles))].sort(compare),
    sourceBy: ['organ', 'bare', 'other'].find((by) => counted.some((row) => row.by === by)) ?? '',
    goldstein: counted.find((row) => row.goldstein !== null)?.goldstein ?? null,
    place: counted.find((row) => row.place !== null)?.place ?? null,
    firstReportedAt: new Date(first.at).toISOString(),
    settlesAt: new Date(settles).toISOString(),
    joint: theirs.some(
      (other) =>
        other.code === first.code &&
        (other.day === first.day || (other.url !== null && all.some((row) => row.url === other.url))),
    ),
    stale: lag < 0 || lag >= 7,
    lagDays: lag,
    back: back(first.day, first.at, lag),
  }
}

function back(day: string, at: number, lag: number): string | null {
  if (lag === 7) return 'week'
  if (lag === 30 || day === monthsBefore(at, 1)) return 'month'
  return lag === 365 || day === monthsBefore(at, 12) ? 'year' : null
}

/** The same day of an earlier month, or its last day where it is shorter. */
function monthsBefore(at: number, months: number): string {
  const date = new Date(at)
  const year = date.getUTCFullYear()
  const month = date.getUTCMonth() - months
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(date.getUTCDate(), last))).toISOString().slice(0, 10)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
