/** Type codes of CAMEO actors that the feeds give most, in words. Others are shown as they stand. */
const ROLES: Readonly<Record<string, string>> = {
  GOV: 'government',
  MIL: 'military',
  LEG: 'legislature',
  JUD: 'judiciary',
  COP: 'police',
  SPY: 'intelligence service',
  OPP: 'opposition',
  MED: 'media',
  CVL: 'civil society',
  BUS: 'business',
  EDU: 'education',
  ELI: 'elites',
  REB: 'rebels',
  SEP: 'separatists',
  REF: 'refugees',
  HLH: 'health',
  LAB: 'labour',
  CRM: 'crime',
  AGR: 'agriculture',
  ENV: 'environment',
  HRI: 'human rights',
  MOD: 'moderates',
  RAD: 'radicals',
  SET: 'settlers',
  UAF: 'unaligned armed forces',
  INS: 'insurgents',
}

/** Type codes in words, in their order; "the state as such" where the feed names none. */
export function describeRoles(roles: readonly string[]): string {
  if (roles.length === 0) return 'the state as such'
  return roles.map((role) => ROLES[role] ?? role).join(', ')
}
