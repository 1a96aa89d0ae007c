import { parseDay } from '@entente/model'
import { describe, expect, it } from 'vitest'
import { checkCondition } from './check-condition.ts'
import { compileCondition } from './compile-condition.ts'
import type { Condition } from './condition.ts'
import { conditionError } from './diagnostics.ts'
import type { IncidentFields } from './fields.ts'
import { fieldsUsed } from './fields-used.ts'
import { type History, HISTORY_FUNCTIONS } from './history.ts'

const INCIDENT: IncidentFields = {
  feed: 'gdelt',
  source: 'ARM',
  target: 'TUR',
  occurredOn: parseDay('2020-02-29'),
  sourceBy: 'organ',
  sourceRoles: ['GOV', 'MIL'],
  targetRoles: [],
  scheme: 'cameo',
  code: '0251',
  cameo: '0251',
  root: '02',
  quad: 1,
  goldstein: -2.5,
  isRoot: true,
  reports: 3,
  publishers: 2,
  pages: null,
  confidence: 40,
  place: 'Gyumri 🏔',
  joint: false,
  stale: false,
  lagDays: -1,
}

function checked(text: string) {
  const result = checkCondition(text, { history: HISTORY_FUNCTIONS.map(({ name }) => name) })
  if (!result.ok) throw conditionError(result.diagnostics)
  return result.condition
}

function answer(text: string, changed: Partial<IncidentFields> = {}, history?: History): boolean | undefined {
  return compileCondition(checked(text))({ ...INCIDENT, ...changed }, history)
}

/** Absent: no mentions in the archive. */
const ABSENT = 'event.pages > 0'

describe('an absent field', () => {
  it.each(['event.pages == 1', 'event.pages != 1', 'event.pages < 1', 'event.pages + 1 > 0', '-event.pages < 0'])(
    'makes %s absent',
    (text) => expect(answer(text)).toBeUndefined(),
  )

  it.each([
    ['event.pages in [1]', { pages: null }],
    ['event.pages in []', { pages: null }],
    ['"GOV" in event.source_roles', { sourceRoles: null }],
    ['event.place in event.source_roles', { place: null }],
    ['event.place.startsWith("G")', { place: null }],
    ['"Gyumri".startsWith(event.place)', { place: null }],
    ['size(event.place) == 0', { place: null }],
    ['double(event.pages) > 0.0', {}],
    ['int(event.place) == 0', { place: null }],
    ['event.tag == "insult"', {}],
    ['event.is_root', { isRoot: null }],
    ['event.is_root ? true : true', { isRoot: null }],
  ])('makes %s absent', (text, changed) => expect(answer(text, changed)).toBeUndefined())

  it('is what infinity, NaN and whole numbers beyond 2^53 are', () => {
    for (const goldstein of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, null]) {
      expect(answer('event.goldstein > 0.0', { goldstein })).toBeUndefined()
      expect(answer('has(event.goldstein)', { goldstein })).toBe(false)
    }
    expect(answer('event.reports > 0', { reports: 2 ** 53 })).toBeUndefined()
  })

  it('is asked for with has', () => {
    expect(answer('has(event.pages)')).toBe(false)
    expect(answer('has(event.place)')).toBe(true)
    expect(answer('has(event.place)', { place: '' })).toBe(true)
    expect(answer('has(event.tag)')).toBe(false)
    expect(answer('has(event.joint)')).toBe(true)
  })
})

describe('Kleene', () => {
  it.each([
    ['true', 'true', true, true],
    ['true', 'false', false, true],
    ['false', 'true', false, true],
    ['false', 'false', false, false],
    ['true', ABSENT, undefined, true],
    [ABSENT, 'true', undefined, true],
    ['false', ABSENT, false, undefined],
    [ABSENT, 'false', false, undefined],
    [ABSENT, ABSENT, undefined, undefined],
  ])('%s with %s: && is %s, || is %s', (a, b, and, or) => {
    expect(answer(`${a} && ${b}`)).toBe(and)
    expect(answer(`${a} || ${b}`)).toBe(or)
  })

  it('not absent is absent', () => {
    expect(answer(`!(${ABSENT})`)).toBeUndefined()
    expect(answer('!true')).toBe(false)
  })

  it('a choice looks at the branch it takes only', () => {
    expect(answer(`true ? true : ${ABSENT}`)).toBe(true)
    expect(answer(`false ? true : ${ABSENT}`)).toBeUndefined()
    expect(answer(`${ABSENT} ? true : true`)).toBeUndefined()
  })
})

