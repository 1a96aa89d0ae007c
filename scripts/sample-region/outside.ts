import { slotOfDay } from './coverage.ts'
import { rowWithoutEvent } from './non-event.ts'
import { draw, type Table, table } from './random.ts'
import type { Report, Side, StateReport } from './report.ts'
import { rolesOfAnybody } from './roles.ts'
import type { Surroundings } from './surroundings.ts'

/** Why a row is not between two states. */
type Reason = 'no-source' | 'no-target' | 'domestic' | 'region' | 'group' | 'unknown-code'

// prettier-ignore
const reasons: Table<Reason> = table<Reason>([
  ['no-source', 28], ['no-target', 34], ['domestic', 20], ['region', 9], ['group', 8], ['unknown-code', 1],
])

/** Codes of CAMEO that stand for regions, and what rows call them. */
export const REGIONS: Readonly<Record<string, string>> = { AFR: 'AFRICA', WST: 'THE WEST', MDT: 'MEDITERRANEAN' }

/** A country code that stands for nothing (QMA to QZZ are left to users, as XAA to XZZ are). */
const UNKNOWN_CODE = 'QQQ'

const NOBODY: Side = { country: '', roles: [] }

/** A row that is not between two states, made from one that is. It tells of no act: the pair it would need is not there. */
export function outsideOf(day: number, firstHand: readonly StateReport[], around: Surroundings): Report[] {
  const { nextArticle, random } = around
  const row = firstHand.length === 0 ? rowWithoutEvent(day, 'XAA', 'XAB', around) : random.pick(firstHand)
  // Half of these rows come from articles that also give a row between states.
  const article = random.chance(0.5) ? row.article : nextArticle()
  const rest = { ...row, day, slot: slotOfDay(random), occurred: day, article, act: '' }
  return [{ ...rest, ...sides(row, draw(reasons, random)), fault: 'not-between-states', storm: false }]

  function sides({ source, target }: StateReport, reason: Reason): { source: Side; target: Side } {
    switch (reason) {
      case 'no-source':
        return { source: NOBODY, target }
      case 'no-target':
        return { source, target: NOBODY }
      case 'domestic':
        return { source, target: { country: source.country, roles: rolesOfAnybody(random) } }
      case 'region':
        return { source, target: { country: random.pick(Object.keys(REGIONS)), roles: [] } }
      case 'group':
        return { source: { country: '', roles: [random.pick(['GOV', 'COP', 'BUS', 'EDU'])] }, target }
      case 'unknown-code':
        return { source, target: { country: UNKNOWN_CODE, roles: [] } }
    }
  }
}
