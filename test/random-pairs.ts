// Two small playbooks that see each other's acts: a few codes, a few rules, tiny numbers.
import {
  exchanged,
  type Kind,
  type OffRamp,
  type Pattern,
  type Playbook,
  type Response,
  type Rule,
  type UsedInstrument,
} from '@entente/playbook'
import fc from 'fast-check'
import { EXAMPLE, pattern, response, written } from './example-playbook.ts'
import { ruleOf } from './playbook-of.ts'
import { tellPlaybook } from './tell-playbook.ts'

export interface Pair {
  readonly ours: Playbook
  readonly theirs: Playbook
}

const CODES = ['111', '112', '051']
/** Ways to write a rule on a code; the one that always matches comes last, so that no rule is out of reach. */
const GUARDS = [' && event.publishers >= 2', ' && event.source_by == "other"', ' && !has(event.publishers)']
const within = (most: number, least = 0) => fc.integer({ min: least, max: most })
const one = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)
/** Once in so many. */
const rarely = <T>(value: fc.Arbitrary<T>, times = 4): fc.Arbitrary<T | null> =>
  fc.oneof({ arbitrary: fc.constant(null), weight: times - 1 }, { arbitrary: value, weight: 1 })

const instruments = fc
  .tuple(
    fc.array(fc.tuple(one('111', '111', '111', '111', '112', '112', '112', '051', null), within(3, 1)), {
      minLength: 2,
      maxLength: 3,
    }),
    rarely(one(...CODES), 6),
  )
  .map(([drawn, asks]): readonly UsedInstrument[] => [
    ...drawn
      .toSorted(([, a], [, b]) => a - b)
      .map(([cameo, rung], place) => instrument(`step-${place}`, { cameo, rung })),
    instrument('clarification', { rung: 1, cameo: asks }),
    instrument('talks', { warmth: 3, cameo: '051' }),
  ])

function instrument(id: string, more: Partial<UsedInstrument>): UsedInstrument {
  return {
    id,
    name: id,
    rung: null,
    warmth: null,
    cameo: null,
    review: null,
    lasts: false,
    legal: 'retorsion',
    ...more,
  }
}

const unkind = one<Kind>('offence', 'offence', 'offence', 'insult', 'insult', 'attack')
const kind = one<Kind>('friendly', 'friendly', 'criticism', 'neutral', 'offence')
/** Acts of which most are hostile; the last code is for what most call friendly. */
const HOSTILE_CODES = ['111', '112']

const ruleOn = (code: string) => {
  const of = HOSTILE_CODES.includes(code) ? fc.oneof(unkind, unkind, unkind, unkind, kind) : kind
  return fc.record({ of, points: within(4, 2), guard: one(...GUARDS) })
}
/** For each code at most one guarded rule and one that always matches. */
const rules = fc
  .tuple(
    ...CODES.map((code) => fc.tuple(fc.constant(code), rarely(ruleOn(code)), fc.option(ruleOn(code), { freq: 10 }))),
  )
  .map((drawn): readonly Rule[] =>
    drawn.flatMap(([code, guarded, plain]) => [
      ...(guarded === null ? [] : [named(`g${code}`, guarded, `event.cameo == "${code}"${guarded.guard}`)]),
      ...(plain === null ? [] : [named(`r${code}`, plain, `event.cameo == "${code}"`)]),
    ]),
  )

function named(id: string, { of, points }: { readonly of: Kind; readonly points: number }, when: string): Rule {
  return { ...ruleOf(id, of, when), points: of === 'neutral' ? 0 : points }
}

const offRamp = fc
  .array(
    one(
      'quiet("P1D")',
      'quiet("P3D")',
      'received("talks")',
      'received("step-0")',
      'count("offence", "P3D") >= 2',
      'since("r111") >= 4',
    ),
    { minLength: 1, maxLength: 2 },
  )
  .map((asked): OffRamp => ({ when: written(asked.join(' || ')), offer: ['talks'] }))

