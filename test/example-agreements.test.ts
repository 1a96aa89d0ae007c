// The agreements of the examples beside published lists of alliances and memberships, as far as those reach.
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { ActorCode } from '@entente/model'
import { describe, expect, it } from 'vitest'
import { example } from './example-workspaces.ts'
import { hasShared, structure } from './shared-data.ts'

/** Last years of ATOP 5 and of the memberships of version 3. */
const ATOP_UNTIL = 2018
const MEMBERSHIPS_UNTIL = 2014

/** Agreements that found an organisation of states, which the list of memberships counts. */
const FOUNDS = new Set([
  'un-charter',
  'un-charter-georgia',
  'oas-charter',
  'wto',
  'eurasian-community',
  'csto-charter',
  'shanghai-charter',
  'nakhchivan-2009',
])

describe.skipIf(!hasShared)('agreements of the examples', () => {
  it('have a pledge of defence in ATOP for every whole year of an alliance', async () => {
    const seen = await pairYears('alliance', ATOP_UNTIL)
    const pledges = pairsOf('cow/atop_alliance_directed_dyad_year.csv.gz', 'atop_defense')
    expect(seen.length).toBeGreaterThan(150)
    expect(seen.filter((pair) => pledges.get(pair) !== '1')).toEqual([])
  })

  it('are not more memberships than two states have in common', async () => {
    const joint = pairsOf('cow/cow_igo_dyad_year.csv.gz', 'dyadigos')
    const counted = new Map<string, number>()
    for (const pair of await pairYears(FOUNDS, MEMBERSHIPS_UNTIL)) {
      const [year = '', ...states] = pair.split(' ')
      const undirected = [year, ...states.toSorted((a, b) => Number(a) - Number(b))].join(' ')
      counted.set(undirected, (counted.get(undirected) ?? 0) + 1)
    }
    expect(counted.size).toBeGreaterThan(300)
    expect([...counted].filter(([pair, count]) => Number(joint.get(pair) ?? 0) < count)).toEqual([])
  })
})

/** `YEAR STATE STATE`, in the numbers of the Correlates of War, for every whole year in which an agreement binds us and a partner. */
async function pairYears(which: string | ReadonlySet<string>, until: number): Promise<readonly string[]> {
  const numbers = cowNumbers()
  const pairs: string[] = []
  for (const name of ['post-soviet', 'north-america/from-mexico'] as const) {
    const { config, facts } = await example(name)
    const us = config.perspective
    for (const { id, kind, binding, from, until: end, parties } of facts) {
      if (binding !== 'legal' || from === null || !(typeof which === 'string' ? kind === which : which.has(id)))
        continue
      const last = Math.min(until, end === null ? until : Number(end.slice(0, 4)) - 1)
      for (const partner of parties.filter((party) => party !== us)) {
        for (let year = Number(from.slice(0, 4)) + 1; year <= last; year += 1) {
          pairs.push(`${year} ${numbers.get(us) ?? ''} ${numbers.get(partner) ?? ''}`)
        }
      }
    }
  }
  return pairs
}

/** A column by `YEAR STATE STATE`. */
function pairsOf(path: string, column: string): ReadonlyMap<string, string> {
  const [head = '', ...lines] = gunzipSync(readFileSync(structure(path)))
    .toString('utf8')
    .trim()
    .split('\n')
  const [a, b, year, value] = ['ccode1', 'ccode2', 'year', column].map((name) => head.trim().split(',').indexOf(name))
  return new Map(
    lines.map((line) => {
      const cells = line.trim().split(',')
      return [`${cells[year ?? 0]} ${cells[a ?? 0]} ${cells[b ?? 0]}`, cells[value ?? 0] ?? '']
    }),
  )
}

function cowNumbers(): ReadonlyMap<ActorCode, string> {
  const [head = '', ...lines] = readFileSync(structure('indicators/country_codes.csv'), 'utf8').split('\n')
  const names = head
    .trim()
    .split(',')
    .map((name) => name.replaceAll('"', ''))
  const [iso, cow] = [names.indexOf('iso3c'), names.indexOf('cown')]
  // Names with commas stand in quotes.
  const cellsOf = (line: string): string[] =>
    (line.match(/("[^"]*"|[^,]*)(,|$)/g) ?? []).map((cell) => cell.replace(/,$/, '').replaceAll('"', ''))
  return new Map(lines.map((line) => cellsOf(line.trim())).map((cells) => [cells[iso] as ActorCode, cells[cow] ?? '']))
}
