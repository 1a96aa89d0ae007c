import { nodesOf } from '../../cel/fields-used.ts'
import { type Part, type PropertyResult, result } from '../property.ts'
import type { Context } from './context.ts'
import { type Element, elementsOf, keyOf } from './elements.ts'
import { usedIn } from './use.ts'
import { whyUnused } from './why-unused.ts'

/**
 * Each rule, pattern, level, response, entry, choice and off-ramp is used in some run that the program itself makes of acts
 * that rules are shown to make. What no such run uses is refuted only where an argument covers every run.
 */
export function reachable(context: Context): PropertyResult {
  const elements = elementsOf(context.playbook)
  const used = usedIn(context, elements)
  const unused = elements.filter((element) => !used.has(keyOf(element)))
  const figures = { elements: elements.length, used: elements.length - unused.length }
  const assumes = ['columns-independent', 'agreements-free', 'one-a-day', 'all-days-covered'] as const
  const told = unused.map((element) => ({ element, because: whyUnused(context, element) }))
  const never = told.find(({ because }) => because !== undefined)
  if (never?.because !== undefined) {
    const others = told.filter((one) => one !== never && one.because !== undefined).length
    const more = others === 0 ? '' : `; ${others} more ${others === 1 ? 'part is' : 'parts are'} never used`
    return result('reachable', 'refuted', `${never.because}${more}`, {
      witness: { kind: 'part', because: never.because },
      about: told.filter(({ because }) => because !== undefined).map(({ element }) => partOf(element)),
      assumes,
      figures,
    })
  }
  const [first] = unused
  if (first !== undefined) {
    const detail = `no run was found that uses ${nameOf(first)}, and no argument that there is none`
    return result('reachable', 'unknown', detail, { about: unused.map(partOf), assumes, figures })
  }
  const idle = wantingAgreement(context)
  const note = idle.length === 0 ? '' : `; for want of an agreement here never: ${idle.join(', ')}`
  return result('reachable', 'proved', `every part is used in some run${note}`, { assumes, figures })
}

function partOf({ list, id, key }: Element): Part {
  return { list, id, key }
}

function nameOf({ list, id, instrument, key }: Element): string {
  if (instrument !== null) return `\`${instrument}\` in \`${id}\``
  return key === null ? `\`${id}\` of ${list}` : `the \`${key}\` of \`${id}\``
}

/** Rules of breaches of agreements that are not known here on any day. */
function wantingAgreement({ playbook }: Context): readonly string[] {
  return playbook.rules
    .filter(({ when, kind }) => kind === 'breach' && neverInForce(when.condition))
    .map(({ id }) => id)
}

function neverInForce(condition: Parameters<typeof nodesOf>[0]): boolean {
  const asked = [...nodesOf(condition)].filter((node) => node.kind === 'inForce')
  return asked.length > 0 && asked.every(({ spans }) => spans.length === 0)
}
