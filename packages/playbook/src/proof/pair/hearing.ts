import type { UsedInstrument } from '../../normal-form/playbook.ts'
import type { Chair, SeenAct } from './chair.ts'
import { MOST_SIGNALS, NOTHING, type SignalId } from './side.ts'

/** Acts of rules that make no difference to each other on their side. */
export interface Signal {
  /** Each with the code by which it came; null for one that was misread. */
  readonly members: readonly { readonly act: SeenAct | null; readonly cameo: string | null }[]
}

/** What can reach a side, in classes. */
export interface Hearing {
  readonly signals: readonly Signal[]
  /** What a code may be taken for. */
  ofCode(cameo: string): readonly SignalId[]
  /** What acts that never happened may be. */
  readonly misread: readonly SignalId[]
}

/** The class of an act that came by a code; null where it makes no difference at all. */
export type Classify = (act: SeenAct | null, cameo: string | null) => string | null

/** More than is told apart or begun with; the proof says unknown. */
export class TooLarge extends Error {}

/**
 * @param misreads whether acts that never happened are told apart too.
 * @throws TooLarge
 */
export function hearingOf(chair: Chair, codes: Iterable<string>, classify: Classify, misreads: boolean): Hearing {
  const byClass = new Map<string, { id: SignalId; members: Signal['members'][number][] }>()
  const idOf = (act: SeenAct | null, cameo: string | null): SignalId => {
    const name = classify(act, cameo)
    if (name === null) return NOTHING
    const known = byClass.get(name) ?? { id: byClass.size, members: [] }
    byClass.set(name, known)
    known.members.push({ act, cameo })
    return known.id
  }
  const byCode = new Map([...codes].map((code) => [code, distinct(chair.taken(code).map((act) => idOf(act, code)))]))
  const byRule = misreads ? chair.acts.filter(({ pattern }) => pattern === null) : []
  const misread = distinct(byRule.map((act) => idOf(act, null))).filter((id) => id !== NOTHING)
  if (byClass.size > MOST_SIGNALS) throw new TooLarge('more kinds of acts can reach one side than are told apart')
  return { signals: [...byClass.values()], ofCode: (cameo) => byCode.get(cameo) ?? [NOTHING], misread }
}

/** Codes that reach the other side by answers of these instruments. */
export function codesOf(instruments: Iterable<UsedInstrument>): ReadonlySet<string> {
  return new Set([...instruments].flatMap(({ cameo }) => cameo ?? []))
}

/** What the other side may take an instrument for; nothing where no feed would tell it. */
export function heardAs(hearing: Hearing, { cameo }: UsedInstrument): readonly SignalId[] {
  return cameo === null ? [NOTHING] : hearing.ofCode(cameo)
}

export function distinct<T>(list: readonly T[]): readonly T[] {
  return [...new Set(list)]
}
