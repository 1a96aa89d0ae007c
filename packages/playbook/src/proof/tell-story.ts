import { CLARIFICATION, NO_ACTION } from '../instruments/catalogue.ts'
import { tellIncident } from './tell-incident.ts'
import { A_KIND, counted } from './tell-words.ts'
import type { Story, StoryCycle, StoryEvent, StorySide, Witness } from './witness.ts'

/** How a story calls what a witness knows by code or id. */
export interface WitnessNames {
  /** A state or organisation by its code, as in `MEX`. */
  readonly actor: (code: string) => string
  /** An instrument by its id. */
  readonly instrument: (id: string) => string
}

/** A witness in sentences that can be read aloud, one for each thing that happens. */
export function tellWitness(witness: Witness, { actor, instrument }: WitnessNames): readonly string[] {
  const names = { actor, instrument: (id: string): string => `“${instrument(id)}”` }
  switch (witness.kind) {
    case 'part':
      return [`${witness.because}.`]
    case 'incident':
      return tellIncident(witness, names)
    case 'story':
      return tellStory(witness, names)
  }
}

function tellStory(story: Story, names: WitnessNames): readonly string[] {
  return [
    ...story.sides.flatMap((side) => tellSide(side, names)),
    ...story.before.map((said) => `At the beginning: ${said}.`),
    ...story.events.map((event) => tellEvent(event, story.sides, names)),
    ...(story.cycle === null ? [] : [tellCycle(story.cycle, story)]),
  ]
}

/** What each stock counterpart does (rule 30). */
const STOCK_WAYS: Readonly<Record<string, string>> = {
  silent: 'never does anything',
  mirror: 'does on the next day what was done to it',
  'tit-for-tat': 'answers every act by the same act, without a pause',
  generous: 'answers every second act by the same act',
  hawk: 'answers on the next day, two points harsher each time',
  misreader: 'sees up to three acts that never happened',
}

function tellSide({ perspective, plays }: StorySide, { actor }: WitnessNames): readonly string[] {
  if (plays === 'playbook') return []
  const way = STOCK_WAYS[plays]
  return [`${actor(perspective)} plays ${plays}${way === undefined ? '' : `: it ${way}`}.`]
}

function tellEvent(event: StoryEvent, sides: readonly StorySide[], names: WitnessNames): string {
  const side = sides[event.side]
  const us = side === undefined ? 'one side' : names.actor(side.perspective)
  const them = side === undefined ? 'the other' : names.actor(side.partner)
  return `${event.day}: ${whatHappens(event, us, them, names)}.`
}

function whatHappens(event: StoryEvent, us: string, them: string, { instrument }: WitnessNames): string {
  switch (event.what) {
    case 'sees':
      return tellSeen(event, us, them, instrument)
    case 'proposes':
      return tellProposed(event, us, instrument)
    case 'does':
      return `${us} does it: ${instrument(event.instrument)}${event.rung === null ? '' : ` (rung ${event.rung})`}`
    case 'level':
      return `for ${us} the relation goes from ${event.from} to ${event.to}`
    case 'finding':
      return tellFinding(event, us)
    case 'ends':
      return event.note
  }
}

type Happening<What> = Extract<StoryEvent, { readonly what: What }>

function tellSeen(
  { misread, rule, kind, points, instrument: what }: Happening<'sees'>,
  us: string,
  them: string,
  instrument: WitnessNames['instrument'],
): string {
  const measure = points === 0 ? `rule ${rule}` : `rule ${rule}, ${counted(points, 'point')}`
  if (misread) return `${us} sees ${A_KIND[kind]} by ${them} that never happened (${measure})`
  if (what === null) return `${us} counts ${A_KIND[kind]} by ${them} (${measure})`
  return `${us} sees what ${them} did, ${instrument(what)}, and takes it for ${A_KIND[kind]} (${measure})`
}

function tellProposed(
  { type, response, step, choices, due }: Happening<'proposes'>,
  us: string,
  instrument: WitnessNames['instrument'],
): string {
  const from = [...(response === null ? [] : [response]), ...(step === null ? [] : [`step ${step}`])].join(', ')
  const what = PROPOSED[type] ?? type
  // These two are open at every answer; what is said is what the playbook adds to them.
  const own = choices.filter((id) => id !== NO_ACTION && id !== CLARIFICATION)
  const words = own.map((id) => instrument(id)).join(', or ')
  return `the playbook of ${us} proposes ${what}${from === '' ? '' : ` (${from})`}${words === '' ? '' : `: ${words}`}; due by ${due}`
}

function tellFinding({ code, response }: Happening<'finding'>, us: string): string {
  const ofResponse = response === null ? '' : ` (${response})`
  const said = FOUND[code]
  return said === undefined ? `at ${us} it is found: ${code}${ofResponse}` : `${said} ${us}${ofResponse}`
}

function tellCycle({ from, days, kind }: StoryCycle, { events }: Story): string {
  const begins = events[from]
  const since = begins === undefined ? '' : `from ${begins.day} the same comes again, `
  const how =
    kind === 'echo' ? 'never louder, never over' : 'and each side has gone further than the act that was misread'
  return `And so on, ${since}every ${counted(days, 'day')}, without end: ${how}.`
}

const PROPOSED: Readonly<Record<string, string>> = {
  answer: 'an answer',
  offer: 'an offer as the way back',
  lift: 'to lift a measure',
  initiative: 'a friendly step',
  verify: 'to verify the report',
}

const FOUND: Readonly<Record<string, string>> = {
  'no-admissible-answer': 'the limits leave no answer to',
  'no-response': 'no response is there for it at',
}
