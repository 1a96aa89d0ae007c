import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { findCode } from './codes.ts'
import { icewsAgentRole } from './icews-agents.ts'
import { icewsEventTexts } from './icews-event-texts.ts'

const events = new URL('../../../../../shared/data/events/', import.meta.url)

function linesOf(path: string): string[] {
  const bytes = readFileSync(new URL(path, events))
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1')
  return text.split(/\r?\n/).filter((line) => line !== '')
}

describe('icewsAgentRole', () => {
  it.each([
    ['Head of Government', 'GOV', 'organ'],
    ['Military', 'MIL', 'organ'],
    ['Member of Legislative (Govt)', 'LEG', 'organ'],
    ['Citizen', 'CVL', 'other'],
    ['Protester', 'OPP', 'other'],
    ['Muslim', null, 'other'],
    ['Democratic Party', null, 'other'],
    ['a word nobody knows', null, 'other'],
  ] as const)('reads %s as %s, class %s', (word, role, given) => {
    expect(icewsAgentRole(word)).toEqual({ role, class: given })
  })
})

describe('icewsEventTexts', () => {
  it('gives codes of CAMEO, but for two that the codebook lacks', () => {
    expect(icewsEventTexts().size).toBe(292)
    const lacking = [...icewsEventTexts().values()].filter((code) => findCode('cameo', code) === undefined)
    expect(lacking).toEqual(['106', '1213'])
  })
})

describe.skipIf(!existsSync(events))('published event texts', () => {
  it('have the codes of the list of ICEWS', () => {
    const published = linesOf('ontology/icews/cameo-codes.csv').flatMap((line) => {
      const [, text = '', code = ''] = /^"\d+",\d+,"(.*?)","(\d{3,4})",/.exec(line) ?? []
      return text === '' ? [] : [[text, code] as const]
    })
    expect(published.length).toBe(icewsEventTexts().size)
    for (const [text, code] of published) expect(icewsEventTexts().get(text), text).toBe(code)
  })

  it('differ from the list of text_to_CAMEO only where that is in doubt', () => {
    const listed = new Map<string, string[]>()
    for (const line of linesOf('ontology/text_to_cameo/CAMEO_codefile.txt')) {
      const [, code = '', text = ''] = /^LABEL\S* (\w+)= *(.*?)\s*$/.exec(line) ?? []
      if (text !== '') listed.set(text, [...(listed.get(text) ?? []), code])
    }
    const other = [...icewsEventTexts()].filter(
      ([text, code]) => listed.has(text) && listed.get(text)?.includes(code) === false,
    )
    expect(other.map(([text]) => text).toSorted()).toMatchInlineSnapshot(`
      [
        "Demand easing of administrative sanctions",
        "Ease restrictions on political freedoms",
        "Engage in violent protest for leadership change",
        "Reduce or stop material aid",
        "Threaten with repression",
        "Threaten with restrictions on political freedoms",
      ]
    `)
  })

  it('are all that the extracts use', () => {
    const texts = [
      ...['icews14', 'icews18'].flatMap((name) =>
        linesOf(`${name}/relation2id.txt`).map((line) => line.split('\t')[0]),
      ),
      ...['valid', 'test'].flatMap((name) =>
        linesOf(`icews05-15/icews_2005-2015_${name}.txt.gz`).map((line) => line.split('\t')[1]),
      ),
    ]
    expect(new Set(texts.filter((text) => !icewsEventTexts().has(text?.trim() ?? '')))).toEqual(new Set())
  })
})
