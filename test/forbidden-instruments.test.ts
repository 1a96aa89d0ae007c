import { readCatalogue } from '@entente/playbook'
import { describe, expect, it } from 'vitest'
import { type Fixture, instrumentWith } from './forbidden/fixture.ts'
import { FIRST } from './forbidden/first.ts'
import { LAWFUL } from './forbidden/lawful.ts'
import { SECOND } from './forbidden/second.ts'
import { THIRD } from './forbidden/third.ts'

/** Texts of the fixtures that a workspace could still put into its own instruments. */
function passing(fixtures: readonly Fixture[]): string[] {
  return [...read(fixtures.map((fixture, at) => instrumentWith(`smuggled-${at}`, fixture))).catalogue.keys()].map(
    (id) => fixtures[Number(id.replace('smuggled-', ''))]?.[2] ?? id,
  )
}

function read(instruments: readonly object[]): ReturnType<typeof readCatalogue> {
  // JSON is YAML too.
  const text = JSON.stringify({
    entente: 'instruments/v1',
    family: 'diplomatic',
    title: 'Own',
    about: 'Ours.',
    instruments,
  })
  return readCatalogue([{ file: 'instruments/own.yaml', text }])
}

describe('the guardrail of instruments', () => {
  it('lets the innocent instrument pass, so that each fixture is refused for its text alone', () => {
    expect(read([instrumentWith('innocent', ['nothing', 'name', 'Talks of two ministries'])]).diagnostics).toEqual([])
  })

  it('refuses what is named plainly, in known euphemisms, in disguised letters and in five more languages', () => {
    expect(FIRST.length).toBeGreaterThanOrEqual(40)
    expect(passing(FIRST)).toEqual([])
  })

  it('says which words it refuses, and why', () => {
    const { diagnostics } = read([instrumentWith('smuggled', ['party', 'name', 'Support a friendly p\u{430}rty'])])
    expect(diagnostics.map(({ code, message, help }) => ({ code, message, help }))).toEqual([
      {
        code: 'forbidden-instrument',
        message: '`party` can be part of no instrument',
        help: 'a party, its people and its rivals are nobody to address',
      },
    ])
  })

  // The honest part: docs/reference/instruments.md quotes these figures.
  it('refused 4 of 37 written to get round it, 32 since it was mended for them', () => {
    expect(SECOND).toHaveLength(37)
    expect(passing(SECOND)).toEqual([
      'The power cable to their capital is off for an hour at midnight, by mistake.',
      'Officers who studied with us are reminded of their oath to the people.',
      'jour nalists of merit',
      'Büyükelçilik gazetecileri davet eder.',
      '记者',
    ])
  })

  it('refuses 3 of 20 that it was not mended for', () => {
    expect(THIRD).toHaveLength(20)
    expect(passing(THIRD)).toHaveLength(17)
  })

  it('refuses nothing that ministries lawfully write', () => {
    const instruments = LAWFUL.map((text, at) => instrumentWith(`lawful-${at}`, ['nothing', 'what', text]))
    expect(read(instruments).diagnostics).toEqual([])
    expect(LAWFUL.length).toBeGreaterThanOrEqual(40)
  })
})
