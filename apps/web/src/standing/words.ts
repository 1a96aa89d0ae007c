/** Words for meetings, mechanisms, agreements and days, as the pages say them. */
export const LEVEL_WORDS = {
  'head-of-state': 'heads of state',
  'head-of-government': 'heads of government',
  minister: 'ministers',
  'deputy-minister': 'deputy ministers',
  director: 'directors',
  expert: 'experts',
  other: 'other',
} as const
export const MECHANISM_WORDS = {
  commission: 'commission',
  'joint-body': 'joint body',
  fund: 'fund',
  dialogue: 'dialogue',
  'working-group': 'working group',
  other: 'other',
} as const
export const MECHANISM_STATE_WORDS = { active: 'active', suspended: 'suspended', ended: 'ended' } as const
export const IMPLEMENTED_WORDS = { unknown: 'not known', yes: 'carried out', no: 'not carried out' } as const
export const STANDING_WORDS = {
  'to-be-checked': 'to be checked by legal',
  'not-yet': 'not in force yet',
  'in-force': 'in force',
  suspended: 'suspended',
  ended: 'ended',
} as const
export const CALENDAR_WORDS = {
  'national-day': 'national day',
  anniversary: 'anniversary',
  due: 'due',
  review: 'review',
  meeting: 'meeting',
  'hand-over': 'hand-over',
} as const
export const ANNIVERSARY_WORDS = { 'national-day': 'national day', anniversary: 'anniversary' } as const
export const LANGUAGE_NAMES = {
  en: 'English',
  ru: 'Русский',
  es: 'Español',
  fr: 'Français',
  ar: 'العربية',
} as const

/** How often a mechanism is to meet; others can be given by the command. */
export const RHYTHMS = [
  ['', 'nothing is agreed'],
  ['P1M', 'every month'],
  ['P3M', 'every three months'],
  ['P6M', 'twice a year'],
  ['P1Y', 'every year'],
  ['P2Y', 'every two years'],
] as const

export function sayRhythm(every: string | null): string {
  return RHYTHMS.find(([length]) => length === (every ?? ''))?.[1] ?? `every ${every}`
}

/** Lines that say something, without blanks around them. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
