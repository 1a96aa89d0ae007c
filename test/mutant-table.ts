// Mutants x properties, as the page in docs/methods has it.
import { PROPERTIES, type PropertyName, type Verdict } from '@entente/playbook'
import type { Mutant } from './mutants.ts'

type Verdicts = ReadonlyMap<PropertyName, Verdict>

const HEAD = `# Mutants and the properties that see them

Written by \`test/mutants.test.ts\` (\`vitest run test/mutants.test.ts -u\`), which fails where this page is not what it found. Each row is one change of the normal form of the sample region's playbook for Estuary (XAE), which adds little to the base. Where no example has the thing that is changed it is added first, and only what the change does beyond that is shown. Each mutant is tried on one more example too, in turn: XAB, XAC, XAD, ARM, USA or MEX.

- **refuted** by the property meant for it, which was proved before;
- refuted: by another one as well, which was not refuted before;
- unknown: not decided any more;
- an empty cell: as before; a dash: not asked. Pairs are asked, against the same playbook with the chairs exchanged, only where a pair is meant, and partners are compared only where that is meant.
`

/** The page; `found` gives what was proved before and after, by the id of the mutant. */
export function writeMutantTable(
  mutants: readonly Mutant[],
  found: (id: string) => { readonly before: Verdicts; readonly after: Verdicts } | undefined,
): string {
  const rows = mutants.map(({ id, what, caughtBy }) => {
    const row = found(id)
    const cells = PROPERTIES.map((name) => cell(row?.before.get(name), row?.after.get(name), name === caughtBy))
    return [`${id}: ${what}`, ...cells]
  })
  return `${HEAD}\n${aligned([['mutant', ...PROPERTIES], ...rows])}`
}

function cell(before: Verdict | undefined, after: Verdict | undefined, meant: boolean): string {
  if (after === undefined) return '–'
  if (after === before) return ''
  return meant ? `**${after}**` : after
}

/** A table of Markdown in which every column has one width. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0))) ?? []
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((one, column) => one.padEnd(widths[column] ?? 0)).join(' | ')} |\n`
  const [head = [], ...body] = rows
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('')
}
