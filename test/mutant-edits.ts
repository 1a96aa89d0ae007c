// Small changes of playbooks in normal form, of which mutants are made.
import { parseDay } from '@entente/model'
import {
  type Condition,
  HISTORY_FUNCTIONS,
  HOSTILE_KINDS,
  type Kind,
  type Playbook,
  printCondition,
  type Response,
  type Written,
} from '@entente/playbook'
import { conditionOf } from './playbook-of.ts'

export type Edit = (playbook: Playbook) => Playbook

/** One after the other. */
export function edits(...all: readonly Edit[]): Edit {
  return (playbook) => all.reduce((changed, edit) => edit(changed), playbook)
}

export function rule(id: string, change: Partial<Playbook['rules'][number]>): Edit {
  return (playbook) => ({
    ...playbook,
    rules: playbook.rules.map((one) => (one.id === id ? { ...one, ...change } : one)),
  })
}

/** A rule in front of all others; every agreement that it asks for is in force since 2000. */
export function firstRule(id: string, kind: Kind, points: number, when: string): Edit {
  const since2000 = [{ from: parseDay('2000-01-01'), until: null }]
  const written = { text: when, condition: conditionOf(when, { agreements: () => since2000 }) }
  const of = kind === 'breach' ? { agreement: 'fishing', article: '4' } : null
  return (playbook) => ({
    ...playbook,
    rules: [{ id, kind, points, when: written, of, because: null }, ...playbook.rules],
  })
}

export function withoutRule(id: string): Edit {
  return (playbook) => ({ ...playbook, rules: playbook.rules.filter((one) => one.id !== id) })
}

/** Every node of the conditions of all rules, from the leaves up; `change` gives the node that takes its place. */
export function conditions(change: (node: Condition) => Condition): Edit {
  return (playbook) => ({
    ...playbook,
    rules: playbook.rules.map((one) => {
      const condition = rewritten(one.when.condition, change)
      return { ...one, when: { text: printCondition(condition), condition } }
    }),
  })
}

function rewritten(node: Condition, change: (node: Condition) => Condition): Condition {
  switch (node.kind) {
    case 'and':
    case 'or':
      return change({ ...node, operands: node.operands.map((one) => rewritten(one, change)) })
    case 'not':
      return change({ ...node, operand: rewritten(node.operand, change) })
    case 'choice':
      return change({
        ...node,
        test: rewritten(node.test, change),
        whenTrue: rewritten(node.whenTrue, change),
        whenFalse: rewritten(node.whenFalse, change),
      })
    default:
      return change(node)
  }
}

/** A condition over what came before. */
export function history(text: string): Written {
  const condition = conditionOf(text, { history: HISTORY_FUNCTIONS.map(({ name }) => name), event: false })
  return { text, condition }
}

/** A response in front of all others. */
export function firstResponse(id: string, change: Pick<Response, 'to' | 'answer' | 'offRamp' | 'lift'>): Edit {
  const timers = { at: null, within: 5, cooldown: 14, expires: 30, because: null }
  return (playbook) => ({ ...playbook, responses: [{ id, ...timers, ...change }, ...playbook.responses] })
}

/** Responses to one of these kinds that answer at all. */
export function responsesTo(kinds: readonly Kind[], change: (response: Response) => Partial<Response>): Edit {
  return (playbook) => ({
    ...playbook,
    responses: playbook.responses.map((one) =>
      one.answer.kind !== 'none' && one.to.kinds.some((kind) => kinds.includes(kind))
        ? { ...one, ...change(one) }
        : one,
    ),
  })
}

/** Responses with a ladder. */
export function ladders(
  change: (response: Response, answer: Extract<Response['answer'], { kind: 'ladder' }>) => Partial<Response>,
): Edit {
  return responsesTo(HOSTILE_KINDS, (response) =>
    response.answer.kind === 'ladder' ? change(response, response.answer) : {},
  )
}

export function limits(change: Partial<Playbook['limits']>): Edit {
  return (playbook) => ({ ...playbook, limits: { ...playbook.limits, ...change } })
}

export function strain(change: Partial<Playbook['strain']>): Edit {
  return (playbook) => ({ ...playbook, strain: { ...playbook.strain, ...change } })
}

/** An instrument of the playbook is changed, or added with what it lacks left empty. */
export function instrument(id: string, change: Partial<Playbook['instruments'][string]>): Edit {
  return (playbook) => {
    const empty = { id, name: id, rung: null, warmth: null, cameo: null, review: null, lasts: false } as const
    const before = playbook.instruments[id] ?? { ...empty, legal: 'retorsion' }
    const all = Object.entries({ ...playbook.instruments, [id]: { ...before, ...change } })
    return { ...playbook, instruments: Object.fromEntries(all.toSorted(([a], [b]) => (a < b ? -1 : 1))) }
  }
}