/** Numbers are drawn around what decides: how long an answer takes there and back. */
const responseTo = (kinds: readonly Kind[], place: number, steps: number, largest: number) =>
  fc
    .record({
      minPoints: one(1, 1, 1, 2),
      at: rarely(one(['calm'], ['tense'], ['calm', 'tense'])),
      ladder: fc.boolean(),
      left: rarely(one(...numbers(steps))),
      window: within(6, 1),
      due: one(...numbers(largest + 1), largest),
      cooldown: one(0, 0, 1, 1, 1, 2, 2, 3, 4, 5, 6),
      longer: within(2),
      wayBack: rarely(offRamp),
      silent: rarely(fc.constant(true), 12),
    })
    .map((drawn): Response => {
      const ids = numbers(steps).flatMap((at) => (at === drawn.left ? [] : [`step-${at}`]))
      return response(`response-${place}`, kinds, {
        to: { kinds, minPoints: drawn.minPoints },
        at: drawn.at,
        answer:
          drawn.silent === true
            ? { kind: 'none', because: 'it will pass' }
            : drawn.ladder
              ? { kind: 'ladder', steps: ids, window: drawn.window }
              : { kind: 'choose', choices: ids },
        within: drawn.due,
        cooldown: drawn.cooldown,
        expires: drawn.due + drawn.longer,
        offRamp: drawn.wayBack,
      })
    })

/** Which kinds go together to one response. */
const HEARINGS: readonly (readonly (readonly Kind[])[])[] = [
  [['insult', 'offence', 'attack']],
  [['offence', 'insult', 'attack', 'criticism']],
  [['offence', 'insult', 'friendly']],
  [['insult', 'offence'], ['attack']],
  [
    ['criticism', 'insult'],
    ['offence', 'attack'],
  ],
  [['offence'], ['friendly'], ['insult', 'attack']],
]

const somePattern = fc
  .tuple(
    one(
      'count("criticism", "P3D") >= 2',
      'count("offence", "P4D") >= 2',
      'count("r111", "P2D") >= 1',
      'count("friendly", "P4D") + count("insult", "P2D") >= 2',
      '!quiet("P2D")',
      'count("r112", "P5D") >= 1 && since("r111") > 2',
    ),
    one<Kind>('offence', 'attack', 'criticism'),
    within(5, 2),
    within(5, 1),
  )
  .map(([when, of, points, oncePer]): Pattern => pattern('souring', of, points, when, oncePer))

const playbook = (hearings: typeof HEARINGS, rare: number): fc.Arbitrary<Playbook> =>
  fc.tuple(instruments, one(...hearings)).chain(([known, kinds]) =>
    fc
      .record({
        rules,
        responses: fc.tuple(
          ...kinds.map((to, place) => responseTo(to, place, known.length - 2, kinds.length > 2 ? 1 : 2)),
        ),
        pattern: rarely(somePattern, rare),
        drain: fc.record({ points: one(1, 2), every: one(1, 2) }),
        from: within(5, 2),
        backAt: within(1),
        proportion: one(1, 1, 2, 2, 0.5),
      })
      .map((drawn) => ({
        ...EXAMPLE,
        rules: drawn.rules,
        patterns: drawn.pattern === null ? [] : [drawn.pattern],
        responses: drawn.responses,
        instruments: Object.fromEntries(known.map((used) => [used.id, used])),
        limits: { ...EXAMPLE.limits, proportion: drawn.proportion },
        strain: {
          drain: drawn.drain,
          cap: 6,
          levels: [
            { id: 'calm', from: 0, backAt: null },
            { id: 'tense', from: drawn.from, backAt: drawn.backAt },
          ],
          calmWithin: 20,
        },
      })),
  )

/** With itself as often as with another. */
const pairOf = (some: fc.Arbitrary<Playbook>): fc.Arbitrary<Pair> =>
  fc.tuple(some, fc.option(some, { freq: 2 })).map(([ours, other]) => ({
    ours,
    theirs: other === null ? exchangedOf(ours) : { ...exchangedOf(ours), ...withoutChairs(other) },
    // What is printed of a pair on which two decisions differ.
    [fc.toStringMethod]: () =>
      `\nours\n  ${tellPlaybook(ours)}\ntheirs${other === null ? ' the same' : `\n  ${tellPlaybook(other)}`}\n`,
  }))

export const somePair: fc.Arbitrary<Pair> = pairOf(playbook(HEARINGS, 3))
/** For `pair-any`: one response a side. */
export const smallPair: fc.Arbitrary<Pair> = pairOf(playbook(HEARINGS.slice(0, 3), 9))

function exchangedOf(ours: Playbook): Playbook {
  const other = exchanged(ours)
  if (other.plays !== 'playbook') throw new Error('an exchanged playbook is a playbook')
  return other.playbook
}

function withoutChairs({
  perspective: _ours,
  partner: _theirs,
  ...rest
}: Playbook): Omit<Playbook, 'perspective' | 'partner'> {
  return rest
}

function numbers(below: number): number[] {
  return Array.from({ length: below }, (_, at) => at)
}
