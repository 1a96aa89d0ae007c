import { readTable } from '../table.ts'
import type { RoleClass, SourceBy } from './code.ts'

/** A role code of CAMEO: who within an actor acted. */
export interface Role {
  readonly code: string
  readonly class: RoleClass
  readonly label: string
}

const ROLE_CLASSES: readonly RoleClass[] = ['organ', 'descriptor', 'other']

/**
 * Columns: code | class | label in our own words. IGO is an organ: an organisation of states that acts as such. ELI, MOD,
 * RAD, PTY and PKO tell more about an organ that stands beside them and never name one.
 */
const TABLE = `
GOV | organ | government
MIL | organ | armed forces
LEG | organ | parliament
JUD | organ | courts
COP | organ | police
SPY | organ | intelligence service
IGO | organ | organisation of states
ELI | descriptor | former officials and well-known persons
MOD | descriptor | called moderate
RAD | descriptor | called radical
PTY | descriptor | party, in or near government
PKO | descriptor | peacekeepers
AGR | other | agriculture
BUS | other | business
CRM | other | crime
CVL | other | people at large
DEV | other | development work
EDU | other | education
ENV | other | environment
HLH | other | health
HRI | other | human rights work
IMG | other | armed group across borders
INS | other | insurgents
INT | other | international, unnamed
LAB | other | labour
MED | other | media
MNC | other | company across borders
NGM | other | non-governmental movement
NGO | other | non-governmental organisation
OPP | other | political opposition
REB | other | rebels
REF | other | refugees
SEP | other | separatists
SET | other | settlers
UAF | other | armed people of no stated side
UIS | other | state that the feed does not name
`

/** The role codes that Entente knows; ethnic and religious codes are not among them and are never read. */
export const ROLES: readonly Role[] = readTable(TABLE, 3).map(([code = '', name = '', label = '']) => ({
  code,
  class: ROLE_CLASSES.find((known) => known === name) ?? 'other',
  label,
}))
const BY_CODE: ReadonlyMap<string, Role> = new Map(ROLES.map((role) => [role.code, role]))

/** The class of a role code; `other` when it is unknown, so that nothing unknown passes for an organ of a state. */
export function roleClass(code: string): RoleClass {
  return BY_CODE.get(code)?.class ?? 'other'
}

/**
 * Who acted, from all role codes of one side: `bare` without any, `other` if any is of class other (or unknown), else
 * `organ` if any is an organ, else `other`. The order of the codes does not matter.
 */
export function sourceBy(roles: readonly string[]): SourceBy {
  return sourceByClasses(roles.map(roleClass))
}

/** `sourceBy` for classes already known, such as those of ICEWS sectors, of which some have no role code. */
export function sourceByClasses(classes: readonly RoleClass[]): SourceBy {
  if (classes.length === 0) return 'bare'
  return !classes.includes('other') && classes.includes('organ') ? 'organ' : 'other'
}
