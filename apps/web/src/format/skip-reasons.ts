const REASONS: Readonly<Record<string, string>> = {
  'no-actor': 'one side is empty',
  'no-country': 'an actor without a country',
  region: 'a region, not a state',
  territory: 'a territory that is not counted among states',
  'not-a-state': 'a group, firm, faith or other body that is no organisation of states',
  'several-states': 'a side is several states together',
  'unknown-actor': 'a code that no list names',
  'same-actor': 'both sides are one: inside a state',
  'id-map': 'the name that an id stands for, which is no event',
  'file-list': 'a line of a list of files, which is no event',
}

/** Why good rows were not kept, in words; a reason that this version does not know is shown as it stands. */
export function describeSkip(reason: string): string {
  return REASONS[reason] ?? reason
}
