import type { Answers, RelationAnswers, SystemAnswers } from '@entente/measure'
import type { Command } from 'commander'
import { answersOfDyad } from '../../figures/dyad-in-region.ts'
import type { CommandGroup } from '../command-group.ts'
import { table } from '../table.ts'
import { headOf, registerDyadMeasure } from './dyad-measure.ts'

/** `entente measure answers`: who answers whom, with and without what only looks like an answer. */
export function registerAnswers(measure: Command, group: CommandGroup): void {
  registerDyadMeasure(measure, group, {
    name: 'answers',
    summary: 'who answers whom by week, against each side going on as it did',
    among: 'states whose other relations are the control',
    example: 'entente measure answers --source KAZ --target ARM',
    find: answersOfDyad,
    tell: told,
  })
}

function told(found: RelationAnswers, marking: string | undefined): string {
  const { source, target, weeks, rules, method } = found
  const parts = [
    headOf(found, {
      counts: 'weeks of incidents and not of confirmed acts',
      span: `${weeks.at(0) ?? 'no week'} to ${weeks.at(-1) ?? 'no week'}`,
      marking,
    }),
    ...(['cooperation', 'conflict'] as const).map((system) => systemTold(system, found[system], source, target)),
    `Going on: sum of a side's own lags; answer: sum of the other's; p: chance of as much where the other says nothing more of it (Granger). ${rules.level * 100} % interval from ${rules.draws} draws. What helps to foretell, never what causes. method ${method}`,
  ]
  return `${parts.join('\n\n')}\n`
}

function systemTold(system: string, { variants, asymmetry }: SystemAnswers, source: string, target: string): string {
  const rows = variants.map(({ variant, answers }) => ({ variant, ...cells(answers) }))
  const shown = table(rows, [
    { title: system, value: ({ variant }) => variant },
    { title: 'weeks', value: ({ periods }) => periods, align: 'right' },
    { title: 'lags', value: ({ order }) => order, align: 'right' },
    { title: `${source} goes on`, value: ({ first }) => first?.inertia.toFixed(2) ?? null, align: 'right' },
    { title: 'answers', value: ({ first }) => first?.reciprocity.toFixed(2) ?? null, align: 'right' },
    { title: 'p', value: ({ first }) => first?.granger.p.toFixed(4) ?? null, align: 'right' },
    { title: `${target} goes on`, value: ({ second }) => second?.inertia.toFixed(2) ?? null, align: 'right' },
    { title: 'answers', value: ({ second }) => second?.reciprocity.toFixed(2) ?? null, align: 'right' },
    { title: 'p', value: ({ second }) => second?.granger.p.toFixed(4) ?? null, align: 'right' },
  ]).trimEnd()
  if (asymmetry === null) return `${shown}\nno basis: too few weeks, or too few with anything in them`
  const { difference, low, high } = asymmetry
  return `${shown}\n${target} answers ${Math.abs(difference).toFixed(2)} ${difference >= 0 ? 'more' : 'less'} than ${source} (${low.toFixed(2)} to ${high.toFixed(2)})`
}

function cells(answers: Answers) {
  return answers.basis
    ? { periods: answers.periods, order: answers.order, first: answers.first, second: answers.second }
    : { periods: answers.periods, order: null, first: null, second: null }
}
