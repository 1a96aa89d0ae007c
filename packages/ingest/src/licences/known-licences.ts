import type { Licence } from './licence.ts'

/** Month in which the table below was last gone over. Terms change: whoever passes rows on reads them again. */
export const LICENCES_AS_OF = '2026-11'

const GDELT: Licence = {
  sharing: 'open',
  publisher: 'The GDELT Project',
  licence:
    'unlimited and unrestricted use for any academic, commercial or governmental purpose, with a citation and a link to gdeltproject.org',
  terms: 'https://www.gdeltproject.org/about.html',
  citations: [
    'Leetaru, K. and Schrodt, P. A. (2013), "GDELT: Global Data on Events, Location and Tone, 1979-2012", ISA Annual Convention.',
    'The GDELT Project, https://www.gdeltproject.org',
  ],
}

const ICEWS: Licence = {
  sharing: 'unread',
  publisher: 'Lockheed Martin and BBN, at Harvard Dataverse',
  licence:
    'terms on Harvard Dataverse, not read for this table; a user quoted them in 2019 as research and education only, no commercial use (github.com/andybega/icews/issues/49)',
  terms: 'https://doi.org/10.7910/DVN/28075',
  citations: [
    'Boschee, E., Lautenschlager, J., O\'Brien, S., Shellman, S., Starz, J. and Ward, M. (2015), "ICEWS Coded Event Data", Harvard Dataverse, doi:10.7910/DVN/28075.',
  ],
}

const EXTRACT: Licence = {
  ...ICEWS,
  licence:
    'none is stated with the extract; the terms of ICEWS stand on Harvard Dataverse and were not read for this table',
  citations: [
    ...ICEWS.citations,
    'García-Durán, A., Dumančić, S. and Niepert, M. (2018), "Learning Sequence Encoders for Temporal Knowledge Graph Completion", EMNLP.',
  ],
}

/** Terms by feed; a name that ends in a hyphen stands for all feeds that begin so, and for the bare name. */
export const KNOWN_LICENCES: Readonly<Record<string, Licence>> = {
  gdelt1: GDELT,
  'gdelt1-back': GDELT,
  gdelt2: GDELT,
  'gdelt2-translingual': GDELT,
  'gdelt2-simulated': {
    sharing: 'own',
    publisher: 'Entente',
    licence: 'invented rows of the sample region, under the licence of this project (Apache 2.0)',
    terms: 'https://www.apache.org/licenses/LICENSE-2.0',
    citations: ['The sample region of Entente: invented, says nothing about any state.'],
  },
  icews: ICEWS,
  icews14: EXTRACT,
  icews18: EXTRACT,
  'icews05-15': EXTRACT,
  'phoenix-': {
    sharing: 'unread',
    publisher: 'Open Event Data Alliance; later releases: University of Texas at Dallas',
    licence: 'none is stated with the sample that was tried; the terms of the producer were not read for this table',
    terms: 'http://openeventdata.org',
    citations: [
      'Norris, C., Schrodt, P. and Beieler, J. (2017), "PETRARCH2: Another Event Coding Program", Journal of Open Source Software 2(9).',
    ],
  },
  ucdp: {
    sharing: 'open',
    publisher: 'Uppsala Conflict Data Program',
    licence: 'CC BY 4.0',
    terms: 'https://ucdp.uu.se/downloads/',
    citations: [
      'Sundberg, R. and Melander, E. (2013), "Introducing the UCDP Georeferenced Event Dataset", Journal of Peace Research 50(4).',
      'The paper of the version that was used: see https://ucdp.uu.se/downloads/',
    ],
  },
  'keds-': {
    sharing: 'research',
    publisher: 'Kansas, later Penn State, Event Data Project',
    licence: 'free for research with citation of the project; passing the rows on is not granted',
    terms: 'http://eventdata.parusanalytics.com/data.html',
    citations: ['Schrodt, P. A. and others, Kansas Event Data System (KEDS), later Penn State Event Data Project.'],
  },
  'polecat-': {
    sharing: 'unread',
    publisher: 'the POLECAT project, at Harvard Dataverse',
    licence: 'terms on Harvard Dataverse, not read for this table',
    terms: 'https://doi.org/10.7910/DVN/AJGVIT',
    citations: [
      'Halterman, A., Bagozzi, B. E., Beger, A., Schrodt, P. A. and Scarborough, G. (2023), "PLOVER and POLECAT: A New Political Event Ontology and Dataset".',
      'POLECAT Weekly Data, Harvard Dataverse, doi:10.7910/DVN/AJGVIT.',
    ],
  },
}

/** The terms of a feed that Entente knows; undefined for the feed of a mapping. */
export function knownLicence(feed: string): Licence | undefined {
  const exact = Object.hasOwn(KNOWN_LICENCES, feed) ? KNOWN_LICENCES[feed] : undefined
  if (exact !== undefined) return exact
  const family = Object.keys(KNOWN_LICENCES).find((name) => name.endsWith('-') && `${feed}-`.startsWith(name))
  return family === undefined ? undefined : KNOWN_LICENCES[family]
}
