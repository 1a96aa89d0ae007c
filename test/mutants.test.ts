// Each mutant of the examples is refuted for the property that is meant to see it; the table of all stands in the docs.
import type { ActorCode } from '@entente/model'
import { type Playbook, PROPERTIES, type PropertyName, type Verdict } from '@entente/playbook'
import { describe, expect, it } from 'vitest'
import { type Example, example } from './example-workspaces.ts'
import { writeMutantTable } from './mutant-table.ts'
import { MUTANTS } from './mutants.ts'
import { provedWith } from './proof-of.ts'

/** The table is about this one, which adds little to the base. */
const IN_TABLE = ['sample-region', 'XAE'] as const
/** Each mutant is tried on one of these as well, in turn. */
const IN_TURN: readonly (readonly [Example, string])[] = [
  ['sample-region', 'XAB'],
  ['post-soviet', 'ARM'],
  ['north-america/from-mexico', 'USA'],
  ['sample-region', 'XAC'],
  ['north-america/from-united-states', 'MEX'],
  ['sample-region', 'XAD'],
]

/** Enough for pairs from calm; pair-any is not asked here. */
const STATES = 600_000

type Verdicts = ReadonlyMap<PropertyName, Verdict>

const rows = new Map<string, { readonly before: Verdicts; readonly after: Verdicts }>()

describe.each(MUTANTS.map((mutant, at) => ({ ...mutant, other: IN_TURN[at % IN_TURN.length] ?? IN_TABLE })))(
  '$id',
  ({ id, caughtBy, given, mutate, other }) => {
    it(`is seen by ${caughtBy}`, async () => {
      const playbook = given(await playbookOf(...IN_TABLE))
      const [before, after] = [playbook, mutate(playbook)].map(
        (one) => new Map([...alone(one), ...meant(caughtBy, one, playbook)]),
      )
      expect([before?.get(caughtBy), after?.get(caughtBy)]).toEqual(['proved', 'refuted'])
      if (before !== undefined && after !== undefined) rows.set(id, { before, after })
    })

    // Pairs are small in the table's playbook only.
    if (caughtBy === 'pair') return
    it(`is seen by it toward ${other[1]} too`, async () => {
      const playbook = given(await playbookOf(...other))
      const mutated = mutate(playbook)
      expect(mutated).not.toEqual(playbook)
      expect(meant(caughtBy, playbook, playbook).get(caughtBy)).not.toBe('refuted')
      expect(meant(caughtBy, mutated, playbook).get(caughtBy)).toBe('refuted')
    })
  },
)

it('stands in the table of the docs', async () => {
  const table = writeMutantTable(MUTANTS, (id) => rows.get(id))
  await expect(table).toMatchFileSnapshot('../docs/methods/verification-mutants.md')
})

async function playbookOf(name: Example, partner: string): Promise<Playbook> {
  const { playbooks } = await example(name)
  const found = playbooks.find(({ playbook }) => playbook?.partner === partner)?.playbook
  if (found === undefined) throw new Error(`there is no playbook for ${partner}`)
  return found
}

/** Verdicts on a playbook by itself, found once. */
function alone(playbook: Playbook): Verdicts {
  const known = found.get(playbook) ?? verdicts('exhaustive', [playbook])
  found.set(playbook, known)
  return known
}
const found = new Map<Playbook, Verdicts>()

/** What tells of one property: beside the playbook before it was changed, where partners are compared. */
function meant(property: PropertyName, playbook: Playbook, before: Playbook): Verdicts {
  switch (property) {
    case 'consistent':
      return verdicts(property, [playbook, { ...before, partner: 'XAX' as ActorCode }])
    case 'pair':
      return new Map([...verdicts(property, [playbook])].filter(([name]) => name === property))
    default:
      return alone(playbook)
  }
}

/** The worst of what was found out of each property. */
function verdicts(property: PropertyName, playbooks: readonly Playbook[]): Verdicts {
  const results = provedWith(property, playbooks, STATES)
  const worst = (name: PropertyName): Verdict | undefined =>
    (['refuted', 'unknown', 'proved'] as const).find((verdict) =>
      results.some((one) => one.name === name && one.result === verdict),
    )
  return new Map(PROPERTIES.flatMap((name) => [[name, worst(name)] as const]).filter(hasVerdict))
}

function hasVerdict(entry: readonly [PropertyName, Verdict | undefined]): entry is readonly [PropertyName, Verdict] {
  return entry[1] !== undefined
}
