import type { Matcher } from '../../cel/compile-condition.ts'
import type { Condition } from '../../cel/condition.ts'
import type { Incident } from '../incident.ts'
import { type Residual, Residuals } from './residuals.ts'

/** What root and code of an incident leave to be asked. */
export interface Cell {
  /** By rule. */
  readonly residuals: readonly Residual[]
  /** Rules that can be true, up to one that surely is. */
  readonly candidates: readonly { readonly index: number; readonly matches: Matcher }[]
}

/** A codebook has some hundred codes; what else comes in is not kept for ever. */
const MOST_CELLS = 4_096

/** Rules by root and CAMEO code, made as they come up. */
export class Cells {
  readonly #conditions: readonly Condition[]
  readonly #residuals = new Residuals()
  readonly #byRoot = new Map<string | null, Map<string | null, Cell>>()
  #held = 0

  constructor(conditions: readonly Condition[]) {
    this.#conditions = conditions
  }

  of(incident: Incident): Cell {
    return this.#byRoot.get(incident.root)?.get(incident.cameo) ?? this.#make(incident)
  }

  #make(incident: Incident): Cell {
    if (this.#held >= MOST_CELLS) {
      this.#byRoot.clear()
      this.#held = 0
    }
    const residuals = this.#conditions.map((condition) => this.#residuals.of(condition, incident))
    const sure = residuals.indexOf(true)
    const candidates = residuals.slice(0, sure < 0 ? undefined : sure + 1).flatMap((residual, index) => {
      if (residual === true) return [{ index, matches: () => true }]
      return typeof residual === 'function' ? [{ index, matches: residual }] : []
    })
    const cell = { residuals, candidates }
    const byCameo = this.#byRoot.get(incident.root) ?? new Map<string | null, Cell>()
    this.#byRoot.set(incident.root, byCameo.set(incident.cameo, cell))
    this.#held++
    return cell
  }
}
