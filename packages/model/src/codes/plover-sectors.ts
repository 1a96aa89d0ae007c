import type { SectorRole } from './icews-sectors.ts'
import { roleClass } from './roles.ts'

/** Sectors that mean what the same letters mean in CAMEO, those of older drafts and of actors without a state included. */
const SAME = 'GOV MIL LEG JUD COP SPY IGO ELI OPP REB UAF CVL BUS MNC EDU LAB AGR REF CRM NGO IMG'.split(' ')

/** From sector to role: in PLOVER `MED` is medicine, and the media are `JRN`. */
const ROLES_OF: ReadonlyMap<string, string> = new Map([
  ...SAME.map((code) => [code, code] as const),
  ['MED', 'HLH'],
  ['JRN', 'MED'],
])

/**
 * What a sector of PLOVER says, as a CAMEO role and a class. `PTY` is a party of neither government nor opposition, a
 * descriptor without a role. All others, religion (`REL`), paramilitaries (`PRM`) and civil society (`SOC`) among them,
 * have no role and class `other`.
 */
export function ploverRole(sector: string): SectorRole {
  if (sector === 'PTY') return { role: null, class: 'descriptor' }
  const role = ROLES_OF.get(sector)
  return role === undefined ? { role: null, class: 'other' } : { role, class: roleClass(role) }
}
