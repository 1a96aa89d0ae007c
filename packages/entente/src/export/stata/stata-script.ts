import type { ReportColumn, ReportColumnName } from '@entente/model'
import { SCHEMES } from '@entente/model'

/** What stands at the head of a script beside the rows' own words. */
export interface StataTexts {
  readonly marking: string | undefined
  readonly citations: readonly string[]
}

const LABEL_LENGTH = 80

/** Numbers that stand for something. */
const VALUES: Readonly<Partial<Record<ReportColumnName, readonly (readonly [number, string])[]>>> = {
  quad: [
    [1, 'verbal cooperation'],
    [2, 'material cooperation'],
    [3, 'verbal conflict'],
    [4, 'material conflict'],
  ],
  is_root: [
    [0, 'not in the lead paragraph'],
    [1, 'in the lead paragraph'],
  ],
}

/** Words that become labelled numbers: the word in the file, then the label. */
const WORDS: Readonly<Partial<Record<ReportColumnName, readonly (readonly [string, string])[]>>> = {
  source_by: [
    ['organ', 'organ of the state'],
    ['bare', 'the state as such'],
    ['other', 'other: media, business, civil society, ...'],
  ],
  reported_basis: [
    ['given', 'given by the feed'],
    ['assumed', 'assumed: the day after occurrence'],
  ],
  scheme: SCHEMES.map((scheme) => [scheme, scheme] as const),
}

/** A do-file (Stata 14 or later) that reads the CSV beside it, with dates, labels, notes and citations. */
export function stataScript(csv: string, columns: readonly ReportColumn[], texts: StataTexts): string {
  const numbers = columns.filter(({ type }) => type === 'integer' || type === 'number' || type === 'boolean')
  return `${[
    '* Reports exported from Entente. Run it in the folder of the CSV.',
    '* One row is one report: what a feed says, not what is known to have happened.',
    ...(texts.marking === undefined ? [] : [`* ${plain(texts.marking)}`]),
    'version 14',
    `import delimited using "${csv}", clear varnames(1) case(preserve) encoding("UTF-8") bindquote(strict) stringcols(_all)`,
    `destring ${numbers.map(({ name }) => name).join(' ')}, replace`,
    ...columns.filter(({ type }) => type === 'date').flatMap(({ name }) => day(name)),
    ...columns.filter(({ type }) => type === 'timestamp').flatMap(({ name }) => moment(name)),
    ...columns.flatMap(({ name }) => valueLabels(name)),
    ...columns.flatMap(({ name, meaning }) => [
      `label variable ${name} "${shortened(plain(meaning))}"`,
      `notes ${name}: ${plain(meaning)}`,
    ]),
    'label data "Reports exported from Entente"',
    ...(texts.marking === undefined ? [] : [`notes: ${plain(texts.marking)}`]),
    ...texts.citations.map((citation) => `notes: cite: ${plain(citation)}`),
    `order ${columns.map(({ name }) => name).join(' ')}`,
    'compress',
  ].join('\n')}\n`
}

function day(name: string): string[] {
  return [
    `generate double ${name}_ = daily(${name}, "YMD")`,
    `format ${name}_ %td`,
    `drop ${name}`,
    `rename ${name}_ ${name}`,
  ]
}

/** Milliseconds do not fit a float; the T and the Z of ISO 8601 are taken out first. */
function moment(name: string): string[] {
  return [
    `generate double ${name}_ = clock(subinstr(substr(${name}, 1, 19), "T", " ", 1), "YMDhms")`,
    `format ${name}_ %tc`,
    `drop ${name}`,
    `rename ${name}_ ${name}`,
  ]
}

function valueLabels(name: ReportColumnName): string[] {
  const label = `${name}_label`
  const values = VALUES[name]
  if (values !== undefined) {
    return [
      `label define ${label} ${values.map(([value, text]) => `${value} "${text}"`).join(' ')}`,
      `label values ${name} ${label}`,
    ]
  }
  const words = WORDS[name]
  if (words === undefined) return []
  const defined = (at: 0 | 1): string => words.map((pair, index) => `${index + 1} "${pair[at]}"`).join(' ')
  return [
    `label define ${label} ${defined(0)}`,
    `encode ${name}, generate(${name}_) label(${label}) noextend`,
    `label define ${label} ${defined(1)}, modify`,
    `drop ${name}`,
    `rename ${name}_ ${name}`,
  ]
}

/** Backticks and dollars begin macros, double quotes end a text, slashes can begin a comment. */
function plain(text: string): string {
  return text
    .replace(/[`$]/g, '')
    .replaceAll('"', "'")
    .replaceAll('/*', '/ *')
    .replace(/\s+/g, ' ')
    .replace(/(^| )\/\//g, '$1/ /')
}

function shortened(text: string): string {
  if (text.length <= LABEL_LENGTH) return text
  const cut = text.slice(0, LABEL_LENGTH - 3)
  return `${cut.slice(0, cut.lastIndexOf(' '))}...`
}
