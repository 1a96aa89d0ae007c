import { findCode } from '@entente/model'
import type { Row, Section, Sentence, Source } from '../../documents/document.ts'
import { marked, sentence, type Telling } from '../context.ts'
import { sumOver } from '../daily-figures.ts'
import type { KnownAct } from '../known-acts.ts'

/** Acts that are listed at most; the rest are counted and stand in the workbench. */
const MOST_REPORTED = 12

/** What a person confirmed or entered, latest first. */
export function confirmedSection(telling: Telling, heading: string, before: readonly Sentence[] = []): Section {
  const { acts, phrases } = telling
  const items = acts.map((act, at) => ({ ...actSentence(telling, act), priority: 1000 - at }))
  return {
    heading,
    whole: phrases.whole.acts,
    blocks: [
      ...(before.length === 0 ? [] : [{ kind: 'paragraph' as const, sentences: before }]),
      items.length === 0
        ? { kind: 'paragraph', sentences: [sentence(telling.say('noConfirmed'), 'unknown')] }
        : { kind: 'list', items },
    ],
  }
}

/** How much is only reported, and the latest of it. */
export function reportedSection(telling: Telling, { listed = true }: { readonly listed?: boolean } = {}): Section {
  const { reported, words, phrases, figures } = telling
  const heading = words.headings.reportedActs
  const uncovered = figures !== null && sumOver(figures, telling.from, telling.today).coveredDays === 0
  if (reported === null || figures === null || uncovered) {
    const unknown = telling.say(uncovered ? 'notCovered' : 'emptyArchive')
    return { heading, blocks: [{ kind: 'paragraph', sentences: [sentence(unknown, 'unknown')] }] }
  }
  const { total, struck, latest } = reported
  const sentences = [sentence(telling.count(phrases.counts.onlyReported, total), 'reported')]
  if (struck > 0) sentences.push(sentence(telling.count(phrases.counts.struck, struck), 'decided'))
  const rows = latest.slice(0, MOST_REPORTED).map((one, at): Row => {
    const what = telling.language === 'en' ? (one.label ?? one.code) : (rootText(telling, one.root) ?? one.code)
    const publishers = one.publishers === null ? '' : telling.number(one.publishers)
    const cells = [
      telling.day(one.occurredOn),
      telling.dyad(one.source, one.target),
      `${what} (${one.code})`,
      publishers,
    ]
    return { cells, basis: 'reported', priority: 100 - at }
  })
  const shown = listed ? rows : []
  return {
    heading,
    whole: phrases.whole.relation,
    blocks: [
      { kind: 'paragraph', sentences },
      ...(shown.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              columns: [
                { heading: words.columns.day },
                { heading: phrases.columns.dyad },
                { heading: words.columns.act },
                { heading: phrases.columns.publishers, align: 'end' as const },
              ],
              rows: shown,
            },
          ]),
    ],
    ...(listed && latest.length > 0 && total > shown.length ? { leftOut: total - shown.length } : {}),
  }
}

function actSentence(telling: Telling, act: KnownAct): Sentence {
  const what = act.what?.replace(/[.\s]+$/, '') ?? codeText(telling, act)
  const text = telling.say('act', { day: telling.day(act.day), dyad: telling.dyad(act.source, act.target), what })
  return sentence(marked(text, act.marking, telling.marking), 'confirmed', { source: sourceOf(act) })
}

function codeText(telling: Telling, { root, code }: KnownAct): string {
  const own = telling.language === 'en' ? findCode('cameo', code)?.label : undefined
  return `${own ?? rootText(telling, root) ?? code} (${code})`
}

function rootText({ phrases }: Telling, root: string | null): string | undefined {
  const roots: Readonly<Record<string, string>> = phrases.roots
  return root === null ? undefined : roots[root]
}

function sourceOf({ document: { title, reference, link } }: KnownAct): Source {
  const text = [title, reference].filter((part) => part !== undefined).join(', ')
  return { text, ...(link === undefined ? {} : { href: link }) }
}
