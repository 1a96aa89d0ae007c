import type { Section, Sentence } from '../../documents/document.ts'
import { sentence, type Telling } from '../context.ts'
import { sumOver } from '../daily-figures.ts'
import { openCommitments } from './commitment-sections.ts'
import { agreementsOf, mechanismsOf } from './standing-sections.ts'

/** What nobody here knows, said as such; what an audit estimates stands beside it. */
export function unknownSection(telling: Telling, empty: readonly string[]): Section {
  const { figures, audited, phrases, words, from, today, number } = telling
  const items: Sentence[] = []
  const count = (forms: keyof typeof phrases.counts, of: number): void => {
    if (of > 0) items.push(sentence(telling.count(phrases.counts[forms], of), 'unknown'))
  }
  if (figures === null) items.push(sentence(telling.say('emptyArchive'), 'unknown'))
  else if (sumOver(figures, from, today).coveredDays === 0) items.push(sentence(telling.say('notCovered'), 'unknown'))
  else if (figures.coverage !== null && figures.coverage.to < today) {
    items.push(sentence(telling.say('feedEnds', { day: telling.day(figures.coverage.to) }), 'unknown'))
  }
  if (audited !== null) {
    const percent = (share: number): string => number(Math.round(share * 1000) / 10)
    const { sample, share, low, high } = audited
    const values = { sample: number(sample), share: percent(share), low: percent(low), high: percent(high) }
    items.push(sentence(telling.say('audited', values), 'estimated'))
  } else if (figures !== null) items.push(sentence(telling.say('notAudited'), 'unknown'))
  const open = openCommitments(telling)
  const mechanisms = mechanismsOf(telling)
  const decisions = mechanisms.flatMap(({ mechanism }) => mechanism.sessions.flatMap((session) => session.decisions))
  count('noDueDay', open.filter(({ due, steps }) => due === null && steps.every((step) => step.due === null)).length)
  count('noEvidence', open.filter(({ evidence }) => !evidence.some((one) => one.accepted)).length)
  count('toBeChecked', agreementsOf(telling).filter(({ standing }) => standing === 'to-be-checked').length)
  count('neverMet', mechanisms.filter(({ pulse }) => pulse.lastMet === null).length)
  count('decisionsOpen', decisions.filter(({ implemented }) => implemented === 'unknown').length)
  if (empty.length > 0) {
    const headings = empty.join(telling.language === 'ar' ? '؛ ' : '; ')
    items.push(sentence(telling.say('nothingOf', { headings }), 'unknown'))
  }
  return {
    heading: words.headings.unknown,
    blocks: [{ kind: 'list', items: items.length === 0 ? [sentence(words.phrases.none, 'unknown')] : items }],
  }
}
