import type { ActorCode } from '@entente/model'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shippedCatalogue } from '../../../../../test/shipped-catalogue.ts'
import { EXAMPLE, pattern, response } from '../../../../../test/example-playbook.ts'
import { conditionOf, ruleOf } from '../../../../../test/playbook-of.ts'
import type { Kind } from '../../normal-form/kinds.ts'
import type { Playbook, Rule } from '../../normal-form/playbook.ts'
import { readPlaybook } from '../../read-playbook.ts'
import { DEFAULT_PROOF_LIMITS, type ProofOptions, type PropertyName, type PropertyResult } from '../property.ts'
import { proveCells } from './prove-cells.ts'
import { PROOF_OPTIONS } from '../../../../../test/tiny-playbook.ts'

function proved(name: PropertyName, playbook: Partial<Playbook>, options: Partial<ProofOptions> = {}): PropertyResult {
  const found = proveCells({ ...EXAMPLE, ...playbook }, { ...PROOF_OPTIONS, ...options }).find(
    (one) => one.name === name,
  )
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}

function rule(id: string, kind: Kind, points: number, when: string, because: string | null = null): Rule {
  return { ...ruleOf(id, kind, when), points, because }
}

const OFFICIAL = 'event.source_by in ["organ", "bare"]'
const STREET = rule('street', 'neutral', 0, 'event.root == "14"')
const OTHERS = rule('others', 'neutral', 0, `!(${OFFICIAL})`)
const CRITICISES = rule('criticises', 'criticism', 2, 'event.quad == 3')
const ACTS_AGAINST = rule('acts-against', 'offence', 4, 'event.quad == 4')
/** Names all that is of conflict. */
const SOUND = [STREET, OTHERS, CRITICISES, ACTS_AGAINST]

/** The base that comes with the program, its text changed. */
function changedBase(change: (text: string) => string): Playbook {
  const text = readFileSync(new URL('../../../base/base.yaml', import.meta.url), 'utf8')
  const environment = { perspective: EXAMPLE.perspective, catalogue: shippedCatalogue().catalogue, agreements: [] }
  const { playbook, diagnostics } = readPlaybook(
    { file: 'base.yaml', text: change(text) },
    environment,
    () => undefined,
  )
  if (playbook === undefined) throw new Error(JSON.stringify(diagnostics))
  return playbook
}

describe('exhaustive', () => {
  it('is proved of the base, and of three rules that name all conflict', () => {
    expect(
      proved(
        'exhaustive',
        changedBase((text) => text),
      ),
    ).toMatchObject({ result: 'proved', witness: null })
    const { figures, result } = proved('exhaustive', { rules: SOUND })
    expect(result).toBe('proved')
    expect(figures).toMatchObject({ codes: 298, withoutCounterpart: 17 })
  })

  it('is refuted by a code of conflict that no rule names', () => {
    const found = proved('exhaustive', {
      rules: SOUND.map((one) =>
        one === ACTS_AGAINST ? rule('some', 'offence', 4, 'event.root in ["15", "16", "17", "18", "19"]') : one,
      ),
    })
    expect(found).toMatchObject({
      result: 'refuted',
      detail: 'no rule names code 20 of cameo, an act of conflict, where a state does it',
      witness: { kind: 'incident', incident: { root: '20', sourceBy: 'organ' }, named: [{ rule: 'otherwise' }] },
    })
  })

  it('is refuted where a guard against a column that a feed lacks is removed', () => {
    const found = proved(
      'exhaustive',
      changedBase((text) =>
        text.replace(
          "credible: '!has(event.publishers) || event.publishers >= 2'",
          "credible: 'event.publishers >= 2'",
        ),
      ),
    )
    expect(found).toMatchObject({
      result: 'refuted',
      witness: { incident: { publishers: null }, named: [{ rule: 'otherwise' }] },
    })
  })

  it('is refuted where a kind goes against the weight of a code, unless a reason is given', () => {
    const thanks = (because: string | null) => rule('thanks', 'friendly', 2, 'event.cameo == "190"', because)
    expect(proved('exhaustive', { rules: [thanks(null), ...SOUND] })).toMatchObject({
      result: 'refuted',
      about: [{ list: 'rules', id: 'thanks' }],
      witness: { incident: { code: '190' }, named: [{ rule: 'thanks', kind: 'friendly' }] },
    })
    expect(proved('exhaustive', { rules: [thanks('staged by both'), ...SOUND] }).result).toBe('proved')
    const resents = rule('resents', 'insult', 2, 'event.cameo == "057"')
    expect(proved('exhaustive', { rules: [resents, ...SOUND] })).toMatchObject({
      result: 'refuted',
      about: [{ id: 'resents' }],
    })
  })

  it('is unknown where the limit of cells is reached, or a part is not followed', () => {
    const limits = { ...DEFAULT_PROOF_LIMITS, cells: 1 }
    const many = SOUND.map((one) =>
      one === CRITICISES ? rule('maybe', 'criticism', 2, 'event.quad == 3 && event.reports >= 1') : one,
    )
    expect(proved('exhaustive', { rules: many }, { limits })).toMatchObject({
      result: 'unknown',
      detail: expect.stringMatching(/^limit: /),
    })
    const unclear = rule(
      'never-false',
      'criticism',
      2,
      'event.quad == 3 && event.reports * 0 == 0 || event.quad == 3 && !has(event.reports)',
    )
    expect(proved('exhaustive', { rules: [STREET, OTHERS, unclear, ACTS_AGAINST] })).toMatchObject({
      result: 'unknown',
      witness: null,
    })
  })
})

