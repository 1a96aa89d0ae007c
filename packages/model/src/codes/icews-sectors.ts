import { readTable, splitCell } from '../table.ts'
import type { RoleClass } from './code.ts'
import { roleClass } from './roles.ts'

/** What a sector of ICEWS says: a CAMEO role code, or none, and the class. */
export interface SectorRole {
  readonly role: string | null
  readonly class: RoleClass
}

/**
 * Columns: role code, or for sectors without one the class in brackets | sectors. Sectors that tell a religion, an
 * ethnic group or nothing are `(other)`: what they say is never stored, and they never pass for an organ of a state.
 */
const TABLE = `
GOV | Executive; Government; Executive Office; Cabinet; Foreign Ministry; Defense / Security Ministry; Interior / Home Ministry; Finance / Economy / Commerce / Trade Ministry; Information / Communication / Transparency Ministry; Agriculture / Fishing / Forestry Ministry; Drugs Ministry; Education Ministry; Elections Ministry; Energy Ministry; Environment Ministry; Health Ministry; Human Rights Ministry; Industrial / Textiles / Mining Ministry; Justice / Law Ministry; Labor Ministry; Management / Budget / Planning / Organization Ministry; Science / Tech / Knowledge / Innovation Ministry; Tourism Ministry; Transportation Ministry; Women / Children / Social / Welfare / Development / Religion Ministry; Housing / Construction Ministry; Food Ministry; Water Ministry; Disaster Ministry; Post / Telecommunications Ministry
MIL | Military; Army; Army Special Forces; Navy; Navy Special Forces; Air Force; Marines; Coast Guard; National Guard / Home Guard; Military Hospitals / Medical Units; Navy Headquarters; Army Headquarters; Air Force Headquarters; Military Education / Training; Military Police; Research and Design Wings
LEG | Legislative / Parliamentary; Upper House; Lower House; Unicameral
JUD | Judicial; National / Supreme Court; Provincial Court; Municipal / District Court; Civil Court; Military / Tribunal
COP | Police; National / Border Divisions; Provincial Divisions; Municipal Divisions; Police Special Forces; Border Police; Customs / Immigration
SPY | Intelligence Ministry; Military Intelligence; Intelligence
IGO | International Government Organization; Global Defense / Security IGOs; Global Development IGOs; Global Diplomatic IGOs; Global Economic/Financial/Trade IGOs; Global Health IGOs; Global Information / Communication / Transparency IGOs; Global Law / Justice / Judicial IGOs; Human Rights IGOs; Regional Defense / Security IGOs; Regional Diplomatic IGOs; Regional Economic/Financial/Trade IGOs; Regional Development IGOs; Regional Health IGOs; Regional Law / Justice / Judicial IGOs
PTY | Government Major Party (In Government); Government Minor Party (In Government); Government Provincial Party (In Government); Government Municipal Party (In Government)
ELI | Elite
RAD | Radicals / Extremists / Fundamentalists; International Radicals / Extremists / Fundamentalists
(descriptor) | Ideological; Center Left; Center Right; Centrist; Far Left; Far Right; Communist; Fundamentalist; Nationalist; Secular; Global; Regional; Provincial; Municipal; Local; Parties; (National) Major Party; (National) Minor Party; Provincial Party; Municipal Party
OPP | Opposition Major Party (Out Of Government); Opposition Minor Party (Out Of Government); Opposition Provincial Party (Out Of Government); Opposition Municipal Party (Out Of Government); Dissident; International Dissident; Protestors / Popular Opposition / Mobs; Banned Parties; Exiles; International Exiles
REB | Rebel; Organized Violent
INS | Insurgents
IMG | International Insurgents; International Separatists
SEP | Separatists
UAF | Unidentified Forces
CRM | Criminals / Gangs
CVL | General Population / Civilian / Social; Social; Legal
BUS | Business; Consulting / Financial Services Business; Consumer Goods Business; Consumer Services Business; Durable Goods Business; Heavy Industrial / Chemical Business; Science / Tech / Knowledge / Innovation Business; Transportation Business; State Owned Enterprises; State-Owned Consulting / Financial Services; State-Owned Heavy Industrial / Chemical; State-Owned Transportation; State-Owned Utilities; State-Owned Durable Goods; State-Owned Consumer Goods; State-Owned Defense / Security; State-Owned Agricultural; State-Owned Science / Tech / Knowledge / Innovation; State-Owned Medical / Health
MNC | Multinational Corporation
MED | Media; News; Print News; Television News; Radio News; Online News; Entertainment; Television Entertainment; Print Entertainment; Radio Entertainment; Online Entertainment; State Media
NGO | Nongovernmental Organization (International); Nongovernmental Organizations / Activists; Business NGOs; Education NGOs; Ethnic NGOs; Human Rights NGOs; Labor NGOs; Medical / Health NGOs; Development NGOs; Environment NGOs; Diplomatic NGOs; Legal NGOs; Women's NGOs; Agricultural NGOs; Religious NGOs
EDU | Education
HLH | Medical / Health
LAB | Labor
AGR | Agricultural
REF | Refugees / Displaced
(other) | Unspecified; Government Religious; International Religious; National Religious; Religious Minority; Muslim; Sunni; Shia; Christian; Catholic; Protestant; Orthodox; Buddhist; Hindu; Shinto; Sikh; Jews; Jewish; International Ethnic; National Ethnic; National Ethnic Majority; National Ethnic Minority; Fulani / Fulbe; Gypsy; Igbo; Kanuri-Saharan; Kashmiri; Kurd (Ethnic Group); Oromo; Tamil
`

const UNKNOWN: SectorRole = { role: null, class: 'other' }
const SECTORS: ReadonlyMap<string, SectorRole> = new Map(
  readTable(TABLE, 2).flatMap(([role = '', sectors = '']) => {
    const meaning: SectorRole = readRole(role)
    return splitCell(sectors, ';').map((sector) => [sector, meaning] as const)
  }),
)

/**
 * What a sector of ICEWS says, as a CAMEO role and a class. Unknown sectors, among them every religion and ethnic group
 * that the table does not list, have no role and class `other`.
 */
export function icewsRole(sector: string): SectorRole {
  return SECTORS.get(sector.trim()) ?? UNKNOWN
}

/** All sectors that Entente knows, for an engine to join against; what is not among them is of class `other`. */
export function icewsSectors(): readonly ({ readonly sector: string } & SectorRole)[] {
  return [...SECTORS].map(([sector, meaning]) => ({ sector, ...meaning }))
}

function readRole(cell: string): SectorRole {
  if (cell === '(descriptor)') return { role: null, class: 'descriptor' }
  return cell === '(other)' ? UNKNOWN : { role: cell, class: roleClass(cell) }
}
