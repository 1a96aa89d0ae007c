import { type ASTNode, Environment, ParseError } from '@marcbachmann/cel-js'
import type { Fault } from './diagnostics.ts'

const MOST_CHARACTERS = 20_000
const MOST_NODES = 10_000
/** cel-js counts brackets; `check` counts every kind of nesting. */
const DEEPEST = 100

const environment = new Environment({ limits: { maxAstNodes: MOST_NODES, maxDepth: DEEPEST } })

/** The syntax tree of a condition as cel-js reads it, or the first reason why there is none. */
export function parse(text: string): { readonly tree: ASTNode } | { readonly fault: Fault } {
  if (text.trim() === '') return { fault: { code: 'empty-condition', from: 0, to: text.length } }
  if (text.length > MOST_CHARACTERS) {
    return { fault: { code: 'condition-too-large', from: 0, to: text.length, given: `${text.length} characters` } }
  }
  try {
    return { tree: environment.parse(text).ast }
  } catch (error) {
    if (error instanceof ParseError) return { fault: asFault(text, error) }
    // Many thousand signs before one value overrun the stack of cel-js.
    if (error instanceof RangeError)
      return { fault: { code: 'condition-too-large', from: 0, to: text.length, given: 'nested too deeply' } }
    throw error
  }
}

function asFault(text: string, { code, summary, range }: ParseError): Fault {
  const from = Math.min(range?.start ?? 0, text.length)
  const to = Math.min(Math.max(range?.end ?? from, from), text.length)
  if (code === 'limit_exceeded') {
    const most = summary.includes('maxDepth') ? `nested more than ${DEEPEST} deep` : 'too many parts'
    return { code: 'condition-too-large', from, to, given: most }
  }
  if (code === 'invalid_macro_argument') return { code: 'comprehension', from, to }
  const token = tokenAt(text, from, to)
  const hint = syntaxHelp(code, token, text.slice(0, from).trimEnd())
  return { code: 'syntax', from, to: Math.max(to, from + token.length), given: token, hint }
}

/** The word or sign at a place; a word whole, also where cel-js points at its last letter only. */
function tokenAt(text: string, from: number, to: number): string {
  const word = /^[A-Za-z_][A-Za-z_0-9]*/.exec(text.slice(from))?.[0]
  return word ?? (text.slice(from, Math.max(to, from + 1)).split('\n')[0] ?? '').slice(0, 20)
}

const HELP: Readonly<Record<string, string>> = {
  '=': 'equal is written ==',
  '&': 'and is written &&',
  '|': 'or is written ||',
  and: 'and is written &&',
  AND: 'and is written &&',
  or: 'or is written ||',
  OR: 'or is written ||',
  not: 'not is written !',
  NOT: 'not is written !',
  is: 'equal is written ==',
  '.': 'a decimal number begins with a digit: 0.5',
  '“': 'use straight quotes, "like these"',
  '”': 'use straight quotes, "like these"',
  '„': 'use straight quotes, "like these"',
  '«': 'use straight quotes, "like these"',
  '‘': "use straight quotes, 'like these'",
  '’': "use straight quotes, 'like these'",
}

function syntaxHelp(code: string, token: string, before: string): string {
  if (code.startsWith('unterminated')) return 'close the text with the quote that opens it'
  if (code.includes('escape') || code.includes('surrogate')) return 'write a backslash in a text as \\\\'
  if (code === 'newline_in_string') return 'a text ends on the line that it begins on'
  if (code === 'reserved_identifier') return 'CEL reserves this word; text stands in quotes'
  if (/\bnot$/i.test(before)) return 'not is written !'
  if (token === '>' && before.endsWith('<')) return 'unequal is written !='
  return HELP[token] ?? 'look for a missing or superfluous bracket, quote or operator just before'
}
