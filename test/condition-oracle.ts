/**
 * The oracle knows neither the tree nor the compiler of the playbook package: it walks expressions of its own, with whole
 * numbers as BigInt and absence as an exception, and writes them as text with every bracket.
 */
export type Drawn = readonly [op: string, ...parts: (Drawn | string)[]]
/** Values by the name of the field; a missing one is absent. */
export type Event = ReadonlyMap<string, unknown>

class Absent extends Error {}

function walk(drawn: Drawn, event: Event): unknown {
  const [op, ...parts] = drawn
  const text = (at: number) => String(parts[at])
  const sub = (at: number) => walk(parts[at] as Drawn, event)
  switch (op) {
    case 'bool':
      return text(0) === 'true'
    case 'int':
      return BigInt(text(0))
    case 'double':
      return Number(text(0))
    case 'text':
      return text(0)
    case 'field':
      return given(event.get(text(0)))
    case 'has':
      return event.has(text(0))
    case 'not':
      return !sub(0)
    case 'and':
      return kleene(
        false,
        () => sub(0),
        () => sub(1),
      )
    case 'or':
      return kleene(
        true,
        () => sub(0),
        () => sub(1),
      )
    case 'if':
      return sub(0) === true ? sub(1) : sub(2)
    case 'in': {
      const item = sub(0)
      // Loose equality is exact between BigInt and numbers; texts and bools are drawn among their own kind only.
      // oxlint-disable-next-line eqeqeq
      return parts.slice(1).some((one) => walk(one as Drawn, event) == item)
    }
    case 'role': {
      const item = sub(0)
      return (given(event.get(text(1))) as string[]).indexOf(item as string) >= 0
    }
    case 'startsWith':
      return both(sub(0), sub(1), (a, b) => a.slice(0, b.length) === b)
    case 'endsWith':
      return both(sub(0), sub(1), (a, b) => b === '' || a.slice(-b.length) === b)
    case 'contains':
      return both(sub(0), sub(1), (a, b) => a.split(b).length > 1 || b === '')
    case 'size':
      return BigInt(Array.from(sub(0) as string).length)
    case 'toInt':
      return toInt(sub(0))
    case 'toDouble':
      return toDouble(sub(0))
    case 'minus': {
      const value = sub(0)
      return typeof value === 'bigint' ? -value : -(value as number)
    }
    default:
      return binary(op, sub(0), sub(1))
  }
}

function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Absent()
  return value
}

function kleene(decisive: boolean, ...sides: (() => unknown)[]): boolean {
  const values = sides.map((side) => {
    try {
      return side()
    } catch (error) {
      if (error instanceof Absent) return error
      throw error
    }
  })
  if (values.includes(decisive)) return decisive
  if (values.some((value) => value instanceof Absent)) throw new Absent()
  return !decisive
}

function both(a: unknown, b: unknown, of: (a: string, b: string) => boolean): boolean {
  return of(a as string, b as string)
}

function binary(op: string, a: unknown, b: unknown): unknown {
  switch (op) {
    case '==':
      // oxlint-disable-next-line eqeqeq
      return a == b
    case '!=':
      // oxlint-disable-next-line eqeqeq
      return a != b
    case '<':
      return (a as number) < (b as number)
    case '<=':
      return (a as number) <= (b as number)
    case '>':
      return (a as number) > (b as number)
    case '>=':
      return (a as number) >= (b as number)
    default:
      return typeof a === 'bigint' ? whole(op, a, b as bigint) : decimal(op, a as number, b as number)
  }
}

function whole(op: string, a: bigint, b: bigint): bigint {
  if (b === 0n && (op === '/' || op === '%')) throw new Absent()
  const value = { '+': a + b, '-': a - b, '*': a * b, '/': b && a / b, '%': b && a % b }[op]
  return within(given(value))
}

function within(value: bigint): bigint {
  if (value >= 2n ** 53n || value <= -(2n ** 53n)) throw new Absent()
  return value
}

function decimal(op: string, a: number, b: number): number {
  return finite(given({ '+': a + b, '-': a - b, '*': a * b, '/': a / b }[op]))
}

function finite(value: number): number {
  if (value - value !== 0) throw new Absent()
  return value
}

function toInt(value: unknown): bigint {
  if (typeof value === 'bigint') return value
  if (typeof value === 'number') return within(BigInt(value < 0 ? Math.ceil(value) : Math.floor(value)))
  const digits = String(value).replace(/^[+-]/, '')
  if (digits === '' || Array.from(digits).some((one) => !'0123456789'.includes(one))) throw new Absent()
  return within(BigInt(digits) * (String(value).startsWith('-') ? -1n : 1n))
}

function toDouble(value: unknown): number {
  if (typeof value !== 'string') return Number(value)
  if (value === '' || Array.from(value).some((one) => !'0123456789+-.eE'.includes(one))) throw new Absent()
  return finite(Number(value))
}

export function write(drawn: Drawn): string {
  const [op, ...parts] = drawn
  const sub = (at: number) => write(parts[at] as Drawn)
  switch (op) {
    case 'bool':
    case 'int':
    case 'double':
      return String(parts[0])
    case 'text':
      return JSON.stringify(parts[0])
    case 'field':
      return `event.${String(parts[0])}`
    case 'has':
      return `has(event.${String(parts[0])})`
    case 'not':
      return `!(${sub(0)})`
    case 'minus':
      return `-(${sub(0)})`
    case 'and':
      return `(${sub(0)}) && (${sub(1)})`
    case 'or':
      return `(${sub(0)}) || (${sub(1)})`
    case 'if':
      return `(${sub(0)}) ? (${sub(1)}) : (${sub(2)})`
    case 'in':
      return `(${sub(0)}) in [${parts
        .slice(1)
        .map((one) => write(one as Drawn))
        .join(', ')}]`
    case 'role':
      return `(${sub(0)}) in event.${String(parts[1])}`
    case 'startsWith':
    case 'endsWith':
    case 'contains':
      return `(${sub(0)}).${op}(${sub(1)})`
    case 'size':
      return `size(${sub(0)})`
    case 'toInt':
      return `int(${sub(0)})`
    case 'toDouble':
      return `double(${sub(0)})`
    default:
      return `(${sub(0)}) ${op} (${sub(1)})`
  }
}

export function fieldsOf([op, ...parts]: Drawn): readonly string[] {
  if (op === 'field' || op === 'has') return [String(parts[0])]
  const role = op === 'role' ? [String(parts[1])] : []
  return [...role, ...parts.flatMap((part) => (Array.isArray(part) ? fieldsOf(part as unknown as Drawn) : []))]
}

export function oracle(drawn: Drawn, on: Event): unknown {
  try {
    return walk(drawn, on)
  } catch (error) {
    if (error instanceof Absent) return undefined
    throw error
  }
}
