import { type ActorCode, codes, parseDay } from '@entente/model'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { conditionOf, playbookOf, ruleOf } from '../../../../../test/playbook-of.ts'
import { type FieldName, FIELDS, type IncidentFields } from '../../cel/fields.ts'
import { fieldsUsed } from '../../cel/fields-used.ts'
import type { DaySpan } from '../../cel/condition.ts'
import type { Kind } from '../../normal-form/kinds.ts'
import type { Playbook } from '../../normal-form/playbook.ts'
import { isExact, nameOf } from './leaf-incident.ts'
import { possibleNames } from './possible-names.ts'
import { proveConsistent } from './prove-consistent.ts'
import { sweep } from './sweep.ts'
import { PROOF_OPTIONS } from '../../../../../test/tiny-playbook.ts'

const ON = parseDay('2026-01-01')
const ALWAYS: readonly DaySpan[] = [{ from: parseDay('1900-01-01'), until: null }]
const AGREEMENTS = ['ceasefire', 'treaty']

/** What rules are made of, a list for each column: conditions of one list cut the same column. */
const EXACT: readonly (readonly string[])[] = [
  ['event.publishers >= 2', 'event.publishers == 3', 'has(event.publishers)', '3.5 > event.publishers'],
  ['event.reports in [1, 4]', 'event.reports < 3', 'event.reports != 2', 'event.reports > 0'],
  ['event.lag_days < -1', 'event.lag_days == 0', 'event.lag_days >= 2', 'has(event.lag_days)'],
  ['event.confidence > 99', 'event.confidence < 11', 'event.confidence <= 10', 'event.confidence in [55, 120]'],
  [
    'event.place == "ab"',
    'event.place.startsWith("a")',
    'event.place.startsWith("ab")',
    'event.place.endsWith("b")',
    'event.place.contains("ba")',
    'event.place in ["b", ""]',
    'has(event.place)',
  ],
  [
    'event.feed == "hand"',
    'event.tag == "insult"',
    'has(event.tag)',
    'event.tag != "other"',
    'event.tag.contains("s")',
  ],
  ['event.is_root', '!event.is_root', 'has(event.is_root)', 'event.joint == event.is_root', 'event.joint != true'],
  ['"GOV" in event.source_roles', '"MIL" in event.source_roles', '!("GOV" in event.target_roles)'],
  ['event.source_by == "organ"', 'event.source_by != "other"', 'event.source_by in ["bare", "other"]'],
  [
    'event.root == "11"',
    'event.quad >= 3',
    'event.goldstein < -3.5',
    'has(event.cameo)',
    'event.cameo in ["190", "112"]',
  ],
  ['event.scheme == "ucdp" && event.code == "1"', 'event.scheme == "weis"', 'event.goldstein == 0.0'],
  ['inForce("ceasefire")', '!inForce("treaty")', 'inForce("treaty") && event.root == "19"'],
  ['(has(event.publishers) ? event.publishers : 0) >= 2', 'event.joint ? event.stale : event.is_root'],
]
/** Parts that are not followed. */
const FREE: readonly string[] = [
  'event.publishers + event.reports > 4',
  'size(event.place) == 2',
  'event.publishers > event.reports',
  'event.quad + event.reports == 5',
]

interface Drawn {
  readonly rules: readonly string[]
  readonly code: number
  readonly sourceBy: IncidentFields['sourceBy']
}

function drawn(pool: fc.Arbitrary<readonly string[]>): fc.Arbitrary<Drawn> {
  const rules = pool.chain((texts) => {
    const { when } = fc.letrec<Record<'when', string>>((tie) => ({
      when: fc.oneof(
        { maxDepth: 3, depthIdentifier: 'when' },
        fc.constantFrom(...texts),
        fc.tuple(tie('when'), tie('when')).map(([a, b]) => `(${a}) && (${b})`),
        fc.tuple(tie('when'), tie('when')).map(([a, b]) => `(${a}) || (${b})`),
        tie('when').map((a) => `!(${a})`),
        fc.tuple(tie('when'), tie('when'), tie('when')).map(([a, b, c]) => `((${a}) ? (${b}) : (${c}))`),
        fc.tuple(tie('when'), tie('when')).map(([a, b]) => `((!(${a})) == (!(${b})))`),
      ),
    }))
    return fc.array(when, { minLength: 1, maxLength: 5 })
  })
  return fc.record({
    rules,
    code: fc.nat(ALL_CODES.length - 1),
    sourceBy: fc.constantFrom('organ' as const, 'bare' as const, 'other' as const),
  })
}

const ALL_CODES = (['cameo', 'weis', 'ucdp', 'plover'] as const).flatMap((scheme) => codes(scheme))
const someOf = (of: readonly (readonly string[])[]): fc.Arbitrary<readonly string[]> =>
  fc.subarray([...of], { minLength: 1, maxLength: 3 }).map((lists) => lists.flat())

