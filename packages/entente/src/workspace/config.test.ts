import { EntenteError } from '@entente/model'
import { describe, expect, it } from 'vitest'
import { parseConfig } from './config.ts'

const GOOD = `entente: workspace/v1
name: A desk
perspective: KAZ
partners:
  - {actor: ARM, desk: caucasus}
desks:
  - {id: caucasus, title: Caucasus desk}
`

function fault(text: string): string {
  try {
    parseConfig(text, 'entente.yaml')
    return 'no fault'
  } catch (error) {
    return error instanceof EntenteError ? error.message : String(error)
  }
}

describe('entente.yaml', () => {
  it('is read', () => {
    expect(parseConfig(GOOD, 'entente.yaml')).toMatchObject({
      perspective: 'KAZ',
      partners: [{ actor: 'ARM', desk: 'caucasus' }],
    })
  })

  it.each([
    [
      'an unknown partner',
      GOOD.replace('ARM', 'ARN'),
      /^entente\.yaml:5: `partners\.0\.actor`: `ARN` is no state or organisation, did you mean [A-Z]{3}$/,
    ],
    [
      'a desk that is not there',
      GOOD.replace('desk: caucasus', 'desk: orient'),
      /^entente\.yaml:5: `partners\.0\.desk`: there is no desk `orient`/,
    ],
    [
      'the perspective as its own partner',
      GOOD.replace('ARM', 'KAZ'),
      /^entente\.yaml:5: `partners\.0\.actor`: this is the perspective itself/,
    ],
    ['a key that nobody knows', `${GOOD}colour: red\n`, /^entente\.yaml:8: .*colour/],
    ['text that is no YAML', 'entente: [', /^entente\.yaml:\d+: /],
    ['another version', GOOD.replace('v1', 'v9'), /^entente\.yaml:1: `entente`: /],
  ])('tells the place of %s', (_name, text, message) => {
    expect(fault(text)).toMatch(message)
  })
})
