import { compileCondition, type Matcher } from '../../cel/compile-condition.ts'
import type { Condition } from '../../cel/condition.ts'
import type { FieldName } from '../../cel/fields.ts'
import { fieldsUsed, operandsOf } from '../../cel/fields-used.ts'
import type { Incident } from '../incident.ts'

/** What root and code of an incident already say about the rules. */
export interface Cell {
  /** Rules that can still be true, each with what remains to be asked. */
  readonly candidates: readonly { readonly index: number; readonly rest: Matcher }[]
  /** By rule: whether it is false whatever else the incident says. */
  readonly excluded: readonly boolean[]
}

/** A condition as a conjunction, parted in what root and code decide and the rest. */
interface Parted {
  readonly byCode: readonly Matcher[]
  readonly rest: Matcher
}

const CELL_FIELDS: readonly FieldName[] = ['root', 'cameo']
/** A codebook has some hundred codes; what else comes in is not kept for ever. */
const MOST_CELLS = 4_096

/**
 * Rules by root and CAMEO code, made as they come up. A conjunction is false where one of its conjuncts is, whatever the others
 * are, and true only where all of them are: conjuncts that ask for nothing but the code are answered once for each code.
 */
export class Cells {
  readonly #rules: readonly Parted[]
  readonly #byRoot = new Map<string | null, Map<string | null, Cell>>()
  #held = 0

  constructor(conditions: readonly Condition[]) {
    this.#rules = conditions.map(part)
  }

  of(incident: Incident): Cell {
    const { root, cameo } = incident
    return this.#byRoot.get(root)?.get(cameo) ?? this.#make(incident)
  }

  #make(incident: Incident): Cell {
    if (this.#held >= MOST_CELLS) {
      this.#byRoot.clear()
      this.#held = 0
    }
    const answers = this.#rules.map(({ byCode }) => byCode.map((matches) => matches(incident)))
    const cell: Cell = {
      candidates: this.#rules.flatMap(({ rest }, index) =>
        answers[index]?.every((answer) => answer === true) === true ? [{ index, rest }] : [],
      ),
      excluded: answers.map((given) => given.includes(false)),
    }
    const byCameo = this.#byRoot.get(incident.root) ?? new Map<string | null, Cell>()
    this.#byRoot.set(incident.root, byCameo.set(incident.cameo, cell))
    this.#held++
    return cell
  }
}

function part(condition: Condition): Parted {
  const conjuncts = condition.kind === 'and' ? condition.operands : [condition]
  const byCode = conjuncts.filter(asksForCodeOnly)
  const operands = conjuncts.filter((conjunct) => !asksForCodeOnly(conjunct))
  const [only] = operands
  const rest: Condition = operands.length === 1 && only !== undefined ? only : { kind: 'and', operands }
  return { byCode: byCode.map(compileCondition), rest: compileCondition(rest) }
}

function asksForCodeOnly(condition: Condition): boolean {
  return fieldsUsed(condition).every((field) => CELL_FIELDS.includes(field)) && !asksForDay(condition)
}

/** `inForce` looks at the day, history at more than the incident: neither is a field. */
function asksForDay(condition: Condition): boolean {
  return condition.kind === 'inForce' || condition.kind === 'history' || operandsOf(condition).some(asksForDay)
}
