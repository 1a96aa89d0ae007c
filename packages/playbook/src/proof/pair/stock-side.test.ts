import { describe, expect, it } from 'vitest'
import { ruleOf } from '../../../../../test/playbook-of.ts'
import { PROOF_OPTIONS } from '../../../../../test/tiny-playbook.ts'
import { pairingOf, touchy } from '../../../../../test/touchy-pairs.ts'
import type { Playbook } from '../../normal-form/playbook.ts'
import type { PropertyResult } from '../property.ts'
import type { Stock } from './counterpart.ts'
import { provePair } from './prove-pair.ts'
import { harsher } from './stock-side.ts'

/** Days on which acts of ours reach a stock counterpart, and those on which it answers. */
function answers(stock: Stock, playbook: Playbook, days: readonly number[]): readonly number[] {
  const [, side] = pairingOf(playbook, { plays: stock }).exact().sides
  let [state = -1] = side.starts
  return Array.from({ length: 20 }, (_, day) => day).filter((day) => {
    const [move, ...more] = side.next(state, days.includes(day) ? 1 : 0)
    if (move === undefined || more.length > 0) throw new Error('a stock counterpart goes one way only')
    state = move.to
    return move.emits !== 0
  })
}

function proved(stock: Stock, playbook: Playbook): PropertyResult | undefined {
  return provePair(playbook, { plays: stock }, PROOF_OPTIONS)[0]
}

const withHarsher: Playbook = {
  ...touchy(1, 3),
  rules: [
    ...touchy(1, 3).rules,
    { ...ruleOf('scolds', 'insult', 'event.cameo == "113"'), points: 4 },
    { ...ruleOf('expels', 'offence', 'event.cameo == "161"'), points: 5 },
    { ...ruleOf('attacks', 'attack', 'event.cameo == "190"'), points: 8 },
  ],
}

describe('a stock counterpart', () => {
  it.each<[Stock, readonly number[], readonly number[]]>([
    ['silent', [0, 1, 5], []],
    ['tit-for-tat', [0, 1, 5], [1, 2, 6]],
    ['generous', [0, 1, 5, 9], [1, 6]],
    // Under its cool-down of 4 days an act is not repeated; on the fourth day it is.
    ['mirror', [0, 1, 3, 4, 9], [1, 5, 10]],
    ['hawk', [0, 1, 5], [1, 2, 6]],
  ])('%s: what it sees on days %j it answers on days %j', (stock, seen, days) => {
    expect(answers(stock, touchy(1, 4), seen)).toEqual(days)
  })

  it('hawk: two points harsher, or as harsh as there is', () => {
    const chair = pairingOf(withHarsher).ours
    const ids = (code: string): readonly string[] => harsher(chair, code).map(({ id }) => id)
    expect(ids('111')).toEqual(['expels'])
    expect(ids('113')).toEqual(['attacks'])
    expect(ids('190')).toEqual(['attacks'])
    // What is taken for nothing is answered by what has two points at least.
    expect(ids('010')).toEqual(['accuses'])
  })

  it('misreader: sees three acts that never happened, and never a fourth', () => {
    const [, side] = pairingOf(touchy(1, 4), { plays: 'misreader' }).exact().sides
    const misread = (states: readonly number[]): readonly number[] =>
      states.flatMap((state) => side.next(state, 0).flatMap((one) => (one.misread === undefined ? [] : [one.to])))
    const once = misread(side.starts)
    expect(once).not.toEqual([])
    expect(misread(misread(once))).not.toEqual([])
    expect(misread(misread(misread(once)))).toEqual([])
    // And there is no other way to begin again: nothing that follows within ten days has one to spare.
    let states = misread(misread(once))
    for (let day = 0; day < 10; day += 1) {
      states = [...new Set(states.flatMap((state) => side.next(state, 0).map(({ to }) => to)))]
      expect(misread(states)).toEqual([])
    }
  })
})

describe('a playbook against a stock counterpart', () => {
  it('without a cool-down is refuted by tit for tat, whose side of the story is told too', () => {
    const found = proved('tit-for-tat', touchy(0, 0))
    expect(found).toMatchObject({ result: 'refuted', against: 'tit-for-tat', figures: { days: 3 } })
    const story = found?.witness?.kind === 'story' ? found.witness : null
    expect(story?.sides.map(({ plays }) => plays)).toEqual(['playbook', 'tit-for-tat'])
    const told = story?.events.flatMap((one) =>
      one.what === 'does'
        ? [`${one.day} ${one.side} ${one.instrument}`]
        : one.what === 'sees'
          ? [`${one.day} ${one.side} sees ${one.rule}`]
          : [],
    )
    // On the fourth day it begins again.
    expect(told).toEqual(['2026-01-01 0 sees accuses', '2026-01-01 0 note-verbale', '2026-01-03 1 code 111'])
  })

  // Made in 1 day, seen after 1, answered after 1, seen after 1: 4 days there and back.
  it.each<[Stock, number, string]>([
    ['silent', 0, 'proved'],
    ['tit-for-tat', 4, 'refuted'],
    ['tit-for-tat', 5, 'proved'],
    ['mirror', 4, 'refuted'],
    ['mirror', 5, 'proved'],
    ['generous', 4, 'proved'],
    ['hawk', 4, 'refuted'],
    ['misreader', 5, 'proved'],
    ['misreader', 4, 'refuted'],
  ])('%s with a cool-down of %i days: %s', (stock, cooldown, verdict) => {
    expect(proved(stock, touchy(1, cooldown))?.result).toBe(verdict)
  })

  it('with a hostile reading of one code and a short cool-down is refuted by a hawk that knows a harsher one', () => {
    expect(proved('hawk', withHarsher)).toMatchObject({ result: 'refuted', against: 'hawk' })
  })
})
