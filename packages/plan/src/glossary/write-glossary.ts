import { type Language, LANGUAGES } from '../documents/document.ts'
import { wordsOf } from '../documents/words/words.ts'
import { glossary, type Term } from './glossary.ts'
import { INSTRUMENTS } from './instruments.ts'

/** The glossary as a page of the documentation, in Markdown. */
export function writeGlossary(): string {
  const terms = glossary()
  const all = terms.flatMap((term) => Object.values(term.renderings))
  const unverified = all.filter((rendering) => !rendering.verified).length
  const head = ['Term', ...LANGUAGES.slice(1).map((language) => wordsOf(language).name), 'Source']
  return `# Glossary of diplomatic terms

${terms.length} terms in English, Russian, Spanish, French and Arabic, as documents use them. A rendering is given a source only where the named text exists in that language; the others are marked with an asterisk: **${unverified} of ${all.length} renderings are unverified** (${LANGUAGES.map((language) => `${wordsOf(language).name} ${count(terms, language)}`).join(', ')}). No rendering has been compared letter by letter with the printed texts: a service that relies on a term compares it first. A treaty in force between two states may use other words, and then those are right.

Generated from \`packages/plan/src/glossary/\`; a test holds the two equal. To change a term, change it there and run \`vitest run test/glossary.test.ts -u\`.

${row(head)}
${row(head.map(() => '---'))}
${terms.map(termRow).join('\n')}

\\* unverified: no source claimed for this rendering.

## Sources

${row(['short', 'text', 'languages'])}
${row(['---', '---', '---'])}
${Object.entries(INSTRUMENTS)
  .map(([name, { title, note }]) => row([name, title, note]))
  .join('\n')}
`
}

function count(terms: readonly Term[], language: Language): number {
  return terms.filter((term) => !term.renderings[language].verified).length
}

function termRow(term: Term): string {
  const cells = LANGUAGES.map((language) => {
    const { text, verified } = term.renderings[language]
    return verified ? text : `${text} \\*`
  })
  return row([...cells, `${term.instrument} ${term.place}`.trim()])
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
