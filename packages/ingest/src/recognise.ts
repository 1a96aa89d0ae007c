import { archived, isExport } from './archived/archived.ts'
import { checkFeedName, EntenteError, findCode, type Scheme } from '@entente/model'
import { csvFeed } from './csv/csv-feed.ts'
import type { Mapping } from './csv/mapping.ts'
import { splitLine } from './csv/split-line.ts'
import type { Feed } from './feed.ts'
import type { RawFile } from './files/raw-file.ts'
import { isFileList } from './gdelt/file-list.ts'
import { gdelt1, gdelt2, GDELT2_REGIMES, type Gdelt2Regime } from './gdelt/gdelt.ts'
import { icewsInIds, icewsInWords, isNamedQuadruples, isQuadruples } from './icews/extracts.ts'
import { icews, ICEWS_HEADER } from './icews/icews.ts'
import { isMentions, mentionsOf, regimeOfMentions } from './gdelt/mentions.ts'
import { headedGdelt, isHeadedGdelt } from './gdelt/headed.ts'
import { keds, KEDS_HEADER, KEDS_SCHEMES, type KedsScheme } from './keds/keds.ts'
import { isUcdp, ucdp } from './ucdp/ucdp.ts'
import { isPhoenix, phoenix } from './phoenix/phoenix.ts'
import { isPolecat, polecat } from './polecat/polecat.ts'

export interface RecogniseOptions {
  /** Regime or name to file the reports under, where the content leaves a choice. */
  readonly feed?: string
  /** Ontology of the codes, where the content leaves a choice. */
  readonly scheme?: Scheme
  /** For files that are none of the known feeds. */
  readonly mapping?: Mapping
}

/**
 * Tells from its first lines which feed a file belongs to.
 * @throws EntenteError `unknown-layout`, `file-list`, `scheme-needed`, `scheme-mismatch`, `feed-mismatch`, `no-such-column`.
 */
export function recognise(file: RawFile, options: RecogniseOptions = {}): Feed {
  const [first = ''] = file.head
  const feed = options.mapping === undefined ? knownFeed(file, first, options) : mappedFeed(first, options.mapping)
  if (options.scheme !== undefined && typeof feed.draft !== 'string' && options.scheme !== feed.draft.scheme) {
    throw new EntenteError('scheme-mismatch', `${feed.name} is coded in ${feed.draft.scheme}, not ${options.scheme}`, {
      help: 'leave out --scheme for this file',
    })
  }
  if (options.feed !== undefined && options.feed !== (feed.attachesTo ?? feed.name)) {
    throw new EntenteError('feed-mismatch', `this looks like ${feed.name}, not ${options.feed}`, {
      help: 'leave out --feed for this file, or check that it is the one you meant',
    })
  }
  return feed
}

function knownFeed(file: RawFile, first: string, options: RecogniseOptions): Feed {
  const width = usualWidth(file.head)
  if (isFileList(file.head)) {
    throw new EntenteError('file-list', "the file is a list of GDELT's files, not data", {
      help: 'download the files it names (those that end in .export.CSV.zip hold events) and give those',
    })
  }
  if (looksLikeGdelt(file.head)) {
    if (width === 61) return gdelt2(gdelt2Regime(file.name, options.feed))
    if (width === 57 || width === 58) return gdelt1
  }
  if (isMentions(file.head)) return mentionsOf(regimeOfMentions(file.head, gdelt2Regime(file.name, options.feed)))
  if (isQuadruples(file.head)) return icewsInIds(file.path, width, options.feed)
  if (isNamedQuadruples(file.head)) return icewsInWords
  if (first === ICEWS_HEADER.join('\t')) return icews
  if (isPolecat(first.split('\t'))) return polecat(file.head)
  const delimiter = likeliestDelimiter(first)
  if (isHeadedGdelt(splitLine(first, delimiter))) {
    return headedGdelt(file.head, delimiter, gdelt2Regime(file.name, options.feed))
  }
  const header = splitLine(first, ',')
  if (isExport(header)) return archived(header)
  if (isPhoenix(header)) return phoenix(header)
  if (isUcdp(header)) return ucdp(header)
  if (KEDS_HEADER.every((name) => header.includes(name))) {
    return keds(
      kedsFeed(file.name, options.feed),
      KEDS_SCHEMES.find((scheme) => scheme === options.scheme) ?? schemeOf(file.head, header),
      header,
    )
  }
  throw new EntenteError('unknown-layout', `no known feed looks like this (${describe(first, width)})`, {
    help: 'write a mapping of its columns and pass it with --mapping: docs/reference/csv-mapping.md',
  })
}