describe('values', () => {
  it.each([
    ['event.goldstein < -2', true],
    ['event.quad == 1.0', true],
    ['event.goldstein in [-2.5, 3]', true],
    ['event.quad in [1.0]', true],
    ['event.cameo == "251"', false],
    ['event.place == "gyumri 🏔"', false],
    ['size(event.place) == 8', true],
    ['event.place.contains("")', true],
    ['event.place.endsWith("🏔")', true],
    ['"MIL" in event.source_roles && !("MIL" in event.target_roles)', true],
    ['event.lag_days < 0 && -event.lag_days == 1', true],
    ['7 / 2 == 3 && -7 / 2 == -3 && 7 % -2 == 1 && -7 % 2 == -1', true],
    ['7.0 / 2.0 == 3.5', true],
    ['9007199254740991 + 1 > 0', undefined],
    ['-9007199254740991 - 1 < 0', undefined],
    ['94906267 * 94906267 > 0', undefined],
    ['94906265 * 94906265 > 0', true],
    ['9007199254740991 / 9007199254740990 == 1', true],
    ['9007199254740989 / 9007199254740991 == 0', true],
    ['1 / 0 == 1 || 1 % 0 == 1', undefined],
    ['1.0 / 0.0 > 1.0', undefined],
    ['0.0 / 0.0 == 0.0', undefined],
    ['1e308 * 10.0 > 1.0', undefined],
    ['int(-2.9) == -2 && int("-07") == -7 && double("1.5e1") == 15.0', true],
    ['int("9007199254740992") > 0', undefined],
    ['int(1e16) > 0', undefined],
    ['int("1.5") == 1', undefined],
    ['int("") == 0', undefined],
    ['int(" 1") == 1', undefined],
    ['double("abc") == 0.0', undefined],
    ['double("Infinity") > 0.0', undefined],
    ['double("1e999") > 0.0', undefined],
    ['double("0x10") > 0.0', undefined],
  ])('%s is %s', (text, expected) => expect(answer(text)).toBe(expected))

  it('of 0 there is one only, so that no sign leaks into a division', () => {
    expect(answer('0 * -1 == 0 && 1.0 / (0.0 * -1.0) < 0.0')).toBeUndefined()
    expect(answer('-(event.reports - 3) == 0')).toBe(true)
  })
})

describe('functions over history', () => {
  const history: History = {
    count: (name, window) => (name === 'insult' && window === 'P30D' ? 3 : 0),
    since: () => undefined,
    quiet: () => true,
    received: () => false,
    sent: () => undefined,
  }

  it.each([
    ['count("insult", "P30D") >= 3', true],
    ['since("uses-force") > 3', undefined],
    ['quiet("P30D") && !received("apology")', true],
    ['sent("note-verbale")', undefined],
  ])('are answered by who knows it: %s is %s', (text, expected) => {
    expect(answer(text, {}, history)).toBe(expected)
    expect(answer(text)).toBeUndefined()
  })
})

describe('agreements in force', () => {
  const suspended = [
    { from: parseDay('1994-05-12'), until: parseDay('2016-04-02') },
    { from: parseDay('2016-04-06'), until: null },
  ]
  it.each([
    ['1994-05-11', false],
    ['1994-05-12', true],
    ['2016-04-01', true],
    ['2016-04-02', false],
    ['2016-04-05', false],
    ['2016-04-06', true],
    ['2040-01-01', true],
  ])('on %s: %s', (day, expected) => {
    const condition: Condition = { kind: 'inForce', name: 'ceasefire', spans: suspended }
    expect(compileCondition(condition)({ ...INCIDENT, occurredOn: parseDay(day) })).toBe(expected)
  })
})

describe('fields used', () => {
  it.each([
    ['true', []],
    ['event.root == "18" && has(event.tag) && "GOV" in event.source_roles', ['tag', 'source_roles', 'root']],
    [
      '(event.joint ? event.quad : -event.pages) + 1 in [1] || event.place.contains(event.feed)',
      ['feed', 'quad', 'pages', 'place', 'joint'],
    ],
    ['size(event.place) > int(event.goldstein) || !event.stale', ['goldstein', 'place', 'stale']],
  ])('of %s are %j', (text, names) => expect(fieldsUsed(checked(text))).toEqual(names))
})
