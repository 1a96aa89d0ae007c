import { displayName } from '@entente/model'
import {
  type Document,
  formatDay,
  formatNumber,
  formatSpan,
  freezeDocument,
  type Language,
  plural,
  wordsOf,
} from '@entente/plan'
import { SAMPLE_TEXTS } from './sample-brief-texts.ts'

/** An invented brief of Aurelis on Borvia, the same in each language. */
export function sampleBrief(language: Language, { entries = 3 } = {}): Document {
  const words = wordsOf(language)
  const texts = SAMPLE_TEXTS[language]
  const { headings, columns, facts, horizons } = words
  const day = (text: string): string => formatDay(text, language)
  const number = (value: number): string => formatNumber(value, language)
  const us = displayName('XAA', language)
  const them = displayName('XAB', language)
  const span = formatSpan('2024-02-24', '2024-03-01', language)
  const source = { text: texts.communique, href: 'https://records.example/2024/17?part=2&page=1' }
  return freezeDocument({
    title: words.titles.brief.replace('{partner}', them),
    subtitle: words.titles.since.replace('{perspective}', us).replace('{partner}', them).replace('{span}', span),
    language,
    marking: 'RESTRICTED',
    simulated: true,
    facts: [
      { label: facts.perspective, text: `${us} (XAA)` },
      { label: facts.partner, text: `${them} (XAB)` },
      { label: facts.span, text: span },
      { label: facts.dataHashes, text: 'gdelt2-simulated 0f2173a4ead2cb11' },
      { label: facts.journalHead, text: '41 · 9c56cc51b374c3ba189210d5b6d4bf57790d351c96c47c02190ecf1e430635ab' },
      { label: facts.methodVersions, text: 'relations/1, incidents/2' },
    ],
    sections: [
      {
        heading: headings.state,
        whole: texts.everything,
        blocks: [
          {
            kind: 'table',
            columns: [
              { heading: columns.horizon },
              { heading: columns.reports, align: 'end' },
              { heading: columns.cooperation, align: 'end' },
              { heading: columns.conflict, align: 'end' },
            ],
            rows: [
              { cells: [horizons.week, number(17), number(38.2), number(-61.5)], basis: 'reported' },
              { cells: [horizons.month, number(71), number(142), number(-189.4)], basis: 'reported' },
              { cells: [horizons.year, number(857), number(1167.5), number(-1905.4)], basis: 'reported' },
              { cells: [horizons.fiveYears, words.phrases.noData, '', ''], basis: 'unknown' },
            ],
          },
          { kind: 'paragraph', sentences: [{ text: texts.run, basis: 'estimated' }] },
        ],
      },
      {
        heading: headings.confirmedActs,
        blocks: [
          {
            kind: 'list',
            items: [
              { text: texts.signed, basis: 'confirmed', source },
              { text: texts.recalled, basis: 'confirmed', source: { text: texts.cable } },
            ],
          },
        ],
      },
      {
        heading: headings.openCommitments,
        whole: texts.everything,
        blocks: [
          {
            kind: 'table',
            columns: [
              { heading: columns.commitment },
              { heading: columns.owner },
              { heading: columns.due },
              { heading: columns.status },
            ],
            rows: Array.from({ length: entries }, (_, at) => ({
              cells: [
                texts.commitments[at % 3] ?? '',
                texts.desk,
                day(['2024-04-15', '2024-06-30', '2024-02-01'][at % 3] ?? ''),
                [words.status.signed, words.status.inForce, words.status.announced][at % 3] ?? '',
              ],
              basis: 'confirmed' as const,
              priority: entries - at,
              ...(at % 3 === 0 ? { source } : {}),
            })),
          },
        ],
      },
      {
        heading: headings.overdue,
        blocks: [
          {
            kind: 'paragraph',
            sentences: [
              { text: `${texts.overdue} (${plural(language, words.counts.overdueDays, 29)}).`, basis: 'confirmed' },
              { text: texts.decided, basis: 'decided' },
            ],
          },
        ],
      },
      {
        heading: headings.unknown,
        blocks: [{ kind: 'list', items: [{ text: texts.unknown, basis: 'unknown' }] }],
      },
    ],
    foot: words.phrases.signature,
  })
}
