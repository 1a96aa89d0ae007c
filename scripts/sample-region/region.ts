import { type Day, dayNumber, findActor } from '@entente/model'

/** The five invented states, under codes that ISO 3166-1 leaves to users. */
export const STATES = ['XAA', 'XAB', 'XAC', 'XAD', 'XAE'] as const
export type StateCode = (typeof STATES)[number]

/** A directed dyad, `source>target`. */
export type Way = `${StateCode}>${StateCode}`

/** Whether a code is one of the five. */
export function isState(code: string): code is StateCode {
  return STATES.some((state) => state === code)
}

/** Source and target of a directed dyad. */
export function sidesOf(way: Way): [StateCode, StateCode] {
  const [source = '', target = ''] = way.split('>')
  if (!isState(source) || !isState(target)) throw new Error(`no dyad ${way}`)
  return [source, target]
}

/** First and last day of the sample, both included. */
export const FIRST_DAY: Day = '2013-01-01' as Day
export const LAST_DAY: Day = '2024-12-31' as Day

/** The invented name of a state, as the model has it. */
export function nameOf(state: StateCode): string {
  return findActor(state)?.name ?? state
}

/** Places of each state. They lie in an empty part of the South Pacific. */
export const PLACES: Readonly<Record<StateCode, readonly Place[]>> = {
  XAA: places(-44, -124, ['Alder Quay', 'Ambleford', 'Arrow Bridge']),
  XAB: places(-45, -122, ['Birch Harbour', 'Brackenwell', 'Broadmere']),
  XAC: places(-46, -125, ['Cedar Point', 'Coldspring', 'Cutter Bay']),
  XAD: places(-48, -123, ['Damson Hill', 'Dunwater', 'Deepford']),
  XAE: places(-49, -121, ['Elm Landing', 'Eastlock', 'Evenmoor']),
}

export interface Place {
  readonly name: string
  readonly lat: number
  readonly lon: number
}

function places(lat: number, lon: number, names: readonly string[]): Place[] {
  return names.map((name, i) => ({ name, lat: lat - i * 0.25, lon: lon + i * 0.5 }))
}

/** How far a day lies into the sample: 0 on its first day, 1 on its last. */
export function progress(day: number): number {
  const first = dayNumber(FIRST_DAY)
  return (day - first) / (dayNumber(LAST_DAY) - first)
}
