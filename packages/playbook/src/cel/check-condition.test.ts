import { EntenteError, parseDay } from '@entente/model'
import { describe, expect, it } from 'vitest'
import type { ConditionEnvironment } from './check/checker.ts'
import { checkCondition } from './check-condition.ts'
import type { Condition } from './condition.ts'
import { DIAGNOSTIC_CODES, type DiagnosticCode } from './diagnostic-catalogue.ts'
import { conditionError, type Diagnostic } from './diagnostics.ts'
import { HISTORY_FUNCTIONS } from './history.ts'
import { printCondition } from './print-condition.ts'

function diagnosticsOf(text: string, environment: ConditionEnvironment = {}): readonly Diagnostic[] {
  const checked = checkCondition(text, environment)
  return checked.ok ? [] : checked.diagnostics
}

describe('a condition', () => {
  it.each([
    'event.source_by in ["organ", "bare"]',
    '!has(event.publishers) || event.publishers >= 2',
    'event.root in ["18", "19", "20"]',
    'event.source_by in ["organ", "bare"] && event.cameo == "161"',
    'event.feed == "hand" && event.tag == "insult"',
    '"MIL" in event.source_roles || "GOV" in event.target_roles',
    'event.goldstein <= -5 && event.reports > 2.5',
    'event.goldstein in [-10, -9.5]',
    'event.place.startsWith("Gyumri") || size(event.place) > 40 || event.place.size() < 3',
    '(event.joint ? event.reports : 2 * event.reports) - 1 >= 5',
    'event.joint == event.stale',
    'event.scheme == "plover" && event.code.startsWith("THREATEN")',
    '"weis" == event.scheme && (event.joint || !(event.code == "223"))',
    'double(event.reports) / 3.0 > event.goldstein && int(event.goldstein) % 2 == -1',
    'true // as ever\n && !event.stale',
  ])('is taken: %s', (text) => {
    expect(diagnosticsOf(text)).toEqual([])
  })

  it('is a frozen tree', () => {
    const checked = checkCondition('event.root in ["18", "19"] && -event.reports < size(event.place) || has(event.tag)')
    if (!checked.ok) throw conditionError(checked.diagnostics)
    const open: unknown[] = [checked.condition]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (typeof next !== 'object' || next === null) continue
      expect(Object.isFrozen(next)).toBe(true)
      open.push(...Object.values(next))
    }
  })

  it('keeps three hundred alternatives flat', () => {
    const text = Array.from({ length: 300 }, (_, at) => `event.cameo == "${at}"`).join(' || ')
    const checked = checkCondition(text)
    expect(checked.ok && checked.condition.kind === 'or' && checked.condition.operands.length).toBe(300)
  })
})

