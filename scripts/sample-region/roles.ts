import { draw, type Random, type Table, table } from './random.ts'

/** 85 % of the actors in rows between countries bear no role, as in GDELT. */
// prettier-ignore
const usual: Table<readonly string[]> = table<readonly string[]>([
  [[], 850], [['GOV'], 76], [['LEG'], 8], [['JUD'], 4], [['COP'], 3], [['GOV', 'MIL'], 2], [['MIL'], 10], [['SPY'], 1],
  [['ELI'], 10], [['MED'], 7], [['BUS'], 9], [['OPP'], 4], [['CVL'], 7], [['EDU'], 5], [['REF'], 3], [['LEG', 'OPP'], 1],
])

// prettier-ignore
const armed: Table<readonly string[]> = table<readonly string[]>([[[], 70], [['MIL'], 22], [['GOV', 'MIL'], 3], [['GOV'], 3], [['REB'], 2]])

// prettier-ignore
const anybody: Table<readonly string[]> = table<readonly string[]>([
  [[], 70], [['MED'], 6], [['BUS'], 6], [['CVL'], 5], [['EDU'], 4], [['OPP'], 3], [['GOV'], 4], [['MIL'], 2],
])

/** The roles a row gives an actor of a real act; those who use force are more often soldiers. */
export function rolesFor(code: string, random: Random): readonly string[] {
  return draw(/^(15|18|19|20)/.test(code) ? armed : usual, random)
}

/** The roles of an actor that was found in an article about nothing of the kind. */
export function rolesOfAnybody(random: Random): readonly string[] {
  return draw(anybody, random)
}
