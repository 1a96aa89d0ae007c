import type { Act } from './acts.ts'
import { FIRST_HAND, NOISE } from './noise-rates.ts'
import { draw, type Random, type Table, table } from './random.ts'
import type { Fault } from './report.ts'
import { STATES, type StateCode } from './region.ts'

/** What a machine makes of an article. */
export interface Reading {
  readonly source: StateCode
  readonly target: StateCode
  readonly code: string
  readonly fault: Fault
}

/**
 * Codes of the rows between two countries in three real quarter-hours of GDELT 2.0, with their number of rows there.
 * `106` is in no CAMEO table and in the feed all the same.
 */
// prettier-ignore
const FEED: Readonly<Record<string, number>> = {
  '042': 142, '043': 136, '040': 120, '036': 119, '051': 112, '046': 55, '010': 54, '020': 44, '190': 40, '057': 37,
  '111': 33, '112': 31, '173': 30, '080': 25, '060': 25, '050': 25, '030': 24, '012': 22, '027': 21, '180': 19,
  '120': 19, '0874': 19, '193': 15, '160': 15, '141': 15, '018': 15, '130': 14, '045': 14, '125': 12, '090': 11,
  '072': 11, '070': 11, '013': 11, '142': 10, '071': 10, '061': 10, '194': 9, '100': 9, '182': 8, '163': 8, '086': 8,
  '075': 8, '044': 8, '195': 7, '073': 7, '026': 7, '017': 7, '186': 6, '110': 6, '192': 5, '106': 2,
}

/** Codes of rows with no event behind them: an op-ed, a crime report, a film, a match. Force is what they are most taken for. */
// prettier-ignore
const NO_EVENT: Table<string> = table([
  ['190', 15], ['193', 6], ['180', 6], ['194', 2], ['195', 2], ['173', 9], ['172', 3], ['141', 5], ['112', 8],
  ['111', 5], ['120', 3], ['130', 3], ['010', 9], ['020', 6], ['042', 7], ['043', 4], ['051', 4], ['036', 2],
])

const anyCode = table(Object.entries(FEED))

/** Reads an article about an act as a machine does: mostly right, at times with another code or another actor. */
export function read(act: Act, random: Random): Reading {
  const { source, target, code } = act
  const luck = random.next() * FIRST_HAND
  if (luck < NOISE['wrong-code']) return { source, target, code: otherCode(code, random), fault: 'wrong-code' }
  if (luck < NOISE['wrong-code'] + NOISE['wrong-actor']) {
    const third = random.pick(STATES.filter((state) => state !== source && state !== target))
    const pair = random.chance(0.5) ? { source: third, target } : { source, target: third }
    return { ...pair, code, fault: 'wrong-actor' }
  }
  return { source, target, code, fault: 'none' }
}

/** Reads an act out of an article that tells of none. */
export function readNothing(source: StateCode, target: StateCode, random: Random): Reading {
  return { source, target, code: draw(NO_EVENT, random), fault: 'not-an-event' }
}

function otherCode(code: string, random: Random): string {
  for (;;) {
    const other = draw(anyCode, random)
    if (other !== code) return other
  }
}
