import { hashOf, type PropertyResult } from '@entente/playbook'

/** Results that are kept, at most; a workspace of twenty playbooks has some 160. */
const MOST = 1000

/** What was proved of the same playbooks on the same day is not proved again. In memory only. */
export class ProofMemory {
  readonly #known: Map<string, readonly PropertyResult[]> = new Map()

  /** @param about everything that the results depend on, as plain data. */
  recall(about: readonly unknown[], prove: () => readonly PropertyResult[]): readonly PropertyResult[] {
    const key = hashOf(about)
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const results = prove()
    // What a limit of time cut off may succeed another time.
    if (results.some(({ result, detail }) => result === 'unknown' && detail.startsWith('limit:'))) return results
    const [oldest] = this.#known.keys()
    if (this.#known.size >= MOST && oldest !== undefined) this.#known.delete(oldest)
    this.#known.set(key, results)
    return results
  }
}
