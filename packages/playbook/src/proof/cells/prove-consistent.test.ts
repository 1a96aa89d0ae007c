import type { ActorCode } from '@entente/model'
import { expect, it } from 'vitest'
import { EXAMPLE, response } from '../../../../../test/example-playbook.ts'
import { conditionOf, ruleOf } from '../../../../../test/playbook-of.ts'
import type { Kind } from '../../normal-form/kinds.ts'
import type { Playbook, Rule } from '../../normal-form/playbook.ts'
import { DEFAULT_PROOF_LIMITS } from '../property.ts'
import { proveConsistent } from './prove-consistent.ts'
import { PROOF_OPTIONS } from '../../../../../test/tiny-playbook.ts'

function rule(id: string, kind: Kind, points: number, when: string, because: string | null = null): Rule {
  const condition = conditionOf(when, { agreements: () => [] })
  return { ...ruleOf(id, kind, 'true'), when: { text: when, condition }, points, because }
}

function of(partner: string, changed: Partial<Playbook> = {}): Playbook {
  return { ...EXAMPLE, partner: partner as ActorCode, rules: [STRIKES, CRITICISES], ...changed }
}

const STRIKES = rule('strikes', 'attack', 8, 'event.root == "19" && (!has(event.publishers) || event.publishers >= 2)')
const CRITICISES = rule('criticises', 'criticism', 2, 'event.root == "11"')

function proved(...playbooks: readonly Playbook[]) {
  return proveConsistent(playbooks, PROOF_OPTIONS)
}

it('is proved of partners with the same rules, by whatever names, and of one alone', () => {
  const renamed = [{ ...STRIKES, id: 'uses-force' }, CRITICISES]
  const found = proved(of('XAB'), of('XAC', { rules: renamed }), of('XAD'))
  expect(found.map(({ result, against, figures }) => [result, against, figures['partners']])).toEqual(
    Array.from({ length: 3 }, () => ['proved', null, 2]),
  )
  expect(proved(of('XAB'))).toMatchObject([{ result: 'proved', figures: { partners: 0 } }])
})

it('is refuted for both where the same act has other points, on an incident that both name', () => {
  const harder = [{ ...STRIKES, points: 9 }, CRITICISES]
  const found = proved(of('XAB'), of('XAC', { rules: harder }))
  expect(found).toMatchObject([
    {
      result: 'refuted',
      detail: 'the same act is attack of 8 points here and attack of 9 points for XAC, and no `because` says why',
      about: [{ list: 'rules', id: 'strikes' }],
      witness: {
        named: [
          { partner: 'XAB', points: 8 },
          { partner: 'XAC', points: 9 },
        ],
      },
    },
    {
      result: 'refuted',
      witness: {
        named: [
          { partner: 'XAC', points: 9 },
          { partner: 'XAB', points: 8 },
        ],
      },
    },
  ])
})

it('is excused by a reason on either side', () => {
  const harder = [{ ...STRIKES, points: 9, because: 'a border under fire' }, CRITICISES]
  for (const playbooks of [
    [of('XAB'), of('XAC', { rules: harder })],
    [of('XAC', { rules: harder }), of('XAB')],
  ]) {
    expect(proved(...playbooks).map(({ result }) => result)).toEqual(['proved', 'proved'])
  }
})

it('sees a difference that only one value of a column shows', () => {
  const bare = [{ ...rule('strikes', 'attack', 8, 'event.root == "19" && event.publishers >= 2') }, CRITICISES]
  const [found] = proved(of('XAB'), of('XAC', { rules: bare }))
  expect(found).toMatchObject({ result: 'refuted', witness: { incident: { publishers: null, root: '19' } } })
})

it('holds agreements of the same name to be the same', () => {
  const breach = (name: string) => rule('breaks', 'breach', 9, `event.root == "19" && inForce("${name}")`)
  const under = (name: string) => [breach(name), STRIKES, CRITICISES]
  const same = proved(of('XAB', { rules: under('ceasefire') }), of('XAC', { rules: under('ceasefire') }))
  expect(same.map(({ result }) => result)).toEqual(['proved', 'proved'])
  const [other] = proved(of('XAB', { rules: under('ceasefire') }), of('XAC', { rules: under('union') }))
  expect(other).toMatchObject({
    result: 'refuted',
    witness: { agreements: { inForce: ['ceasefire'], notInForce: ['union'] } },
  })
})

it('compares who acts by the partner that it is', () => {
  const theirs = (code: string) => [
    rule('theirs', 'offence', 4, `event.source == "${code}" && event.root == "17"`),
    CRITICISES,
  ]
  const results = (...codes: readonly string[]) =>
    proved(...codes.map((code, at) => of(['XAB', 'XAC'][at] ?? '', { rules: theirs(code) }))).map(
      ({ result }) => result,
    )
  expect(results('XAB', 'XAC')).toEqual(['proved', 'proved'])
  expect(results('XAB', 'XAB')).toEqual(['refuted', 'refuted'])
})

it('is refuted where the answer differs, by response or by rung, unless the response says why', () => {
  const [words] = EXAMPLE.responses.filter(({ id }) => id === 'correct')
  const silent = (because: string | null) =>
    of('XAC', { responses: [response('silence', ['criticism'], { because }), ...EXAMPLE.responses] })
  expect(words).toBeDefined()
  expect(proved(of('XAB'), silent(null))[1]).toMatchObject({
    result: 'refuted',
    detail: expect.stringContaining('is answered by `silence` here and by `correct` for XAB'),
    about: [{ list: 'responses', id: 'silence' }],
  })
  expect(proved(of('XAB'), silent('they want it so')).map(({ result }) => result)).toEqual(['proved', 'proved'])
  const firmer = of('XAC', {
    responses: EXAMPLE.responses.map((one) =>
      one.id === 'stand-firm' ? { ...one, answer: { kind: 'ladder', steps: ['note-verbale'], window: 90 } } : one,
    ),
  })
  expect(proved(of('XAB'), firmer)[0]).toMatchObject({ result: 'refuted', detail: expect.stringContaining('rung 4') })
})

it('leaves out a base, and tells where the limit was reached', () => {
  const base = { ...of('XAB'), partner: null, rules: [] }
  expect(proved(base, of('XAB'), of('XAC')).map(({ result }) => result)).toEqual(['proved', 'proved', 'proved'])
  const limits = { ...DEFAULT_PROOF_LIMITS, cells: 1 }
  const [found] = proveConsistent([of('XAB'), of('XAC')], { ...PROOF_OPTIONS, limits })
  expect(found).toMatchObject({ result: 'unknown', detail: expect.stringMatching(/^limit: /) })
})
