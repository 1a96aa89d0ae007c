/** Where in an innocent instrument a text is put. */
type Hiding = 'name' | 'what' | 'parameter' | 'parameter key' | 'lift' | 'effect' | 'basis' | 'unseen' | 'used'

/** What is smuggled, where, and in which words. */
export type Fixture = readonly [smuggled: string, hiding: Hiding, text: string]

/** A whole instrument, well formed and innocent but for the text. */
export function instrumentWith(id: string, [, hiding, text]: Fixture): object {
  return {
    id,
    name: hiding === 'name' ? text : 'Talks of the two ministries',
    what: hiding === 'what' ? text : 'The two ministries meet at the level of departments and exchange papers.',
    intent: 'integrate',
    warmth: 3,
    addressee: 'state organ',
    visible: 'public',
    parameters:
      hiding === 'parameter key'
        ? { [text]: ['one', 'two'] }
        : { level: [hiding === 'parameter' ? text : 'working', 'high'] },
    lasting: { review: 'P52W', lift: hiding === 'lift' ? text : 'either side gives notice' },
    lead: 'P4W',
    cost: 'low',
    consent: 'partner',
    legal: 'courtesy',
    basis: hiding === 'basis' ? text : 'an exchange of notes',
    unseen: hiding === 'unseen' ? text : 'too small for feeds',
    used: {
      year: 1999,
      by: 'KAZ',
      what: hiding === 'used' ? text : 'Both ministries met in the capital.',
      source: 'Ministry of Foreign Affairs, yearbook 1999',
    },
    effect: hiding === 'effect' ? text : 'Unknown.',
  }
}
