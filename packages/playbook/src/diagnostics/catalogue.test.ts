import { describe, expect, it } from 'vitest'
import { diagnosticFixtures, readFixture, strayFixtures } from '../../../../scripts/spec/diagnostic-fixtures.ts'
import { DIAGNOSTIC_CODES } from '../cel/diagnostic-catalogue.ts'
import { PLAYBOOK_CODES } from './catalogue.ts'

const FIXTURES = diagnosticFixtures().map((fixture) => ({ ...fixture, ...readFixture(fixture) }))
const CODES = [...Object.keys(PLAYBOOK_CODES), ...DIAGNOSTIC_CODES]

describe('the failing texts', () => {
  it('are one for every code, and no others', () => {
    expect(FIXTURES.map(({ code }) => code).toSorted()).toEqual(CODES.toSorted())
    expect(strayFixtures()).toEqual([])
  })

  it.each(FIXTURES)('$code has one fault, told where the mark stands', (fixture) => {
    const { diagnostics, expected } = fixture
    expect(fixture.text).toContain('▸')
    expect(diagnostics.map(({ code, file, line, column }) => ({ code, file, line, column }))).toEqual([
      { code: fixture.code, ...expected },
    ])
  })

  it.each(FIXTURES)(
    '$code is told in lower case, without a full stop, with help, and nothing is left to fill in',
    (fixture) => {
      const [told] = fixture.diagnostics
      expect(told?.message).toMatch(/^[a-z`][^]*[^.]$/)
      expect(told?.message).not.toMatch(/^[a-z]+[A-Z]/)
      expect(told?.help).toMatch(/[^.]$/)
      expect(`${told?.message} ${told?.help}`).not.toMatch(/\{(given|hint)\}|undefined|\[object/)
    },
  )

  it.each(Object.entries(PLAYBOOK_CODES))('%s puts in backticks what was typed', (_code, { message }) => {
    expect(message.replaceAll('`{given}`', '')).not.toContain('{given}')
  })
})
