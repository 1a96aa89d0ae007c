import type { PropertyName } from './property.ts'

/** A property as a person asks for it. */
export interface PropertyWords {
  readonly title: string
  readonly asks: string
}

/** What each property asks, for tables, pages and code hosts. */
export const PROPERTY_WORDS: Readonly<Record<PropertyName, PropertyWords>> = {
  exhaustive: {
    title: 'Nothing goes unnamed',
    asks: 'Every act that a feed can report is named, none of conflict slips through, and none is called the opposite of what its code weighs.',
  },
  reachable: {
    title: 'Every part is used',
    asks: 'Each rule, pattern, level, choice and way back comes into use in some run.',
  },
  proportionate: {
    title: 'In proportion',
    asks: 'Every act that a response gets has an answer within the limits, and none goes beyond them.',
  },
  ordered: {
    title: 'Graver acts, no weaker answers',
    asks: 'In the same state an act of at least as many points is answered at least as firmly.',
  },
  'speech-safe': {
    title: 'Words are answered by words',
    asks: 'Criticism and opinion are answered by words in our own name, and by nothing else.',
  },
  'state-acts-only': {
    title: 'Only what the state does',
    asks: 'What media, business or people in the street do is never counted as a hostile act of the state.',
  },
  lawful: {
    title: 'Countermeasures within the law',
    asks: 'A countermeasure answers a confirmed breach only, after a call to comply and an offer of talks, and ends with the breach.',
  },
  'off-ramp': {
    title: 'A way back from everywhere',
    asks: 'From every state a quiet partner leads back to calm in the time the playbook gives, with nothing left open.',
  },
  sunset: {
    title: 'Nothing stays by itself',
    asks: 'Every measure that lasts ends or comes up for review.',
  },
  'no-self-escalation': {
    title: 'Nothing rises by itself',
    asks: 'Silence, and reports of what is already known, raise nothing.',
  },
  encouraging: {
    title: 'Gestures are answered',
    asks: 'Every friendly act that is large enough gets a proposal in time, at every level but the highest.',
  },
  consistent: {
    title: 'The same for every partner',
    asks: 'The same act is named and answered as toward our other partners, unless the playbook says why not.',
  },
  pair: {
    title: 'From calm it comes to rest',
    asks: 'One act that never happened, misread by either side: every run comes to rest, and none goes round for ever.',
  },
  'pair-any': {
    title: 'From anywhere it comes to rest',
    asks: 'The same from any steps, pauses and answers that are still open.',
  },
}