function mappedFeed(first: string, mapping: Mapping): Feed {
  const delimiter = mapping.separator ?? likeliestDelimiter(first)
  return csvFeed(mapping, splitLine(first, delimiter), delimiter)
}

function looksLikeGdelt(head: readonly string[]): boolean {
  const good = head.filter((line) => /^\d+\t[12]\d{7}\t/.test(line)).length
  return good > head.length / 2
}

/** Tab-separated columns of most lines. */
function usualWidth(head: readonly string[]): number {
  const counts = new Map<number, number>()
  for (const line of head) {
    const width = line.split('\t').length
    counts.set(width, (counts.get(width) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1]).at(0)?.[0] ?? 0
}

function gdelt2Regime(name: string, wanted: string | undefined): Gdelt2Regime {
  const named = GDELT2_REGIMES.find((regime) => regime === wanted)
  if (named !== undefined) return named
  if (/\.translation\./i.test(name)) return 'gdelt2-translingual'
  return /\.simulated\./i.test(name) ? 'gdelt2-simulated' : 'gdelt2'
}

function kedsFeed(name: string, wanted: string | undefined): string {
  if (wanted === undefined) return kedsName(name)
  checkFeedName(wanted)
  if (/^keds(-|$)/.test(wanted)) return wanted
  throw new EntenteError('feed-mismatch', `this is a KEDS data set, not ${wanted}`, {
    help: 'name it keds, or keds- and a name, such as keds-levant',
  })
}

/** The data sets overlap, so each is a feed of its own: `levant.cameo.csv` is `keds-levant`. */
function kedsName(name: string): string {
  const [stem = ''] = name.toLowerCase().split('.')
  return /^[a-z][a-z0-9-]{1,30}$/.test(stem) ? `keds-${stem}` : 'keds'
}

/** Share of codes that a scheme must know to be taken without asking, and that the other must not reach. */
const CERTAIN = 0.95

function schemeOf(head: readonly string[], header: readonly string[]): KedsScheme {
  const at = header.indexOf('code')
  const given = head.slice(1).map((line) => splitLine(line, ',')[at] ?? '')
  const share = (scheme: Scheme): number =>
    given.filter((code) => findCode(scheme, code) !== undefined).length / Math.max(1, given.length)
  const cameo = share('cameo')
  const weis = share('weis')
  if (cameo >= CERTAIN && weis < CERTAIN) return 'cameo'
  if (weis >= CERTAIN && cameo < CERTAIN) return 'weis'
  const percent = (value: number): string => `${Math.round(value * 100)} %`
  throw new EntenteError(
    'scheme-needed',
    `the codes may be CAMEO (${percent(cameo)} known) or WEIS (${percent(weis)} known)`,
    {
      help: 'say which with --scheme cameo or --scheme weis',
    },
  )
}

function likeliestDelimiter(line: string): string {
  const count = (delimiter: string): number => line.split(delimiter).length
  return [',', ';', '\t', '|'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best))
}

/** In words, without quoting the line: it may hold names [G4]. */
function describe(first: string, width: number): string {
  if (width > 1) return `${width} tab-separated columns`
  const delimiter = likeliestDelimiter(first)
  const columns = splitLine(first, delimiter).length
  return columns > 1 ? `${columns} columns separated by \`${delimiter}\`` : 'no columns'
}