/** For each code a text, and the part of it that the diagnostic marks. */
const REFUSED: Readonly<Record<DiagnosticCode, readonly (readonly [text: string, marked: string])[]>> = {
  'empty-condition': [
    ['', ''],
    [' \n', ' \n'],
  ],
  'condition-too-large': [
    [`${'!'.repeat(120)}true`, '!'.repeat(20) + 'true'],
    [`${'('.repeat(120)}true${')'.repeat(120)}`, ''],
    ['event.joint &&'.repeat(2000), 'event.joint &&'.repeat(2000)],
    [`${'!'.repeat(19_000)}true`, `${'!'.repeat(19_000)}true`],
    [`${'1+'.repeat(5_100)}1 == 1`, ''],
    [`${'1 + '.repeat(100)}1 == 1`, '1 + 1'],
  ],
  syntax: [
    ['event.root = "18"', '='],
    ['event.joint and event.stale', 'and'],
    ['event.root == "18', '"18'],
    ['event.reports > (2', ''],
    ['event.root == “18”', '“'],
    ['while == 2', 'while'],
    [String.raw`event.place == "a\q"`, String.raw`\q`],
    ['event.reports > 2)', ')'],
  ],
  'bad-text': [['event.place == "\ud800"', '"\ud800"']],
  'unknown-name': [
    ['root == "18"', 'root'],
    ['offical && event.joint', 'offical'],
    ['evnt.root == "18"', 'evnt'],
    ['has(evnt.root)', 'evnt'],
  ],
  'unknown-field': [
    ['event.roots == "18"', 'event.roots'],
    ['has(event.weather)', 'event.weather'],
    ['"GOV" in event.roles', 'event.roles'],
  ],
  'bare-event': [['event == "18"', 'event']],
  'unknown-function': [
    ['sise(event.place) > 2', 'sise(event.place)'],
    ['event.place.lowerAscii() == "gyumri"', 'event.place.lowerAscii()'],
  ],
  'needs-history': HISTORY_FUNCTIONS.map(({ example, result }) => [
    result === 'int' ? `${example} > 2` : example,
    example,
  ]),
  'unknown-history-name': [['count("insults", "P30D") > 1', 'count("insults", "P30D")']],
  'unknown-agreement': [['inForce("truce")', 'inForce("truce")']],
  'no-incident': [['event.root == "18"', 'event.root']],
  comprehension: [
    ['event.source_roles.exists(r, r == "GOV")', 'event.source_roles.exists(r, r == "GOV")'],
    ['["a"].all(x, x == "a")', '["a"].all(x, x == "a")'],
    ['event.source_roles.exists("r", true)', '"r"'],
  ],
  'regular-expression': [['event.place.matches("^G")', 'event.place.matches("^G")']],
  clock: [
    ['timestamp("2020-01-01T00:00:00Z") > 2', 'timestamp("2020-01-01T00:00:00Z")'],
    ['event.lag_days > now()', 'now()'],
    ['event.place.getFullYear() == 2020', 'event.place.getFullYear()'],
  ],
  'null-literal': [['event.place == null', 'null']],
  'unsupported-literal': [
    ['event.reports == 2u', '2u'],
    ['event.place == b"G"', 'b"G"'],
    ['{"a": true} == event.joint', '{"a": true}'],
  ],
  'unsupported-access': [
    ['event["root"] == "18"', 'event["root"]'],
    ['event.place.name == "G"', 'event.place.name'],
    ['"GOV" == event.source_roles[0]', 'event.source_roles[0]'],
  ],
  'list-outside-in': [
    ['event.source_roles == "GOV"', 'event.source_roles'],
    ['event.root == ["18"]', '["18"]'],
    ['has(event.source_roles)', 'event.source_roles'],
    ['size(event.source_roles) > 1', 'event.source_roles'],
  ],
  'not-a-list': [
    ['"18" in event.root', 'event.root'],
    ['"18" in "18, 19"', '"18, 19"'],
  ],
  'list-item': [
    ['event.root in ["18", 19]', '19'],
    ['event.root in ["18", event.cameo]', 'event.cameo'],
  ],
  'unlike-types': [
    ['event.root == 18', 'event.root == 18'],
    ['event.reports in ["1"]', 'event.reports in ["1"]'],
    ['event.joint == "yes"', 'event.joint == "yes"'],
    ['2 in event.source_roles', '2 in event.source_roles'],
    ['event.place < 3', 'event.place < 3'],
  ],
  'no-order': [
    ['event.root >= "18"', 'event.root >= "18"'],
    ['event.joint < event.stale', 'event.joint < event.stale'],
  ],
  'chained-comparison': [
    ['1 < event.reports < 5', '1 < event.reports < 5'],
    ['event.joint == event.reports > 5', 'event.joint == event.reports > 5'],
    ['event.joint == (event.root in ["18"])', 'event.joint == (event.root in ["18"]'],
  ],
  'unknown-value': [
    ['event.scheme == "cameeo" && event.code == "190"', '"cameeo"'],
    ['event.source_by in ["organ", "bear"]', '"bear"'],
    ['"others" != event.source_by', '"others"'],
    ['event.root in ["05", "6"]', '"6"'],
  ],
  'needs-bool': [
    ['event.reports', 'event.reports'],
    ['event.root && true', 'event.root'],
    ['!event.place', 'event.place'],
    ['event.reports ? true : false', 'event.reports'],
    ['event.reports + 1', 'event.reports + 1'],
  ],
  'needs-number': [
    ['event.place + "a" == "ba"', 'event.place + "a"'],
    ['-event.joint', '-event.joint'],
    ['event.reports * event.joint > 1', 'event.reports * event.joint'],
  ],
  'mixed-numbers': [['event.reports * 1.5 > 2.0', 'event.reports * 1.5']],
  'decimal-remainder': [['event.goldstein % 2.0 == 0.0', 'event.goldstein % 2.0']],
  'unlike-branches': [
    ['(event.joint ? 1 : 2.0) > 1', 'event.joint ? 1 : 2.0'],
    ['event.joint ? true : "no"', 'event.joint ? true : "no"'],
  ],
  'wrong-arguments': [
    ['has(event)', 'has(event)'],
    ['has("a")', 'has("a")'],
    ['size(event.reports) > 1', 'size(event.reports)'],
    ['size() > 1', 'size()'],
    ['startsWith(event.place, "G")', 'startsWith(event.place, "G")'],
    ['event.place.contains(3)', 'event.place.contains(3)'],
    ['int(event.joint) == 1', 'int(event.joint)'],
    ['int(1, 2) == 1', 'int(1, 2)'],
  ],
  'code-without-scheme': [
    ['event.code == "190"', 'event.code'],
    ['event.scheme == "cameo" || event.code == "190"', 'event.code'],
    ['event.scheme != "cameo" && event.code == "190"', 'event.code'],
    ['event.scheme in ["cameo"] && event.code == "190"', 'event.code'],
    ['event.scheme == "cameo" ? event.code == "190" : false', 'event.code'],
    ['(event.scheme == "cameo" || event.joint) && event.code.startsWith("19")', 'event.code'],
    ['has(event.code)', 'event.code'],
    ['event.scheme == event.place && event.code == "190"', 'event.code'],
    ['!(event.scheme == "cameo") && event.code == "190"', 'event.code'],
  ],
  'int-out-of-range': [
    ['event.reports < 9007199254740992', '9007199254740992'],
    ['event.reports in [-9007199254740993]', '9007199254740993'],
  ],
}

