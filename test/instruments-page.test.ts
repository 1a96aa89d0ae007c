import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FAMILIES, RUNGS } from '@entente/playbook'
import { describe, expect, it } from 'vitest'
import { table, withGeneratedParts } from './generated-parts.ts'
import { shippedCatalogue } from './shipped-catalogue.ts'

const PAGE = 'docs/reference/instruments.md'

describe('the page on instruments', () => {
  const instruments = [...shippedCatalogue().catalogue.values()]

  it('counts families, tells the rungs, and lists which instruments share a code', async () => {
    const intents = ['answer', 'encourage', 'repair', 'integrate']
    const counts = (held: typeof instruments): string[] =>
      [held.length, ...intents.map((intent) => held.filter((one) => one.intent === intent).length)].map(String)
    const families = FAMILIES.map((family) => [
      `\`${family}\``,
      ...counts(instruments.filter((one) => one.family === family)),
    ])
    const page = await withGeneratedParts(PAGE, {
      families: table(['family', 'instruments', ...intents], [...families, ['all', ...counts(instruments)]]),
      rungs: table(
        ['rung', 'anchor', 'answers in the catalogue'],
        RUNGS.map((anchor, at) => [
          String(at + 1),
          anchor,
          String(instruments.filter(({ rung }) => rung === at + 1).length),
        ]),
      ),
      codes: codes(),
    })
    await expect(page).toMatchFileSnapshot(`../${PAGE}`)
  })

  it('names every key', () => {
    const text = readFileSync(join(import.meta.dirname, '..', PAGE), 'utf8')
    const keys = new Set(instruments.flatMap((one) => Object.keys(one)).filter((key) => key !== 'family'))
    for (const key of keys) expect(text).toContain(`| \`${key}\``)
  })

  function codes(): string {
    const byCode = Map.groupBy(
      instruments.filter(({ cameo }) => cameo !== undefined),
      ({ cameo }) => `${cameo?.code} ${cameo?.meaning}`,
    )
    const shared = [...byCode]
      .filter(([, held]) => held.length > 1)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
    const unseen = instruments.filter((one) => one.unseen !== undefined).length
    return [
      ...shared.map(([code, held]) => `- **${code}**: ${held.map(({ id }) => `\`${id}\``).join(', ')}`),
      '',
      `${shared.length} codes stand for ${shared.reduce((sum, [, held]) => sum + held.length, 0)} instruments together; ${byCode.size - shared.length} codes stand for one each; ${unseen} instruments have no code, with the reason under \`unseen\`.`,
    ].join('\n')
  }
})
