import { FIELDS, type IncidentFields } from '@entente/playbook'
import fc from 'fast-check'
import type { Drawn, Event } from './condition-oracle.ts'

const TEXTS = [
  '',
  '0',
  '18',
  '-7',
  '+3',
  '1.5',
  '1e3',
  '.5',
  '5.',
  'e',
  '9007199254740992',
  'Gyumri 🏔',
  'é',
  'GOV',
  'organ',
]
const WHOLE = ['0', '1', '2', '-1', '-3', '7', '94906267', '9007199254740991', '-9007199254740991']
const DECIMALS = ['0.0', '-1.0', '2.5', '-2.5', '1e308', '1e-300', '9007199254740993.0', '1e16']

const leaf = (op: string, values: readonly string[]): fc.Arbitrary<Drawn> =>
  fc.constantFrom(...values).map((value) => [op, value] as const)
const node = (op: string, ...parts: fc.Arbitrary<Drawn>[]): fc.Arbitrary<Drawn> =>
  fc.tuple(...parts).map((drawn) => [op, ...drawn])
const ofType = (...types: string[]): string[] =>
  FIELDS.filter(({ name, type, values }) => types.includes(type) && values === undefined && name !== 'code').map(
    ({ name }) => name,
  )
const literals = {
  text: leaf('text', TEXTS),
  int: leaf('int', WHOLE),
  double: leaf('double', DECIMALS),
  bool: leaf('bool', ['true', 'false']),
}

export const { condition } = fc.letrec<Record<'condition' | 'logical' | 'text' | 'int' | 'double', Drawn>>((tie) => {
  const depthSize = 'small'
  const number = fc.oneof(tie('int'), tie('double'))
  const choice = (of: 'condition' | 'text' | 'int' | 'double') => node('if', tie('condition'), tie(of), tie(of))
  const arithmetic = (of: 'int' | 'double', operators: readonly string[]) =>
    fc.constantFrom(...operators).chain((operator) => node(operator, tie(of), tie(of)))
  const comparison = (side: fc.Arbitrary<Drawn>, ...operators: string[]) =>
    fc.constantFrom(...operators).chain((operator) => node(operator, side, side))
  const list = (item: fc.Arbitrary<Drawn>, member: fc.Arbitrary<Drawn>) =>
    fc.tuple(item, fc.array(member, { maxLength: 4 })).map(([one, members]): Drawn => ['in', one, ...members])
  const known = fc.constant<Drawn>(['field', 'source_by'])
  return {
    condition: fc.oneof(
      { depthSize, withCrossShrink: true },
      tie('logical'),
      comparison(number, '==', '!=', '<', '<=', '>', '>='),
      comparison(tie('text'), '==', '!='),
      comparison(tie('logical'), '==', '!='),
      list(tie('text'), literals.text),
      list(number, fc.oneof(literals.int, literals.double)),
      list(known, leaf('text', ['organ', 'bare', 'other'])),
      fc
        .tuple(tie('text'), fc.constantFrom('source_roles', 'target_roles'))
        .map(([item, roles]): Drawn => ['role', item, roles]),
      fc.constantFrom('startsWith', 'endsWith', 'contains').chain((test) => node(test, tie('text'), tie('text'))),
      choice('condition'),
      node(
        'and',
        node('==', fc.constant(['field', 'scheme']), leaf('text', ['cameo', 'ucdp'])),
        node('==', fc.constant(['field', 'code']), literals.text),
      ),
    ),
    logical: fc.oneof(
      { depthSize, withCrossShrink: true },
      leaf('field', ofType('bool')),
      leaf('has', ofType('bool', 'text', 'int', 'double')),
      literals.bool,
      node('not', tie('condition')),
      node('and', tie('condition'), tie('condition')),
      node('or', tie('condition'), tie('condition')),
    ),
    text: fc.oneof({ depthSize, withCrossShrink: true }, leaf('field', ofType('text')), literals.text, choice('text')),
    int: fc.oneof(
      { depthSize, withCrossShrink: true },
      leaf('field', ofType('int')),
      literals.int,
      node('minus', tie('int')),
      arithmetic('int', ['+', '-', '*', '/', '%']),
      node('size', tie('text')),
      node('toInt', fc.oneof(number, tie('text'))),
      choice('int'),
    ),
    double: fc.oneof(
      { depthSize, withCrossShrink: true },
      leaf('field', ofType('double')),
      literals.double,
      node('minus', tie('double')),
      arithmetic('double', ['+', '-', '*', '/']),
      node('toDouble', fc.oneof(number, tie('text'))),
      choice('double'),
    ),
  }
})

const VALUES = {
  bool: fc.boolean() as fc.Arbitrary<unknown>,
  text: fc.constantFrom(...TEXTS),
  int: fc.constantFrom(...WHOLE.map(BigInt)),
  double: fc.constantFrom(...DECIMALS.map(Number)),
  texts: fc.subarray(['GOV', 'MIL', '']),
}
export const event: fc.Arbitrary<Event> = fc
  .tuple(
    ...FIELDS.map(({ type, values }) =>
      fc.option<unknown>(values === undefined ? VALUES[type] : fc.constantFrom(...values)),
    ),
  )
  .map(
    (values) => new Map(FIELDS.flatMap(({ name }, at) => (values[at] === null ? [] : [[name, values[at]] as const]))),
  )

/** As the playbook package is given it. */
export function asIncident(drawn: Event): IncidentFields {
  const entries = [...drawn].map(([name, value]) => [
    FIELDS.find((field) => field.name === name)?.property ?? name,
    typeof value === 'bigint' ? Number(value) : value,
  ])
  return Object.fromEntries(entries) as IncidentFields
}