/** What these codes need to be told at all. */
const ENVIRONMENTS: Readonly<Partial<Record<string, ConditionEnvironment>>> = {
  'unknown-history-name': { history: ['count'], unknownName: () => ({ hint: 'did you mean insult?' }) },
  'unknown-agreement': { agreements: () => undefined },
  'no-incident': { event: false },
}

describe('a condition is refused', () => {
  const cases = Object.entries(REFUSED).flatMap(([code, texts]) => texts.map((rest) => [code, ...rest] as const))

  it.each(cases)('%s, fixture %#', (code, text, marked) => {
    const [first, ...more] = diagnosticsOf(text, ENVIRONMENTS[code])
    expect(first).toMatchObject({ code })
    expect(text.slice(first?.from, first?.to)).toBe(marked)
    expect(more).toEqual([])
  })

  it('for each reason in the catalogue', () => {
    expect(Object.keys(REFUSED)).toEqual([...DIAGNOSTIC_CODES])
  })

  it('with a message in lower case without a full stop, a help line, and what was typed in backticks', () => {
    for (const [code, texts] of Object.entries(REFUSED)) {
      for (const [text, marked] of texts) {
        const [first] = diagnosticsOf(text, ENVIRONMENTS[code])
        expect(first?.message, code).toMatch(/^[a-z`].*[^.]$/s)
        expect(first?.help, code).not.toBe('')
        if (marked.trim() !== '') expect(first?.message, code).toContain('`')
      }
    }
  })

  it('for all its faults at once, each in its line and column', () => {
    const found = diagnosticsOf('event.roots == "18"\n  && (event.reports == "2"\n  || event.joint + 1)')
    expect(found.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['unknown-field', 1, 1],
      ['unlike-types', 2, 7],
      ['needs-number', 3, 6],
    ])
    expect(found[0]?.help).toBe('did you mean event.root?')
  })

  it.each([
    ['event.root = "18"', 'equal is written =='],
    ['event.joint or event.stale', 'or is written ||'],
    ['not event.joint', 'not is written !'],
    ['event.root <> "18"', 'unequal is written !='],
    ['event.goldstein > .5', 'a decimal number begins with a digit: 0.5'],
    ['event.root == ‘18’', "use straight quotes, 'like these'"],
    ['goldstien < 2.0', 'did you mean event.goldstein?'],
    ['event.lagDays > 2', 'did you mean event.lag_days?'],
    ['event.place.beginsWith("G") || startWith(event.place)', 'did you mean startsWith?'],
  ])('%s, and told: %s', (text, help) => {
    expect(diagnosticsOf(text).map((one) => one.help)).toContain(help)
  })

  it('as one error where a list cannot be shown', () => {
    const error = conditionError(diagnosticsOf('event.root == 18 &&\nevent.weather'))
    expect(error).toBeInstanceOf(EntenteError)
    expect(error.code).toBe('bad-condition')
    expect(error.message).toBe(
      '1:1 `event.root == 18` compares text with a whole number; 2:1 an incident has no field `weather`',
    )
    expect(error.help).toContain('codes and roots are text')
  })
})

describe('a name', () => {
  const grave = checkCondition('event.root in ["18", "19"]')
  if (!grave.ok) throw conditionError(grave.diagnostics)
  const definitions = new Map<string, Condition | 'unsound'>([
    ['grave', grave.condition],
    ['broken', 'unsound'],
  ])

  it('that is defined stands for its condition', () => {
    const checked = checkCondition('grave && !event.stale', { definitions })
    expect(checked.ok && printCondition(checked.condition)).toBe('event.root in ["18", "19"] && !event.stale')
  })

  it.each([
    ['grve', ['unknown-name']],
    ['grave.root', ['unsupported-access']],
    ['grave + 1 > 2', ['needs-number']],
  ])('as in %s is refused', (text, codes) => {
    expect(diagnosticsOf(text, { definitions }).map(({ code }) => code)).toEqual(codes)
  })

  it('whose definition is unsound is no second fault', () => {
    expect(checkCondition('broken && event.joint', { definitions })).toEqual({ ok: false, diagnostics: [] })
  })
})

describe('agreements', () => {
  it('become the days on which they are in force', () => {
    const spans = [{ from: parseDay('1994-05-12'), until: null }]
    const checked = checkCondition('inForce("ceasefire")', {
      agreements: (name) => (name === 'ceasefire' ? spans : undefined),
    })
    expect(checked).toEqual({ ok: true, condition: { kind: 'inForce', name: 'ceasefire', spans } })
  })

  it.each(['inForce()', 'inForce(event.place)', 'event.place.inForce("ceasefire")'])('refuse %s', (text) => {
    expect(diagnosticsOf(text, { agreements: () => [] }).map(({ code }) => code)).toEqual(['wrong-arguments'])
  })
})

describe('functions over history, where they are allowed,', () => {
  const all = { history: HISTORY_FUNCTIONS.map(({ name }) => name) }

  it.each(HISTORY_FUNCTIONS)('take $example', ({ example, result }) => {
    expect(checkCondition(result === 'int' ? `${example} > 2` : example, all).ok).toBe(true)
  })

  it.each([
    'count("insult") > 2',
    'count("insult", "30 days") > 2',
    'quiet("P0D")',
    'since(event.root) > 2',
    'event.place.quiet("P3D")',
    'received(apology)',
  ])('refuse %s', (text) => {
    const checked = checkCondition(text, all)
    expect(checked.ok ? [] : checked.diagnostics.map(({ code }) => code)).toEqual(['wrong-arguments'])
  })

  it('are allowed one by one', () => {
    expect(checkCondition('quiet("P3D")', { history: ['quiet'] }).ok).toBe(true)
    expect(checkCondition('received("apology")', { history: ['quiet'] }).ok).toBe(false)
  })
})
