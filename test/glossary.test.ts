import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { glossary, INSTRUMENTS, LANGUAGES, sourceOf, writeGlossary } from '@entente/plan'
import { format } from 'prettier'
import { describe, expect, it } from 'vitest'

const ALPHABETS = {
  en: /\p{Script=Latin}/u,
  ru: /\p{Script=Cyrillic}|^(persona non grata|pacta sunt servanda)$/u,
  es: /\p{Script=Latin}/u,
  fr: /\p{Script=Latin}/u,
  ar: /\p{Script=Arabic}/u,
}

describe('the glossary', () => {
  it('has at least 60 terms, each once, in every language and in its letters', () => {
    const terms = glossary()
    expect(terms.length).toBeGreaterThanOrEqual(60)
    expect(new Set(terms.map((term) => term.id)).size).toBe(terms.length)
    for (const term of terms)
      for (const language of LANGUAGES) expect(term.renderings[language].text).toMatch(ALPHABETS[language])
  })

  it('claims a source only in the languages of the source, and none for usage', () => {
    for (const term of glossary())
      for (const language of LANGUAGES)
        if (term.renderings[language].verified) expect(INSTRUMENTS[term.instrument].languages).toContain(language)
    const usage = glossary().filter((term) => term.instrument === 'usage')
    expect(usage.flatMap((term) => Object.values(term.renderings)).filter((each) => each.verified)).toEqual([])
    const persona = glossary().find((term) => term.id === 'persona-non-grata')
    expect(persona && sourceOf(persona)).toBe('Vienna Convention on Diplomatic Relations, 1961, 9')
    expect(persona?.renderings.ar.verified).toBe(false)
  })

  it('is what the documentation says', async () => {
    const style = JSON.parse(await readFile(join(import.meta.dirname, '../.prettierrc.json'), 'utf8')) as object
    const page = await format(writeGlossary(), { ...style, parser: 'markdown' })
    await expect(page).toMatchFileSnapshot('../docs/reference/glossary.md')
  })
})