const LETTERS = ['a', 'b', 'z']
const PLACES = ['']
for (const text of PLACES) if (text.length < 3) PLACES.push(...LETTERS.map((letter) => text + letter))
for (const begin of ['', 'a', 'ab']) for (const end of ['', 'b']) PLACES.push(`${begin}zbaz${end}`, `${begin}zz${end}`)

/** Values that meet every class of the conditions above, and more. */
const VALUES: Partial<Record<FieldName, readonly unknown[]>> = {
  publishers: [null, 1, 2, 3, 4, 5],
  reports: [null, 1, 2, 3, 4, 5, 9],
  lag_days: [null, -3, -2, -1, 0, 1, 2, 3],
  confidence: [null, 10, 11, 12, 55, 56, 99, 100],
  place: [null, ...PLACES],
  feed: ['gdelt', 'hand'],
  tag: [null, 'insult', 'other', 's', 'x'],
  is_root: [null, true, false],
  joint: [null, true, false],
  stale: [null, true, false],
  source_roles: [null, [], ['GOV'], ['MIL'], ['GOV', 'MIL', 'JUD']],
  target_roles: [null, [], ['GOV']],
}
const MOST = 4_000

function playbookWith(rules: readonly string[], inForce: readonly string[]): Playbook {
  const agreements = (name: string): readonly DaySpan[] => (inForce.includes(name) ? ALWAYS : [])
  return playbookOf(rules.map((text, at) => ruleOf(`rule-${at}`, 'offence', conditionOf(text, { agreements }))))
}

/** All incidents of the full product of values; undefined where that is too many. */
function productOf({ rules, code, sourceBy }: Drawn, worlds: number): readonly IncidentFields[] | undefined {
  const used = new Set(playbookWith(rules, []).rules.flatMap(({ when }) => fieldsUsed(when.condition)))
  if (used.has('tag')) used.add('feed')
  const open = FIELDS.filter(({ name }) => used.has(name) && VALUES[name] !== undefined)
  const size = open.reduce((product, { name }) => product * (VALUES[name]?.length ?? 1), worlds)
  if (size > MOST) return undefined
  const given = { ...ABSENT, ...ALL_CODES[code], sourceBy, source: 'ARM', target: 'TUR', occurredOn: ON, feed: 'gdelt' }
  const incidents = open.reduce<readonly object[]>(
    (all, { name, property }) =>
      all.flatMap((one) => (VALUES[name] ?? []).map((value) => ({ ...one, [property]: value }))),
    [given],
  ) as readonly IncidentFields[]
  return incidents.filter(({ feed, tag }) => feed === 'hand' || (tag ?? null) === null)
}

/** Names over the full product, agreements in force or not. */
function bruteForce(drawnCase: Drawn, worlds: readonly (readonly string[])[]): Set<string | null> | undefined {
  const incidents = productOf(drawnCase, worlds.length)
  if (incidents === undefined) return undefined
  return new Set(
    worlds.flatMap((inForce) => {
      const playbook = playbookWith(drawnCase.rules, inForce)
      return incidents.map((incident) => nameOf(playbook, incident))
    }),
  )
}

const ABSENT = Object.fromEntries(FIELDS.map(({ property }) => [property, null]))

function swept(playbook: Playbook, { code, sourceBy }: Drawn) {
  const { scheme, code: text } = ALL_CODES[code] ?? { scheme: '', code: '' }
  const is = (given: IncidentFields): boolean =>
    given.scheme === scheme && given.code === text && given.sourceBy === sourceBy
  const { alike, whole } = sweep(playbook, PROOF_OPTIONS)
  expect(whole).toBe(true)
  const named = alike.find(({ givens }) => givens.some(is))?.named ?? []
  const ids = (of: typeof named): Set<string | null> => new Set(of.map(({ rule }) => rule?.id ?? null))
  return { all: ids(named), exact: ids(named.filter(({ leaves }) => leaves.some(isExact))) }
}

const WORLDS = [[], ...AGREEMENTS.map((name) => [name]), AGREEMENTS]
const [seed = 0] = fc.sample(fc.nat(), 1)

it(`what is followed exactly gives the names of the full product, none more and none less (seed ${seed})`, () => {
  let several = 0
  fc.assert(
    fc.property(drawn(someOf(EXACT)), (one) => {
      const brute = bruteForce(one, WORLDS)
      fc.pre(brute !== undefined)
      const { all, exact } = swept(playbookWith(one.rules, []), one)
      expect(all, one.rules.join('\n')).toEqual(brute)
      expect(exact).toEqual(brute)
      if (all.size > 1) several++
    }),
    { numRuns: 400, seed },
  )
  expect(several).toBeGreaterThan(100)
})

