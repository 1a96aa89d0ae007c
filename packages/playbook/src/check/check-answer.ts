import type { ResponseEntry } from '../language/playbook-file.ts'
import type { Located } from '../merge/located.ts'
import { CLARIFICATION, isWords, type Listed, NO_ACTION } from '../instruments/catalogue.ts'
import type { Kind } from '../normal-form/kinds.ts'
import type { Answer } from '../normal-form/playbook.ts'
import { namedInstruments } from './check-instruments.ts'
import type { Context } from './context.ts'
import { days, required } from './required.ts'

/** How a response answers: exactly one of `choose`, `ladder` and `answer: none`. */
export function checkAnswer(located: Located<ResponseEntry>, context: Context): Answer | undefined {
  const { choose, ladder, answer, because, window, id } = located.value
  const { tell } = context
  const given = [choose, ladder, answer].filter((one) => one !== undefined)
  if (given.length !== 1) {
    tell(located.tell(given.length === 0 ? 'response-without-answer' : 'several-answers', { given: id }))
    return undefined
  }
  if (window !== undefined && ladder === undefined)
    tell(located.tellAt('window', 'window-without-ladder', { given: window }))
  if (answer !== undefined) {
    if (because === undefined) tell(located.tellAt('answer', 'none-without-because', { given: id }))
    return { kind: 'none', because: because ?? '' }
  }
  if (choose !== undefined) {
    const choices = checked(located, 'choose', choose, context)
    return { kind: 'choose', choices: choices.map(([, one]) => one.id) }
  }
  const steps = checked(located, 'ladder', ladder ?? [], context)
  let highest = 0
  for (const [at, { id: step, rung = 0 }] of steps) {
    if (rung < highest) tell(located.tellAt('ladder', 'ladder-falls', { given: step, hint: String(highest) }, at))
    highest = Math.max(highest, rung)
  }
  const written = required(located, 'window', context)
  return {
    kind: 'ladder',
    steps: steps.map(([, one]) => one.id),
    window: written === undefined ? 1 : days(located, 'window', written, context),
  }
}

/** Instruments under a key, and whether they suit what is answered. */
function checked(
  located: Located<ResponseEntry>,
  key: 'choose' | 'ladder',
  ids: readonly string[],
  context: Context,
): readonly (readonly [number, Listed])[] {
  const { to } = located.value
  const kinds = to === undefined ? [] : typeof to.kind === 'string' ? [to.kind] : to.kind
  const named = namedInstruments(located, key, ids, context)
  for (const [at, instrument] of named) {
    const code = unsuited(instrument, kinds)
    if (code !== undefined) context.tell(located.tellAt(key, code, { given: instrument.id }, at))
  }
  return named
}

function unsuited(
  instrument: Listed,
  kinds: readonly Kind[],
): 'criticism-answered-by-deeds' | 'friendly-answered-harshly' | 'countermeasure-without-breach' | undefined {
  const { id, intent, legal } = instrument
  if (id === NO_ACTION || id === CLARIFICATION) return undefined
  if (kinds.includes('criticism') && !isWords(instrument)) return 'criticism-answered-by-deeds'
  if (kinds.includes('friendly') && intent === 'answer') return 'friendly-answered-harshly'
  if (legal === 'countermeasure' && kinds.some((kind) => kind !== 'breach')) return 'countermeasure-without-breach'
  return undefined
}
