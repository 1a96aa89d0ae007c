import type { PaperLanguage } from '../../api/standing-queries.ts'
import { isDay } from '../../periods/period.ts'
import { LANGUAGE_NAMES } from '../../standing/words.ts'

/** What a brief covers and in which language, as it stands in the address. */
export interface BriefSearch {
  readonly since?: string
  readonly to?: string
  readonly language?: PaperLanguage
}

export const SPANS = [
  ['P7D', 'a week'],
  ['P14D', 'two weeks'],
  ['P1M', 'a month'],
  ['P3M', 'three months'],
  ['P1Y', 'a year'],
] as const

export function readBriefSearch({ since, to, language }: Record<string, unknown>): BriefSearch {
  return {
    ...(typeof since === 'string' && /^(P\d+[DWMY]|\d{4}-\d{2}-\d{2})$/.test(since) ? { since } : {}),
    ...(isDay(to) ? { to } : {}),
    ...(typeof language === 'string' && language in LANGUAGE_NAMES ? { language: language as PaperLanguage } : {}),
  }
}
