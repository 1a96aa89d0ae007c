import type { Playbook, Rule } from '../../normal-form/playbook.ts'
import { type Part, type ProofOptions, type PropertyResult, result } from '../property.ts'
import type { Witness } from '../witness.ts'
import { freshAnswer } from './fresh-answer.ts'
import { type Answered, type BeyondWords, beyondWords, notWords } from './speech/beyond-words.ts'
import { firedBySpeech } from './speech/patterns-of-speech.ts'
import { isSpeech, rulesOfSpeech, rulesOfSpeechAlone } from './speech/speech-acts.ts'
import { storyOfPattern, storyOfRule } from './speech/speech-story.ts'
import { find, type Sweep } from './sweep.ts'
import { unlessLimited } from './verdict.ts'

const ASSUMES = ['table-weights', 'columns-independent', 'agreements-free', 'all-days-covered'] as const

/** An answer to speech that is more than words, if it can be given. */
interface Suspect {
  readonly act: Answered
  readonly beyond: BeyondWords
  /** Undefined where it was not shown that it can be. */
  readonly witness: Witness | undefined
}

/** Criticism and opinion get words in our own name, or nothing, at every level and every step. No `because` overrides it. */
export function speechSafe(sweep: Sweep, options: ProofOptions): PropertyResult {
  const { playbook } = sweep
  const spoken = rulesOfSpeech(sweep)
  const more = { assumes: ASSUMES, figures: { cells: sweep.cells, rules: spoken.length } }
  let open: Suspect | undefined
  for (const suspect of suspects(sweep, spoken, options)) {
    if (suspect.witness !== undefined) {
      const about = [partOf(playbook, suspect)]
      return result('speech-safe', 'refuted', inWords(suspect), { ...more, witness: suspect.witness, about })
    }
    open ??= suspect
  }
  if (open !== undefined) {
    const detail = `${inWords(open)}, and no run was found in which it does`
    return result('speech-safe', 'unknown', detail, more)
  }
  const detail = 'whatever is said of us, or demanded, is answered by words in our own name or by nothing'
  return unlessLimited(sweep, result('speech-safe', 'proved', detail, more))
}

function* suspects(sweep: Sweep, spoken: readonly Rule[], options: ProofOptions): Generator<Suspect> {
  const { playbook } = sweep
  for (const rule of spoken) {
    for (const beyond of beyondWords(playbook, rule)) {
      yield { act: rule, beyond, witness: shownOfRule(sweep, rule, beyond, options) }
    }
  }
  const alone = rulesOfSpeechAlone(sweep)
  for (const pattern of playbook.patterns) {
    const found = beyondWords(playbook, pattern)
    const fired = found.length === 0 ? false : firedBySpeech(pattern, alone, options.on)
    if (fired === false) continue
    for (const beyond of found) {
      const witness = storyOfPattern(playbook, pattern, alone, beyond, playbook.rules, options)
      yield { act: pattern, beyond, witness }
    }
  }
}

/** An incident where the first answer is one already, else a story. */
function shownOfRule(
  sweep: Sweep,
  rule: Rule,
  { response, ...beyond }: BeyondWords,
  options: ProofOptions,
): Witness | undefined {
  const { playbook } = sweep
  const found = find(sweep, (given, named) => named === rule && isSpeech(given, named))
  if (found === undefined || found === 'unclear') return undefined
  const fresh = freshAnswer(playbook, rule)
  if (fresh.response === response && notWords(playbook, fresh.instruments).length > 0) return found.witness
  return storyOfRule(playbook, rule, { response, ...beyond }, playbook.rules, options)
}

function partOf({ responses }: Playbook, { beyond: { response } }: Suspect): Part {
  const key = responses.find(({ id }) => id === response.id)?.answer.kind === 'ladder' ? 'ladder' : 'choose'
  return { list: 'responses', id: response.id, key }
}

function inWords({ act, beyond: { response, instruments } }: Suspect): string {
  const what = instruments.map((id) => `\`${id}\``).join(', ')
  return `\`${response.id}\` can answer what \`${act.id}\` names, which is only said, by more than words: ${what}`
}
