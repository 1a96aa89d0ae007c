import type { Vocabulary } from '@entente/model'

/** Kinds of structural files, each read as its publisher ships it. */
export const STRUCTURAL_KINDS = [
  'un-votes',
  'un-roll-calls',
  'un-issues',
  'ideal-points',
  'trade-dyads',
  'gravity',
  'igo-dyads',
  'alliances',
] as const
export type StructuralKind = (typeof STRUCTURAL_KINDS)[number]

/** One of the user's own files. */
export interface StructuralFile {
  readonly kind: StructuralKind
  /** Where it lies; `.csv` or `.csv.gz`. */
  readonly file: string
  /** Our column to the file's, where they differ from the publisher's. */
  readonly columns?: Readonly<Record<string, string>> | undefined
  /** What the file writes for states, where it differs from the publisher's. */
  readonly states?: Vocabulary | undefined
}

interface Layout {
  /** Our columns to the publisher's. */
  readonly columns: Readonly<Record<string, string>>
  readonly states: Vocabulary
  /** Where to get the file. */
  readonly source: string
}

const DYAD = { first: 'ccode1', second: 'ccode2', year: 'year' }

export const LAYOUTS: Readonly<Record<StructuralKind, Layout>> = {
  'un-votes': {
    columns: { rollCall: 'rcid', name: 'country', state: 'country_code', vote: 'vote' },
    states: 'iso2',
    source: 'unvotes package, table un_votes (Harvard Dataverse LEJUQZ)',
  },
  'un-roll-calls': {
    columns: {
      rollCall: 'rcid',
      session: 'session',
      amendment: 'amend',
      paragraph: 'para',
      short: 'short',
      description: 'descr',
    },
    states: 'iso2',
    source: 'unvotes package, table un_roll_calls (Harvard Dataverse LEJUQZ)',
  },
  'un-issues': {
    columns: { rollCall: 'rcid', issue: 'short_name' },
    states: 'iso2',
    source: 'unvotes package, table un_roll_call_issues',
  },
  'ideal-points': {
    columns: { state: 'CountryName', year: 'Year', idealPoint: 'idealpoint' },
    states: 'name',
    source: 'ideal point estimates of Bailey, Strezhnev and Voeten (Harvard Dataverse LEJUQZ)',
  },
  'trade-dyads': {
    columns: { ...DYAD, importsOfFirst: 'flow1', importsOfSecond: 'flow2' },
    states: 'cow',
    source: 'Correlates of War, dyadic trade 4.0',
  },
  gravity: {
    columns: {
      exporter: 'exporter',
      importer: 'importer',
      year: 'year',
      trade: 'trade',
      distance: 'dist',
      contiguity: 'cntg',
      language: 'lang',
      colony: 'clny',
    },
    states: 'iso3',
    source: 'data of An Advanced Guide to Trade Policy Analysis (WTO and UNCTAD, 2016)',
  },
  'igo-dyads': {
    columns: { ...DYAD, memberships: 'dyadigos' },
    states: 'cow',
    source: 'Correlates of War, intergovernmental organisations 3, joint memberships by dyad and year',
  },
  alliances: {
    columns: {
      ...DYAD,
      defence: 'atop_defense',
      offence: 'atop_offense',
      neutrality: 'atop_neutral',
      nonaggression: 'atop_nonagg',
      consultation: 'atop_consul',
    },
    states: 'cow',
    source: 'Alliance Treaty Obligations and Provisions 5, directed dyad-years',
  },
}