it(`what is not followed leaves out no name, and shows none that no incident has (seed ${seed})`, () => {
  fc.assert(
    fc.property(drawn(someOf([FREE, ...EXACT])), (one) => {
      const brute = bruteForce(one, WORLDS)
      fc.pre(brute !== undefined)
      const { all, exact } = swept(playbookWith(one.rules, []), one)
      expect([...all]).toEqual(expect.arrayContaining([...(brute ?? [])]))
      // Places and counts that the full product does not try may show more.
      if (!one.rules.join(' ').includes('size')) for (const name of exact) expect(brute).toContain(name)
    }),
    { numRuns: 300, seed },
  )
})

it(`what an organ's code can be called is shown by an incident, as agreements stand (seed ${seed})`, () => {
  fc.assert(
    fc.property(drawn(someOf([FREE, ...EXACT])), fc.constantFrom(...WORLDS), ({ rules, code }, inForce) => {
      const cameo = ALL_CODES[code]?.scheme === 'cameo' ? ALL_CODES[code].code : '190'
      const place = ALL_CODES.findIndex((one) => one.scheme === 'cameo' && one.code === cameo)
      const brute = bruteForce({ rules, code: place, sourceBy: 'organ' }, [inForce])
      fc.pre(brute !== undefined)
      const playbook = playbookWith(rules, inForce)
      const names = possibleNames(playbook, { cameo }, PROOF_OPTIONS)
      expect(names.map(({ rule }) => rule)).toEqual(expect.arrayContaining([...(brute ?? [])]))
      for (const { rule, incident, exact } of names) if (exact) expect(nameOf(playbook, incident)).toBe(rule)
      if (rules.some((text) => FREE.some((part) => text.includes(part)))) return
      expect(names.every(({ exact }) => exact)).toBe(true)
      expect(new Set(names.map(({ rule }) => rule))).toEqual(brute)
    }),
    { numRuns: 300, seed },
  )
})

const KINDS: readonly Kind[] = ['offence', 'attack', 'criticism', 'neutral', 'friendly']

it(`two partners are consistent where no incident of the full product tells them apart (seed ${seed})`, () => {
  const told = { proved: 0, refuted: 0, unknown: 0 }
  const code = ALL_CODES.findIndex((one) => one.scheme === 'cameo' && one.code === '190')
  fc.assert(
    fc.property(drawn(someOf(EXACT)), fc.nat(4), fc.nat(4), ({ rules }, first, second) => {
      // One code by one actor, so that the full product tells all there is.
      const ours = rules.map(
        (text) => `event.scheme == "cameo" && event.code == "190" && event.source_by == "organ" && (${text})`,
      )
      const order = ours.map((_, at) => (at === first ? second : at === second ? first : at))
      const theirs = order.flatMap((at) => (ours[at] === undefined ? [] : [{ text: ours[at], kind: KINDS[at % 5] }]))
      const incidents = productOf({ rules: ours, code, sourceBy: 'organ' }, WORLDS.length)
      fc.pre(incidents !== undefined)
      const one = (inForce: readonly string[]) => ofKinds(playbookWith(ours, inForce), KINDS)
      const other = (inForce: readonly string[]) => {
        const texts = theirs.map(({ text }) => text)
        return ofKinds(
          { ...playbookWith(texts, inForce), partner: 'GEO' as ActorCode },
          theirs.map(({ kind }) => kind ?? 'neutral'),
        )
      }
      const differ = WORLDS.some((inForce) => {
        const [a, b] = [one(inForce), other(inForce)]
        return incidents?.some((incident) => kindOf(a, incident) !== kindOf(b, incident))
      })
      const results = proveConsistent([one([]), other([])], PROOF_OPTIONS).map(({ result }) => result)
      expect(results, ours.join('\n')).toEqual(differ ? ['refuted', 'refuted'] : ['proved', 'proved'])
      for (const result of results) told[result]++
    }),
    { numRuns: 200, seed },
  )
  expect(Math.min(told.proved, told.refuted), JSON.stringify(told)).toBeGreaterThan(20)
})

function ofKinds(playbook: Playbook, kinds: readonly Kind[]): Playbook {
  return {
    ...playbook,
    rules: playbook.rules.map((rule, at) => {
      const kind = kinds[at % kinds.length] ?? 'neutral'
      return { ...rule, kind, points: kind === 'neutral' ? 0 : 3 }
    }),
  }
}

function kindOf(playbook: Playbook, incident: IncidentFields): Kind {
  const named = nameOf(playbook, incident)
  return playbook.rules.find(({ id }) => id === named)?.kind ?? 'neutral'
}
