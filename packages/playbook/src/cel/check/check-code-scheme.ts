import type { ASTNode } from '@marcbachmann/cel-js'
import { chain } from './check-logic.ts'
import type { Checker } from './checker.ts'

/**
 * A code means something only in its scheme: `event.code` stands in a conjunction of which one part is
 * `event.scheme == "..."`, at any depth under another part.
 */
export function checkCodeBesideScheme(node: ASTNode, checker: Checker): void {
  const open = [node]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isField(next, 'code')) checker.fault('code-without-scheme', next)
    else if (next.op !== '&&') open.push(...parts(next))
    else {
      const conjuncts = chain(next, '&&')
      if (!conjuncts.some(fixesScheme)) open.push(...conjuncts)
    }
  }
}

function fixesScheme(node: ASTNode): boolean {
  if (node.op !== '==') return false
  const [left, right] = node.args
  return (isField(left, 'scheme') && isText(right)) || (isField(right, 'scheme') && isText(left))
}

function isField(node: ASTNode, name: string): boolean {
  return node.op === '.' && node.args[1] === name && node.args[0].op === 'id' && node.args[0].args === 'event'
}

function isText(node: ASTNode): boolean {
  return node.op === 'value' && typeof node.args === 'string'
}

function parts(node: ASTNode): readonly ASTNode[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return []
    case '.':
    case '.?':
      return [node.args[0]]
    case 'call':
      return node.args[1]
    case 'rcall':
      return [node.args[1], ...node.args[2]]
    case '!_':
    case '-_':
      return [node.args]
    case 'map':
      return node.args.flat()
    default:
      return node.args
  }
}
