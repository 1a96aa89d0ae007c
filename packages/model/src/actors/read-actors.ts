import { type Day, parseDay } from '../day.ts'
import { readTable, splitCell } from '../table.ts'
import type { ActorCode, Organisation, Span, State } from './actor.ts'

/**
 * Reads a table of states. Columns: code | alpha-2 | Correlates of War number | Gleditsch-Ward number | FIPS 10-4 codes |
 * span (`from`, `..until` or `from..until`, the last day not included) | CAMEO codes (the code itself when empty) |
 * codes of the older KEDS dictionaries | name | other names | note.
 */
export function readStates(text: string): readonly State[] {
  return readTable(text, 11).map(
    ([
      code = '',
      alpha2 = '',
      cow = '',
      gw = '',
      fips = '',
      span = '',
      cameo = '',
      keds = '',
      name = '',
      names = '',
      note = '',
    ]) => ({
      kind: 'state',
      code: code as ActorCode,
      name,
      ...(alpha2 === '' ? {} : { alpha2 }),
      ...(cow === '' ? {} : { cow: Number(cow) }),
      ...(gw === '' ? {} : { gw: Number(gw) }),
      fips: splitCell(fips, ' '),
      span: readSpan(span),
      cameo: cameo === '' ? [code] : splitCell(cameo, ' '),
      keds: splitCell(keds, ' '),
      names: splitCell(names, ';'),
      ...(note === '' ? {} : { note }),
    }),
  )
}

/**
 * Reads a table of organisations of states. Columns: code | CAMEO group codes | codes of the older KEDS dictionaries |
 * name | other names | span | note.
 */
export function readOrganisations(text: string): readonly Organisation[] {
  return readTable(text, 7).map(([code = '', cameo = '', keds = '', name = '', names = '', span = '', note = '']) => ({
    kind: 'organisation',
    code: code as ActorCode,
    name,
    span: readSpan(span),
    cameo: splitCell(cameo, ' '),
    keds: splitCell(keds, ' '),
    names: splitCell(names, ';'),
    ...(note === '' ? {} : { note }),
  }))
}

/** Reads a table of invented states. Columns: code | name. */
export function readSimulated(text: string): readonly State[] {
  return readTable(text, 2).map(([code = '', name = '']) => ({
    kind: 'state',
    code: code as ActorCode,
    name,
    fips: [],
    span: {},
    cameo: [code],
    keds: [],
    names: [],
    simulated: true,
    note: 'Invented for the sample region.',
  }))
}

function readSpan(text: string): Span {
  const [from = '', until = ''] = text.split('..')
  return { ...dayAt('from', from), ...dayAt('until', until) }
}

function dayAt<Key extends 'from' | 'until'>(key: Key, text: string): { readonly [K in Key]?: Day } {
  return text === '' ? {} : ({ [key]: parseDay(text) } as { readonly [K in Key]: Day })
}
