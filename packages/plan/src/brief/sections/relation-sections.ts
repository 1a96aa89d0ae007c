import { addDays, addInterval, type Day } from '@entente/model'
import type { Block, Column, Row, Section, Sentence } from '../../documents/document.ts'
import { formatMonth, formatSpan } from '../../documents/words/words.ts'
import { sentence, type Telling } from '../context.ts'
import { gapDays, type DailyFigures, type SpanFigures, sumByPeriod, sumOver, type Sums } from '../daily-figures.ts'

/** Days of the shortest span that a dossier looks at. */
const LATELY_DAYS = 90

/** What feeds report in the span of a brief, beside as many days before and the same days a year before. */
export function spanSection(telling: Telling): Section {
  const { figures, from, today, phrases } = telling
  const heading = phrases.headings.thisSpan
  if (figures === null) return { heading, blocks: [unknownFeed(telling)] }
  const span = sumOver(figures, from, today)
  const before = sumOver(figures, addDays(from, -span.days), addDays(from, -1))
  const year = sumOver(figures, addInterval(from, 'P1Y', -1), addInterval(today, 'P1Y', -1))
  const { theSpan, before: earlier, yearBefore } = phrases.says
  const rows = [row(telling, theSpan, span), row(telling, earlier, before), row(telling, yearBefore, year)]
  return {
    heading,
    whole: phrases.whole.relation,
    blocks: [
      {
        kind: 'paragraph',
        sentences: [...coverageSentences(telling, figures, span), ...readingSentences(telling, figures)],
      },
      { kind: 'table', columns: columnsOf(telling, phrases.columns.span), rows },
    ],
  }
}

/** The relation over all spans of time that the archive covers: by year, by month, the last days beside a year before. */
export function relationSections(telling: Telling): Section[] {
  const { figures, today, phrases, words } = telling
  const heading = words.headings.state
  if (figures === null || figures.coverage === null) return [{ heading, blocks: [unknownFeed(telling)] }]
  const { coverage } = figures
  const whole = phrases.whole.relation
  const years = sumByPeriod(figures, 'year', coverage.from, today)
  const months = sumByPeriod(figures, 'month', addDays(addInterval(today, 'P1Y', -1), 1), today)
  const from = addDays(today, 1 - LATELY_DAYS)
  const lately = sumOver(figures, from, today)
  const yearAgo = sumOver(figures, addInterval(from, 'P1Y', -1), addInterval(today, 'P1Y', -1))
  return [
    {
      heading,
      blocks: [
        {
          kind: 'paragraph',
          sentences: [
            ...coverageSentences(telling, figures, sumOver(figures, coverage.from, today)),
            ...readingSentences(telling, figures),
          ],
        },
      ],
    },
    {
      heading: phrases.headings.lately,
      blocks: [
        table(
          telling,
          phrases.columns.span,
          [lately, yearAgo].map((one) => row(telling, spanText(telling, one), one)),
        ),
      ],
    },
    {
      heading: phrases.headings.byMonth,
      whole,
      blocks: [
        table(
          telling,
          phrases.columns.month,
          months.map((one) => row(telling, formatMonth(one.from, telling.language), one)),
        ),
      ],
    },
    {
      heading: phrases.headings.byYear,
      whole,
      // Where the pages do not suffice the oldest years go first.
      blocks: [
        table(
          telling,
          phrases.columns.year,
          years.map((one, at) => ({ ...row(telling, one.from.slice(0, 4), one), priority: at })),
        ),
      ],
    },
  ]
}

function unknownFeed(telling: Telling): Block {
  const key = telling.figures === null ? 'emptyArchive' : 'notCovered'
  return { kind: 'paragraph', sentences: [sentence(telling.say(key), 'unknown')] }
}

/** What is covered, what is not, and when it ends. */
function coverageSentences(telling: Telling, figures: DailyFigures, span: SpanFigures): Sentence[] {
  const { phrases, today } = telling
  const { coverage } = figures
  if (coverage === null || span.coveredDays === 0) return [sentence(telling.say('notCovered'), 'unknown')]
  const covered = telling.number(span.coveredDays)
  const found = [sentence(telling.count(phrases.counts.coverage, span.days, { covered }), 'reported')]
  const gaps = gapDays(figures, span)
  if (gaps > 0) {
    const days = { from: telling.day(span.from), to: telling.day(span.to) }
    found.push(sentence(telling.count(phrases.counts.gaps, gaps, days), 'unknown'))
  }
  if (coverage.to < today) found.push(sentence(telling.say('feedEnds', { day: telling.day(coverage.to) }), 'unknown'))
  return found
}

/** How the figures are to be read. */
function readingSentences(telling: Telling, { feed }: DailyFigures): Sentence[] {
  const { us, them, otherFeeds } = telling
  return [
    sentence(telling.say('feed', { feed }), 'reported'),
    sentence(telling.say('signs'), 'reported'),
    sentence(telling.say('weights'), 'estimated'),
    ...[
      [them, us],
      [us, them],
    ].map(([source = us, target = them]) => {
      const names = { source: telling.name(source), target: telling.name(target) }
      return sentence(telling.say('dyadCode', { code: source, ...names }), 'reported')
    }),
    ...(otherFeeds.length === 0
      ? []
      : [sentence(telling.say('otherFeeds', { feeds: otherFeeds.join(', ') }), 'reported')]),
  ]
}

function columnsOf({ phrases, us, them }: Telling, first: string): Column[] {
  return [
    { heading: first },
    { heading: phrases.columns.coveredDays, align: 'end' },
    // Long words would leave no room for the figures; the legend above says what the signs mean.
    ...[them, us].flatMap((side) =>
      ['n', '+', '−'].map((sign): Column => ({ heading: `${side} ${sign}`, align: 'end' })),
    ),
  ]
}

function table(telling: Telling, first: string, rows: Row[]): Block {
  return { kind: 'table', columns: columnsOf(telling, first), rows }
}

/** Cooperation and conflict stand beside each other with the number of incidents; no figure nets them. */
function row(telling: Telling, label: string, figures: SpanFigures): Row {
  const { number, words } = telling
  const cells = (sums: Sums | null): string[] =>
    sums === null
      ? [words.phrases.noData, '', '']
      : [number(sums.incidents), number(round(sums.cooperation)), number(round(sums.conflict))]
  return {
    cells: [
      label,
      `${number(figures.coveredDays)}/${number(figures.days)}`,
      ...cells(figures.theirs),
      ...cells(figures.ours),
    ],
    basis: figures.coveredDays === 0 ? 'unknown' : 'reported',
  }
}

function spanText({ language }: Telling, { from, to }: { readonly from: Day; readonly to: Day }): string {
  return formatSpan(from, to, language)
}

/** One decimal is as much as such weights bear. */
function round(sum: number): number {
  return Math.round(sum * 10) / 10
}
