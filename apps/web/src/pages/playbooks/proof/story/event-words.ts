import type { StoryEvent, WitnessNames } from '@entente/playbook/proof'
import { plural } from '../../../../format/format-number.ts'
import { idWords, kindWords } from '../../../../format/kinds.ts'

/** What an event is called at its lifeline: short, the sentences beside the chart say the whole. */
export function eventWords(event: StoryEvent, names: WitnessNames): string {
  switch (event.what) {
    case 'sees': {
      const points = event.points === 0 ? '' : `, ${plural(event.points, 'point')}`
      const said = `${idWords(event.rule)} (${kindWords(event.kind)}${points})`
      return event.misread ? `misread as ${said}` : `sees: ${said}`
    }
    case 'proposes': {
      const step = event.step === null ? '' : ` (step ${event.step})`
      const choices = event.choices.filter((id) => !STANDING_CHOICES.has(id)).map((id) => names.instrument(id))
      return `${PROPOSED[event.type] ?? idWords(event.type)}${step}: ${choices.length === 0 ? 'nothing further' : choices.join(' or ')}`
    }
    case 'does':
      return `${names.instrument(event.instrument)}${event.rung === null ? '' : `, rung ${event.rung}`}${event.cameo === null ? ', unseen' : ''}`
    case 'level':
      return `strain: ${idWords(event.from)} to ${idWords(event.to)}`
    case 'finding':
      return idWords(event.code)
    case 'ends':
      return event.note
  }
}

/** They stand first in every answer and say nothing of it. */
const STANDING_CHOICES: ReadonlySet<string> = new Set(['no-action', 'clarification'])

const PROPOSED: Readonly<Record<string, string>> = {
  answer: 'proposed',
  offer: 'way back offered',
  lift: 'lifting proposed',
  initiative: 'friendly step proposed',
}
