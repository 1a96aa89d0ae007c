import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { KNOWN_LICENCES, knownLicence } from './known-licences.ts'
import { mayBeShared } from './licence.ts'

describe('the table of terms', () => {
  it('finds a feed by its name, or by the family it belongs to', () => {
    expect(knownLicence('gdelt1-back')?.sharing).toBe('open')
    expect(knownLicence('keds-levant')?.sharing).toBe('research')
    expect(knownLicence('keds')?.sharing).toBe('research')
    expect(knownLicence('phoenix-v0-2-0')?.sharing).toBe('unread')
    expect(['kedsx', 'visits', 'gdelt3', 'ucdp-mine', 'constructor'].map(knownLicence)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('names for every feed where the terms stand and how it is cited', () => {
    for (const [feed, licence] of Object.entries(KNOWN_LICENCES)) {
      expect(licence.terms, feed).toMatch(/^https?:\/\//)
      expect(licence.citations.length, feed).toBeGreaterThan(0)
      expect(licence.publisher, feed).not.toBeNull()
    }
  })

  it('lets only those be passed on whose terms say so', () => {
    const shared = Object.entries(KNOWN_LICENCES).filter(([, licence]) => mayBeShared(licence))
    expect(shared.map(([feed]) => feed)).toEqual([
      'gdelt1',
      'gdelt1-back',
      'gdelt2',
      'gdelt2-translingual',
      'gdelt2-simulated',
      'ucdp',
    ])
  })

  it('is the one that the page of the feeds prints', () => {
    const page = new URL('../../../../docs/reference/feeds.md', import.meta.url)
    const text = existsSync(page) ? readFileSync(page, 'utf8') : ''
    for (const [name, { sharing, terms }] of Object.entries(KNOWN_LICENCES)) {
      const rows = text
        .split('\n')
        .filter((line) => line.startsWith(`| \`${name}\` `) && line.includes(`\`${sharing}\``))
      expect(rows.join('\n'), name).toContain(terms)
    }
  })
})