describe('state-acts-only', () => {
  it('is proved where others and people in the street come first', () => {
    expect(proved('state-acts-only', { rules: SOUND })).toMatchObject({ result: 'proved', about: [] })
  })

  it('is refuted where what others do is held against the state', () => {
    const found = proved('state-acts-only', { rules: [STREET, CRITICISES, ACTS_AGAINST] })
    expect(found).toMatchObject({ result: 'refuted', about: [{ list: 'rules', id: 'acts-against', key: 'when' }] })
    expect(found.witness).toMatchObject({ kind: 'incident', incident: { sourceBy: 'other' } })
  })

  it('looks at organisations whose acts count as those of the partner', () => {
    const union = rule('union', 'offence', 3, 'event.source == "EUN" && event.root == "17"')
    const playbook = { rules: [union, ...SOUND] }
    expect(proved('state-acts-only', playbook).result).toBe('proved')
    expect(proved('state-acts-only', { ...playbook, actsThrough: ['EUN' as ActorCode] })).toMatchObject({
      result: 'refuted',
      witness: { incident: { source: 'EUN', sourceBy: 'other' }, named: [{ rule: 'union' }] },
    })
  })

  it('is refuted where people in the street are, by an agreement that may be in force', () => {
    const when = `${OFFICIAL} && event.root == "14" && inForce("union")`
    const condition = conditionOf(when, { agreements: () => [] })
    const riots = { ...rule('riots', 'offence', 3, 'true'), when: { text: when, condition } }
    expect(proved('state-acts-only', { rules: [riots, ...SOUND] })).toMatchObject({
      result: 'refuted',
      witness: { incident: { root: '14' }, agreements: { inForce: ['union'], notInForce: [] } },
    })
  })
})

describe('speech-safe', () => {
  const words = response('correct', ['criticism'], {
    answer: { kind: 'choose', choices: ['no-action', 'reply-in-own-name'] },
  })

  it('is proved where criticism gets words', () => {
    expect(proved('speech-safe', { rules: SOUND })).toMatchObject({ result: 'proved' })
  })

  it('is refuted by the first answer to criticism that is a deed, whatever reason is given', () => {
    const responses = [
      response('correct', ['criticism'], {
        answer: { kind: 'choose', choices: ['reciprocal-visit'] },
        because: 'a reason',
      }),
    ]
    expect(proved('speech-safe', { rules: SOUND, responses })).toMatchObject({
      result: 'refuted',
      about: [{ list: 'responses', id: 'correct', key: 'choose' }],
      witness: {
        kind: 'incident',
        named: [{ kind: 'criticism', answer: { response: 'correct', instruments: ['reciprocal-visit'] } }],
      },
    })
  })

  it('is refuted by a measure that lasts, however mild', () => {
    const responses = [response('correct', ['criticism'], { answer: { kind: 'choose', choices: ['suspend-talks'] } })]
    expect(proved('speech-safe', { rules: SOUND, responses }).result).toBe('refuted')
  })

  it('is refuted by the last step of a ladder, told as a story', () => {
    const rules = SOUND.map((one) => (one === CRITICISES ? rule('criticises', 'criticism', 4, 'event.quad == 3') : one))
    const found = proved('speech-safe', { rules, responses: [response('correct', ['criticism'], {})] })
    expect(found).toMatchObject({ result: 'refuted', witness: { kind: 'story', sides: [{ plays: 'playbook' }] } })
    expect(JSON.stringify(found.witness)).toContain('summon-ambassador')
  })

  it('is refuted at a level that only other acts lead to', () => {
    const responses = [
      response('in-crisis', ['criticism'], { at: ['crisis'], answer: { kind: 'choose', choices: ['apology'] } }),
      words,
      response('protest', ['offence'], {}),
    ]
    const found = proved('speech-safe', { rules: SOUND, responses })
    expect(found).toMatchObject({ result: 'refuted', witness: { kind: 'story' } })
    expect(JSON.stringify(found.witness)).toContain('"to":"crisis"')
  })

  it('is refuted by a code of speech that is named an offence', () => {
    const rules = [rule('demands', 'offence', 5, 'event.root == "10"'), ...SOUND]
    expect(proved('speech-safe', { rules })).toMatchObject({
      result: 'refuted',
      about: [{ id: 'protest', key: 'ladder' }],
    })
  })

  it('is refuted by a pattern that words alone bring about, and not by one that needs a deed', () => {
    const responses = [
      words,
      response('protest', ['offence'], { answer: { kind: 'choose', choices: ['summon-ambassador'] } }),
    ]
    const of = (when: string) =>
      proved('speech-safe', { rules: SOUND, responses, patterns: [pattern('souring', 'offence', 4, when)] })
    expect(of('count("criticism", "P30D") >= 6')).toMatchObject({ result: 'refuted', witness: { kind: 'story' } })
    expect(of('count("criticism", "P30D") + 2 * count("acts-against", "P30D") >= 6').result).toBe('refuted')
    expect(of('count("criticism", "P30D") >= 6 && count("acts-against", "P30D") >= 1').result).toBe('proved')
    // No more than one act of a rule a day.
    expect(of('count("criticism", "P5D") >= 6').result).toBe('proved')
  })
})
