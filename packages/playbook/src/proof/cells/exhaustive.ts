import { quadOf } from '@entente/model'
import type { IncidentFields } from '../../cel/fields.ts'
import { isHostile } from '../../normal-form/kinds.ts'
import type { Rule } from '../../normal-form/playbook.ts'
import { type PropertyResult, result } from '../property.ts'
import { unclear, unlessLimited } from './verdict.ts'
import { find, type Found, type Sweep } from './sweep.ts'

const ASSUMES = ['table-weights', 'columns-independent', 'agreements-free'] as const

/**
 * Every code of conflict, done by a state, is named by a rule, and no kind goes against the sign of a code's weight but for a
 * reason. That evaluation ends is so by construction: conditions have no loops.
 */
export function exhaustive(sweep: Sweep): PropertyResult {
  const figures = { cells: sweep.cells, ...countCodes(sweep) }
  const more = { assumes: ASSUMES, figures }
  const unnamed = find(sweep, isUnnamed)
  const against = find(sweep, isAgainstWeight)
  for (const found of [unnamed, against]) {
    if (found === undefined || found === 'unclear') continue
    const { witness, rule } = found
    return result('exhaustive', 'refuted', inWords(found), {
      ...more,
      witness,
      about: [{ list: 'rules', id: rule?.id ?? null, key: null }],
    })
  }
  if (unnamed === 'unclear' || against === 'unclear') return unclear('exhaustive', more)
  return unlessLimited(sweep, result('exhaustive', 'proved', proved(figures), more))
}

function proved({ codes, withoutCounterpart }: ReturnType<typeof countCodes>): string {
  const left =
    withoutCounterpart === 0
      ? ''
      : `; ${withoutCounterpart} codes of other lists that have no counterpart of conflict in CAMEO are left out`
  return `each of ${codes} codes of conflict is named by a rule where a state does it, and no kind goes against the weight of a code without a reason${left}`
}

function isUnnamed(given: IncidentFields, rule: Rule | null): boolean {
  return rule === null && given.sourceBy !== 'other' && isConflict(given) && hasCounterpart(given)
}

function isAgainstWeight({ goldstein }: IncidentFields, rule: Rule | null): boolean {
  if (rule === null || rule.because !== null || goldstein === null) return false
  return (goldstein < 0 && rule.kind === 'friendly') || (goldstein > 0 && isHostile(rule.kind))
}

function isConflict({ quad }: Pick<IncidentFields, 'quad'>): boolean {
  return quad === 3 || quad === 4
}

/**
 * Whether CAMEO has a code of conflict for it. Rules ask for roots and codes of CAMEO, which hold for every list of codes;
 * what another list alone counts as conflict they cannot ask for.
 */
function hasCounterpart({ root }: IncidentFields): boolean {
  return root !== null && isConflict({ quad: quadOf('cameo', root) })
}

function countCodes({ alike }: Sweep): { readonly codes: number; readonly withoutCounterpart: number } {
  const ofOrgans = alike.flatMap(({ givens }) => givens).filter(({ sourceBy }) => sourceBy === 'organ')
  const byCode = new Map(ofOrgans.map((given) => [`${given.scheme} ${given.code}`, given]))
  const conflict = [...byCode.values()].filter(isConflict)
  const codes = conflict.filter(hasCounterpart).length
  return { codes, withoutCounterpart: conflict.length - codes }
}

function inWords({ incident: { scheme, code, goldstein }, rule }: Found): string {
  if (rule === null) return `no rule names code ${code} of ${scheme}, an act of conflict, where a state does it`
  const [is, weight] = rule.kind === 'friendly' ? ['friendly', 'conflict'] : ['hostile', 'cooperation']
  return `\`${rule.id}\` calls code ${code} of ${scheme} ${is}, but its weight of ${goldstein} is one of ${weight}, and no \`because\` says why`
}
