/**
 * A name without what spellings differ in: lower case, no accents, no punctuation, no word "the", `&` as "and", "St" as
 * "Saint". `normaliseName("Côte d’Ivoire")` and `normaliseName("cote d'ivoire")` are both `cote divoire`. The same on
 * every machine: it follows Unicode, not a locale.
 */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll('&', ' and ')
    .replace(/['’‘`.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .split(' ')
    .filter((word) => word !== '' && word !== 'the')
    .map((word) => (word === 'st' ? 'saint' : word))
    .join(' ')
}

const FORMS = [
  'republic',
  '(?:islamic|arab|federal|democratic|socialist|peoples|peoples democratic|federal democratic|democratic socialist) republic',
  'kingdom',
  'state',
  'commonwealth',
  'federation',
  'principality',
  'grand duchy',
  'sultanate',
  'union',
  'co operative republic',
  'independent state',
].join('|')
const LEADING_FORM = new RegExp(`^(?:${FORMS}) of (.+)$`)
const TRAILING_FORM = new RegExp(`^(.+?) ((?:${FORMS}) of)$`)

/**
 * Other ways to look a normalised name up, best first: itself, with a trailing form of state put in front
 * (`korea republic of` gives `republic of korea`), and without the form (`republic of armenia` gives `armenia`). The order
 * matters: `republic of china` is listed and is not `china`.
 */
export function nameVariants(normalised: string): readonly string[] {
  const [, rest, form] = TRAILING_FORM.exec(normalised) ?? []
  const turned = rest === undefined || form === undefined ? normalised : `${form} ${rest}`
  const bare = LEADING_FORM.exec(turned)?.[1] ?? turned
  return [...new Set([normalised, turned, bare])]
}
