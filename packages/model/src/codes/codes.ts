import { EntenteError } from '../error.ts'
import { readTable } from '../table.ts'
import { CAMEO_MATERIAL_CONFLICT } from './cameo-material-conflict.ts'
import { CAMEO_MATERIAL_COOPERATION } from './cameo-material-cooperation.ts'
import { CAMEO_VERBAL_CONFLICT } from './cameo-verbal-conflict.ts'
import { CAMEO_VERBAL_COOPERATION } from './cameo-verbal-cooperation.ts'
import { type ActCode, CODE_FORMS, hasCodeForm, type Quad, type Scheme, SCHEMES } from './code.ts'
import { PLOVER } from './plover.ts'
import { UCDP } from './ucdp.ts'
import { WEIS } from './weis.ts'

/** The two-digit roots of CAMEO by quad class: speaking and consulting, doing, objecting, acting against. */
const CAMEO_QUADS: readonly (readonly [quad: Quad, first: number, last: number])[] = [
  [1, 1, 5],
  [2, 6, 8],
  [3, 9, 13],
  [4, 14, 20],
]

/** The two-digit categories of WEIS by quad class: 01 yield, 06 grant and 07 reward are done, not said. */
const WEIS_QUADS: readonly (readonly [quad: Quad, first: number, last: number])[] = [
  [2, 1, 1],
  [1, 2, 5],
  [2, 6, 7],
  [1, 8, 10],
  [3, 11, 17],
  [4, 18, 22],
]

const CAMEO_CODES: readonly ActCode[] = [
  CAMEO_VERBAL_COOPERATION,
  CAMEO_MATERIAL_COOPERATION,
  CAMEO_VERBAL_CONFLICT,
  CAMEO_MATERIAL_CONFLICT,
].flatMap((table) =>
  readTable(table, 3).map(([code = '', weight = '', label = '']): ActCode => {
    const root = code.slice(0, 2)
    return {
      scheme: 'cameo',
      code,
      label,
      cameo: code,
      root,
      quad: quadOrThrow('cameo', code),
      goldstein: Number(weight),
    }
  }),
)

const WEIS_CODES: readonly ActCode[] = readTable(WEIS, 4).map(
  ([code = '', weight = '', counterpart = '', label = '']) => {
    const cameo = counterpart === '' ? null : counterpart
    const root = cameo?.slice(0, 2) ?? null
    return { scheme: 'weis', code, label, cameo, root, quad: quadOrThrow('weis', code), goldstein: Number(weight) }
  },
)

const UCDP_CODES: readonly ActCode[] = readTable(UCDP, 3).map(([code = '', counterpart = '', label = '']) => {
  const cameo = counterpart === '' ? null : counterpart
  return { scheme: 'ucdp', code, label, cameo, root: cameo?.slice(0, 2) ?? null, quad: 4, goldstein: null }
})

const PLOVER_CODES: readonly ActCode[] = readTable(PLOVER, 4).map(
  ([code = '', quad = '', counterpart = '', label = '']): ActCode => ({
    scheme: 'plover',
    code,
    label,
    cameo: counterpart.length > 2 ? counterpart : null,
    root: counterpart === '' ? null : counterpart.slice(0, 2),
    quad: readQuad(quad),
    goldstein: null,
  }),
)

const BY_SCHEME: Readonly<Record<Scheme, readonly ActCode[]>> = {
  cameo: CAMEO_CODES,
  weis: WEIS_CODES,
  ucdp: UCDP_CODES,
  plover: PLOVER_CODES,
}
const BY_CODE: ReadonlyMap<Scheme, ReadonlyMap<string, ActCode>> = new Map(
  SCHEMES.map((scheme) => [scheme, new Map(BY_SCHEME[scheme].map((code) => [code.code, code]))]),
)

/** All codes of a scheme in the order of the codebook: 310 of CAMEO, 109 of WEIS, 3 of UCDP, 93 of PLOVER. */
export function codes(scheme: Scheme): readonly ActCode[] {
  return BY_SCHEME[scheme]
}

/** The code exactly as published, leading zero kept: `findCode('cameo', '10')` is a demand, never `010`. */
export function findCode(scheme: Scheme, code: string): ActCode | undefined {
  return BY_CODE.get(scheme)?.get(code)
}

/**
 * The two-digit CAMEO root. A code that the codebook lacks (CAMEO `106`, PLOVER `CONSULT-chat`) has the root of its general
 * act if there is one (`10`, `CONSULT`); a WEIS code has that of its counterpart. Null where there is none.
 */
export function rootOf(scheme: Scheme, code: string): string | null {
  return (findCode(scheme, code) ?? generalCode(scheme, code))?.root ?? null
}

/**
 * The quad class. In CAMEO by root (01-05, 06-08, 09-13, 14-20); in WEIS by category, the first two digits (02-05 and
 * 08-10; 01, 06 and 07; 11-17; 18-22); in PLOVER by type of event; 4 for all of UCDP. Codes that the codebook lacks have
 * the class of their root, category or type. Null where there is none.
 */
export function quadOf(scheme: Scheme, code: string): Quad | null {
  if (scheme === 'ucdp' || scheme === 'plover') {
    return (findCode(scheme, code) ?? generalCode(scheme, code))?.quad ?? null
  }
  if (!(scheme === 'cameo' ? /^\d{2,4}$/ : /^\d{3}$/).test(code)) return null
  const category = Number(code.slice(0, 2))
  const quads = scheme === 'cameo' ? CAMEO_QUADS : WEIS_QUADS
  return quads.find(([, first, last]) => first <= category && category <= last)?.[0] ?? null
}

function generalCode(scheme: Scheme, code: string): ActCode | undefined {
  const { general } = CODE_FORMS[scheme]
  if (general === null || !hasCodeForm(scheme, code)) return undefined
  return findCode(scheme, 'length' in general ? code.slice(0, general.length) : (code.split(general.before)[0] ?? ''))
}

function readQuad(text: string): Quad {
  const quad = ([1, 2, 3, 4] as const).find((known) => String(known) === text)
  if (quad === undefined) throw new EntenteError('bad-table', `\`${text}\` is no quad class`)
  return quad
}

function quadOrThrow(scheme: Scheme, code: string): Quad {
  const quad = quadOf(scheme, code)
  if (quad === null) throw new EntenteError('bad-table', `\`${code}\` has no quad class in ${scheme}`)
  return quad
}
