import { readTable } from '../table.ts'
import type { Scheme } from './code.ts'
import { codes } from './codes.ts'

/** Published scales of weights: GDELT's for CAMEO, that of the KEDS project for CAMEO, Goldstein's own for WEIS. */
export const SCALES = ['cameo', 'cameo-keds', 'weis'] as const
export type Scale = (typeof SCALES)[number]

/** The scale that a scheme's codes weigh on, where a feed does not say otherwise; null for schemes without weights. */
export const SCHEME_SCALES: Readonly<Record<Scheme, Scale | null>> = {
  cameo: 'cameo',
  weis: 'weis',
  ucdp: null,
  plover: null,
}

/**
 * How the scale of the KEDS project (CAMEO.SCALE, version 0.5B1 of 2007-03-21, Philip Schrodt) departs from GDELT's:
 * weights that differ, codes that only it has, and codes that it lacks. It was made for an earlier draft of CAMEO, in
 * which 016 was an empathetic comment and 106 a demand to withdraw.
 */
const KEDS_WEIGHTS = `
016 | 3.4
022 | 3.4
0357 | 7.0
106 | -5.0
1213 | -4.0
124 | -5.0
163 | -6.5
1641 | -7.0
1642 | -7.0
1643 | -7.0
165 | -7.0
166 | -8.0
`
const KEDS_LACKS =
  '019 0213 0214 0251 0252 0253 0254 0255 0256 0313 0314 1011 1012 1013 1014 1031 1032 1033 1034 1051 1052 1053 1054 ' +
  '1055 1056 116 1221 1222 1223 1224 1241 1242 1243 1244 1245 1246 129 1661 1662 1663'

const CAMEO: ReadonlyMap<string, number> = weightsOf('cameo')
const WEIGHTS: Readonly<Record<Scale, ReadonlyMap<string, number>>> = {
  cameo: CAMEO,
  'cameo-keds': kedsWeights(),
  weis: weightsOf('weis'),
}

/** The weight of a code on a scale, -10 .. 10; null when the scale does not have the code, never 0 instead. */
export function goldstein(scale: Scale, code: string): number | null {
  return WEIGHTS[scale].get(code) ?? null
}

/** All weights of a scale, for an engine to join against; sorted by code. */
export function goldsteinScale(scale: Scale): readonly { readonly code: string; readonly weight: number }[] {
  return [...WEIGHTS[scale]].map(([code, weight]) => ({ code, weight })).sort((a, b) => (a.code < b.code ? -1 : 1))
}

function weightsOf(scheme: Scheme): ReadonlyMap<string, number> {
  return new Map(
    codes(scheme).flatMap(({ code, goldstein: weight }) => (weight === null ? [] : [[code, weight] as const])),
  )
}

function kedsWeights(): ReadonlyMap<string, number> {
  const weights = new Map(CAMEO)
  for (const code of KEDS_LACKS.split(' ')) weights.delete(code)
  for (const [code = '', weight = ''] of readTable(KEDS_WEIGHTS, 2)) weights.set(code, Number(weight))
  return weights
}
