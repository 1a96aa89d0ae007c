import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { GDELT2_COLUMNS } from '../packages/ingest/src/gdelt/columns.ts'

export interface RowsOptions {
  readonly rows: number
  readonly rowsPerFile: number
  /**
   * How the sides of rows are made up: `real` has the shares found in four real slots (34 % of rows without an actor,
   * 38 % without a country, 6 % inside one state, 3 % regions, 19 % between two states); `kept` has two states in each.
   */
  readonly sides: 'real' | 'kept'
  readonly gzip?: boolean
}

/** Countries in the order in which they turn up: the first ones most often. */
const COUNTRIES = 'USA GBR RUS CHN FRA DEU ISR IND TUR IRN PAK JPN SYR AUS UKR KOR EGY SAU ITA CAN ESP BRA MEX NGA ZAF'
const ROLES = ['', '', '', 'GOV', 'GOV', 'MIL', 'BUS', 'MED', 'COP', 'JUD', 'LEG', 'EDU']
const CODES = '010 020 036 040 042 043 046 050 051 057 060 071 080 090 100 110 111 112 120 130 140 160 173 180 190 193'

/**
 * Writes invented rows in the layout of GDELT 2.0, the same ones whenever it is asked for the same. Files begin every
 * quarter of an hour in 2016, ids go up by one.
 * @returns the files, in order.
 */
export async function writeGdelt2Rows(folder: string, options: RowsOptions): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const paths: string[] = []
  const packing = options.gzip === true ? '.gz' : ''
  for (let first = 0; first < options.rows; first += options.rowsPerFile) {
    const slot = new Date(Date.UTC(2016, 0, 1) + paths.length * 15 * 60_000)
      .toISOString()
      .replaceAll(/\D/g, '')
      .slice(0, 14)
    const path = join(folder, `${slot}.export.CSV${packing}`)
    const until = Math.min(first + options.rowsPerFile, options.rows)
    await connection.run(
      `COPY (${rowsQuery(first, until, slot, options.sides)}) TO '${path}'
       (FORMAT csv, DELIMITER '\t', HEADER false, QUOTE '', ESCAPE '', COMPRESSION ${packing === '' ? 'none' : 'gzip'})`,
    )
    paths.push(path)
  }
  connection.closeSync()
  instance.closeSync()
  return paths
}

/** A number from 0 up to `below` that hangs on the row and on `salt` alone. */
function dice(salt: number, below: number): string {
  return `CAST(hash(i * 64 + ${salt}) % ${below} AS INTEGER)`
}

function pick(salt: number, list: readonly string[], skewed = false): string {
  const texts = `[${list.map((text) => `'${text}'`).join(', ')}]`
  const at = skewed ? `least(${dice(salt, list.length)}, ${dice(salt + 1, list.length)})` : dice(salt, list.length)
  return `${texts}[1 + ${at}]`
}

function rowsQuery(first: number, until: number, slot: string, sides: 'real' | 'kept'): string {
  const countries = COUNTRIES.split(' ')
  const day = `${slot.slice(0, 4)}-${slot.slice(4, 6)}-${slot.slice(6, 8)}`
  const values: Record<string, string> = {
    GLOBALEVENTID: '500000000 + i',
    SQLDATE: `strftime(DATE '${day}' - CASE WHEN ${dice(1, 50)} = 0 THEN 7 ELSE 0 END, '%Y%m%d')`,
    MonthYear: "'201601'",
    Year: "'2016'",
    FractionDate: "'2016.0027'",
    IsRootEvent: dice(2, 2),
    EventCode: 'code',
    EventBaseCode: 'left(code, 3)',
    EventRootCode: 'left(code, 2)',
    QuadClass: `1 + ${dice(3, 4)}`,
    GoldsteinScale: `${dice(4, 200)} / 10.0 - 10`,
    NumMentions: `1 + ${dice(5, 40)}`,
    NumSources: `1 + ${dice(6, 4)}`,
    NumArticles: `1 + ${dice(5, 40)}`,
    AvgTone: `${dice(7, 1_000_000)} / 100000.0 - 6`,
    DATEADDED: `'${slot}'`,
    SOURCEURL: `'https://www.example' || ${dice(8, 3000)} || '.com/world/news/2016/01/story-about-something-' || md5(CAST(i // 3 AS VARCHAR)) || '.html'`,
  }
  for (const geo of ['Actor1Geo', 'Actor2Geo', 'ActionGeo']) {
    values[`${geo}_Type`] = `1 + ${dice(9, 4)}`
    values[`${geo}_FullName`] = `'Town ' || ${dice(10, 5000)} || ', District ' || ${dice(11, 50)} || ', Country'`
    values[`${geo}_CountryCode`] = "'US'"
    values[`${geo}_ADM1Code`] = `'US' || ${dice(11, 50)}`
    values[`${geo}_Lat`] = `round(${dice(10, 5000)} / 30.0 - 80, 4)`
    values[`${geo}_Long`] = `round(${dice(12, 7000)} / 20.0 - 170, 4)`
    values[`${geo}_FeatureID`] = dice(10, 5000)
  }
  for (const side of [1, 2]) {
    const given = side === 1 ? 'one' : 'two'
    values[`Actor${side}Code`] = `${given}.code`
    values[`Actor${side}Name`] = `CASE WHEN ${given}.code IS NOT NULL THEN 'SOME ACTOR' END`
    values[`Actor${side}CountryCode`] = `${given}.country`
    values[`Actor${side}Type1Code`] = `nullif(${given}.role, '')`
  }
  const columns = GDELT2_COLUMNS.map(({ name }) => `${values[name] ?? 'NULL'} AS ${name}`).join(', ')
  // Of 1,000 rows: what the two sides are, in order of `kind`.
  const real = `CASE WHEN kind < 343 THEN 'none' WHEN kind < 722 THEN 'role' WHEN kind < 786 THEN 'same' WHEN kind < 812 THEN 'region' ELSE 'two' END`
  return `
    WITH numbers AS (SELECT i, ${dice(20, 1000)} AS kind, ${pick(21, CODES.split(' '), true)} AS code,
        ${pick(23, countries, true)} AS first, ${pick(25, ROLES)} AS role1, ${pick(26, ROLES)} AS role2,
        1 + ${dice(27, countries.length - 1)} AS step
      FROM range(${first}, ${until}) t(i)),
    sides AS (SELECT *, ${sides === 'kept' ? "'two'" : real} AS side,
        ['${countries.join("', '")}'][1 + (list_position(['${countries.join("', '")}'], first) - 1 + step) % ${countries.length}] AS second
      FROM numbers),
    named AS (SELECT *,
        CASE side WHEN 'region' THEN {country: 'AFR', role: role1, code: 'AFR' || role1}
          ELSE {country: first, role: role1, code: first || role1} END AS one,
        CASE side WHEN 'none' THEN {country: NULL, role: '', code: NULL} WHEN 'role' THEN {country: NULL, role: 'GOV', code: 'GOV'}
          WHEN 'same' THEN {country: first, role: role2, code: first || role2}
          ELSE {country: second, role: role2, code: second || role2} END AS two
      FROM sides)
    SELECT ${columns} FROM named ORDER BY i`
}
