import { expect, it } from 'vitest'
import { checkCondition } from './check-condition.ts'
import { conditionError } from './diagnostics.ts'
import { HISTORY_FUNCTIONS } from './history.ts'
import { printCondition } from './print-condition.ts'

function read(text: string) {
  const checked = checkCondition(text, { history: HISTORY_FUNCTIONS.map(({ name }) => name) })
  if (!checked.ok) throw conditionError(checked.diagnostics)
  return checked.condition
}

it.each([
  ["event.root=='18'", 'event.root == "18"'],
  ['((event.joint && event.stale)) && true', 'event.joint && event.stale && true'],
  ['event.joint && (event.stale || true)', 'event.joint && (event.stale || true)'],
  ['event.joint || (event.stale && true)', 'event.joint || event.stale && true'],
  ['!(event.joint && true)', '!(event.joint && true)'],
  ['!(event.reports > 1)', '!(event.reports > 1)'],
  ['!(!event.joint)', '!!event.joint'],
  ['event.reports - (1 - 2) > (1 - 2) - 3', 'event.reports - (1 - 2) > 1 - 2 - 3'],
  ['(1 + 2) * 3 > 1 + (2 * 3)', '(1 + 2) * 3 > 1 + 2 * 3'],
  ['6 / (3 * 2) == 1', '6 / (3 * 2) == 1'],
  ['-(event.reports) < -(-5)', '-event.reports < -(-5)'],
  ['-(-0) == -0', '0 == 0'],
  ['-(event.reports + 1) < - 5', '-(event.reports + 1) < -5'],
  ['(event.joint ? 1 : 2) > 1', '(event.joint ? 1 : 2) > 1'],
  ['event.joint ? (event.stale ? true : false) : true', 'event.joint ? (event.stale ? true : false) : true'],
  ['(event.joint ? "a" : "b").startsWith("a")', '(event.joint ? "a" : "b").startsWith("a")'],
  ['event.goldstein in [-1, 2.0, 1e21, 1e-7, 0x10, -0.0]', 'event.goldstein in [-1, 2.0, 1e+21, 1e-7, 16, 0.0]'],
  [
    String.raw`event.place in ["a\"b", 'c"d', r"\n", "\n", "é🏔\u0000"]`,
    String.raw`event.place in ["a\"b", "c\"d", "\\n", "\n", "é🏔\u0000"]`,
  ],
  ['event.place.size() > 2 && "GOV" in event.source_roles', 'size(event.place) > 2 && "GOV" in event.source_roles'],
  ['count( "a b" , "P3D" ) > 2', 'count("a b", "P3D") > 2'],
])('%s is written %s', (text, printed) => {
  expect(printCondition(read(text))).toBe(printed)
  expect(read(printed)).toEqual(read(text))
})
