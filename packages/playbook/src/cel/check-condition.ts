import type { ASTNode } from '@marcbachmann/cel-js'
import { checkArithmetic, checkNegation } from './check/check-arithmetic.ts'
import { checkCall } from './check/check-call.ts'
import { checkCodeBesideScheme } from './check/check-code-scheme.ts'
import { checkComparison, checkIn } from './check/check-comparison.ts'
import { checkLiteral } from './check/check-literal.ts'
import { checkBool, checkChain, checkChoice, checkNot } from './check/check-logic.ts'
import { checkField, checkName } from './check/check-name.ts'
import { Checker, type ConditionEnvironment, type Typed } from './check/checker.ts'
import type { Condition } from './condition.ts'
import { type Diagnostic, diagnostic } from './diagnostics.ts'
import { parse } from './parse.ts'

export type CheckedCondition =
  | { readonly ok: true; readonly condition: Condition }
  /** In the order of the text; none where only a definition it names has faults, which are told there. */
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

/**
 * Reads a condition in the subset of CEL that docs/reference/conditions.md describes. Never throws: what is wrong comes back
 * as diagnostics, all of them where the text can be parsed, the first where it cannot.
 */
export function checkCondition(text: string, environment: ConditionEnvironment = {}): CheckedCondition {
  return checked(text, environment, (root, checker) => checkBool(root, checker))
}

/** The same of an expression of any type: for tests against the vectors of CEL, which are mostly not conditions. */
export function checkExpression(text: string): CheckedCondition {
  return checked(text, {}, (root, checker) => checker.check(root)?.condition)
}

function checked(
  text: string,
  environment: ConditionEnvironment,
  checkRoot: (root: ASTNode, checker: Checker) => Condition | undefined,
): CheckedCondition {
  // 1. the text becomes a syntax tree of CEL
  const parsed = parse(text)
  if ('fault' in parsed) return { ok: false, diagnostics: [diagnostic(text, parsed.fault)] }
  const checker = new Checker(text, environment, checkNode)
  // 2. every node is typed and becomes a node of ours, or tells why not
  const condition = checkRoot(parsed.tree, checker)
  // 3. codes stand beside their scheme
  checkCodeBesideScheme(parsed.tree, checker)
  const diagnostics = checker.diagnostics()
  if (diagnostics.length > 0 || condition === undefined) return { ok: false, diagnostics }
  return { ok: true, condition }
}

function checkNode(node: ASTNode, checker: Checker): Typed | undefined {
  switch (node.op) {
    case 'value': {
      const literal = checkLiteral(node, checker)
      return literal === undefined ? undefined : { condition: literal, type: literal.kind }
    }
    case 'id':
      return checkName(node.args, node, checker)
    case '.':
      return checkField(node, checker)
    case '&&':
    case '||':
      return checkChain(node, checker)
    case '!_':
      return checkNot(node, checker)
    case '?:':
      return checkChoice(node, checker)
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return checkComparison(node, checker)
    case 'in':
      return checkIn(node, checker)
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return checkArithmetic(node, checker)
    case '-_':
      return checkNegation(node, checker)
    case 'call':
    case 'rcall':
      return checkCall(node, checker)
    case 'list':
      return checker.fault('list-outside-in', node)
    case 'map':
      return checker.fault('unsupported-literal', node)
    case '[]':
    case '[?]':
    case '.?':
      return checker.fault('unsupported-access', node)
  }
}
