import type { StateCode } from './region.ts'

/** What is wrong with a row; README.md in examples/sample-region defines each. */
export const FAULTS = [
  'none',
  'wrong-code',
  'wrong-actor',
  'mirror',
  'duplicate',
  'old-news',
  'not-an-event',
  'not-between-states',
] as const
export type Fault = (typeof FAULTS)[number]

/** One page of one publisher. */
export interface Article {
  readonly number: number
  readonly domain: string
}

/** Who a row says acted, or was acted upon. `country` is a state of the region, a region, an unknown code or empty. */
export interface Side {
  readonly country: string
  /** Type codes in order, as GDELT gives up to three. */
  readonly roles: readonly string[]
}

/** A row of the feed before it is written out, with what is true of it. */
export interface Report {
  /** Day the feed brings it, in days since 1970-01-01, and the quarter-hour of that day, 0 .. 95. */
  readonly day: number
  readonly slot: number
  /** Day of the act as reported. */
  readonly occurred: number
  readonly source: Side
  readonly target: Side
  readonly code: string
  readonly article: Article
  readonly fault: Fault
  /** Id of the act that it tells of, empty where there is none. */
  readonly act: string
  /** Whether a press storm brought it; such rows are left out of the noise rates. */
  readonly storm: boolean
}

/** A report whose two sides are states of the region. */
export interface StateReport extends Report {
  readonly source: Side & { readonly country: StateCode }
  readonly target: Side & { readonly country: StateCode }
}
