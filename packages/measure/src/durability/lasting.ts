import type { ActorCode, Day } from '@entente/model'
import type { Spells } from './spells.ts'
import { logRank, type LogRank } from './log-rank.ts'
import { kaplanMeier, type LifeTable, lifeTable, type Survival } from './survival.ts'

/** One spell of the dyad. */
interface DatedSpell {
  /** First day of its first month. */
  readonly from: Day
  readonly months: number
  /** False where it was still lasting when the record broke off. */
  readonly ended: boolean
  readonly begins: number
  readonly ends: number
}

/** How long one state lasts: here, and in the dyads that are compared with. */
export interface Lasting {
  readonly spells: readonly DatedSpell[]
  readonly notSeenToBegin: number
  /** Null where there are too few spells: no basis. */
  readonly survival: Survival | null
  readonly others: {
    /** Directed dyads with a spell. */
    readonly dyads: number
    /** Their spells by length, from which the curve can be drawn again. */
    readonly table: LifeTable
    readonly survival: Survival | null
  }
  /** This dyad's spells against theirs; null where either has too few. */
  readonly comparison: Comparison | null
}

interface Comparison extends LogRank {
  /** Dyads with enough spells to be tested against all the rest in the same way, this one with them. */
  readonly dyads: number
  /** How many of them differ from the rest at least as much as this one. */
  readonly asDifferent: number
}

interface Rules {
  readonly starts: readonly Day[]
  readonly leastSpells: number
  readonly confidence: number
}

type OtherDyad = Spells & { readonly source: ActorCode; readonly target: ActorCode }

/** Curves of the dyad's spells and of the others', and the test between them. */
export function lastingOf(own: Spells, others: readonly OtherDyad[], rules: Rules): Lasting {
  const ownTable = lifeTable(own.spells)
  const table = lifeTable(others.flatMap(({ spells }) => spells))
  const curve = (of: LifeTable): Survival | null => (isEnough(of, rules) ? kaplanMeier(of, rules.confidence) : null)
  return {
    spells: own.spells.flatMap(({ start, months, ended, begins, ends }) => {
      const from = rules.starts[start]
      return from === undefined ? [] : [{ from, months, ended, begins, ends }]
    }),
    notSeenToBegin: own.notSeenToBegin,
    survival: curve(ownTable),
    others: {
      dyads: others.filter(({ spells }) => spells.length > 0).length,
      table,
      survival: curve(table),
    },
    comparison: isEnough(ownTable, rules) && isEnough(table, rules) ? compare(ownTable, table, others, rules) : null,
  }
}

function isEnough(table: LifeTable, { leastSpells }: Rules): boolean {
  return table.reduce((sum, { ended, censored }) => sum + ended + censored, 0) >= leastSpells
}

/**
 * The log-rank test, and beside it the same test for every other dyad against all the rest: spells of one dyad hang
 * together, so p alone calls too many dyads unlike the rest.
 */
function compare(own: LifeTable, table: LifeTable, others: readonly OtherDyad[], rules: Rules): Comparison | null {
  const found = logRank(own, table)
  if (found === null) return null
  const all = [...own, ...table]
  const tested = others.flatMap(({ spells }) => {
    const one = lifeTable(spells)
    const test = isEnough(one, rules) ? logRank(one, without(all, one)) : null
    return test === null ? [] : [test.chiSquare]
  })
  return {
    ...found,
    dyads: tested.length + 1,
    asDifferent: 1 + tested.filter((chiSquare) => chiSquare >= found.chiSquare).length,
  }
}

function without(all: LifeTable, one: LifeTable): LifeTable {
  const rows = new Map<number, { months: number; ended: number; censored: number }>()
  const add = ({ months, ended, censored }: LifeTable[number], sign: 1 | -1): void => {
    const row = rows.get(months) ?? { months, ended: 0, censored: 0 }
    row.ended += sign * ended
    row.censored += sign * censored
    rows.set(months, row)
  }
  for (const row of all) add(row, 1)
  for (const row of one) add(row, -1)
  return [...rows.values()]
}
