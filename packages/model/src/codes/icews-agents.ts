import { readTable, splitCell } from '../table.ts'
import { icewsRole, type SectorRole } from './icews-sectors.ts'
import { roleClass } from './roles.ts'

/**
 * How the names of ICEWS call who acts for or in a country: the word before the brackets in `Police (Ukraine)`. Columns:
 * role code | words. Words of a religion or an ethnic group are left out by intention, and so are parties.
 */
const TABLE = `
GOV | Head of Government; Foreign Affairs; Ministry; Other Authorities / Officials; Cabinet / Council of Ministers / Advisors; Governor; City Mayor; Royal Administration; Envoy; Government Official; Treasury/Finance Ministry; Domestic Affairs; Justice Department/Ministery; Energy Department/Ministry; Environment Department/Ministry; Labor and Employment Ministry; Labor Department; Undersecretary; Attorney General; National Security Advisor; High Commission; Information Ministry; Ministry of Public Security; Government Lawyer/Representative; Interim Government; Presidential Press Service; Civil Servant; Civil Service; Bureaucrat; Presidential Aide; Representative to the United Nations; Government Delegation; Charge D'affaires; Honorary Consul; Ministry of Tourism; Ministry of Communication; Ministry of Shipping; Ministry of Mining; Ministry of Women; Ministry of Youth; Ministry of Arts and Culture; Ministry of Local Government and Rural Development; Ministry of International Cooperation; Ministry/Department of Technology; Ministry/Department of Livestock; Transportation Ministry/Department; Public Service Ministry/Department; Youth and Sports Ministry; Unification Ministry; Trade Official; Education Official; Election Commission; Independent Electoral Commission; Governor General; Military Ruler; Interim Leader; Planning Commission; Central Bank; Provincial Officials; Regional Governor; District Commissioner; Government Commission; National Anti-Corruption Commission; Department of Geologic Survey and its Mineral Exploration; Civil Aviation Department; Space Agency; Security Council; National Economic Council
MIL | Military Personnel; Military Personnel - Special; High Ranking Military Personnel; Naval; Naval Base; Navy Personnel; Admiral; Reserve Personnel; Peacekeeping Troop; Army Personnel; Army National Guard; Army Chief of Staff; Air Force Chief; Air Marshall; Airman; Armed Force; Fighter Bomber; Attack Craft; Attack Helicopter; Aircraft Carrier; Spy Plane; Military Transport Plane; Commando; Marine Corp; Military Advisor; Military Academy; Joint Chiefs of Staff
COP | Paramilitary Police; Customs Official; Border Patrol; Gendermarie; Drug Enforcement
JUD | Court Judge; Chief Court Judge; Federal Judge; Military Judge; Associate Justice; Member of the Judiciary; Oversight Court; Special Court; Public Courts; Constitutional Court; Appeals Court; Municipal Court; State Security Court; Public Prosecutor
LEG | Member of Parliament; Member of Legislative (Govt); Legislature; Congress; Lawmaker; Representatives; Senate; President of the Senate; Assemblies; House of Representatives; House Speaker; House of Councillors; Lower House of Parliament; State Duma; Consultative Assembly
SPY | Secret Agent; Intelligence Officer; Intelligence Chief; National Intelligence Bureau; Army Intelligence; Inter Service Intelligence
CVL | Citizen; Men; Women; Children; Population; Villager; Civic Group; The Poor; Tourist; Veterans; Tenants; Expatriate; Detainee; Lawyer/Attorney; Defense Attorney; Presidential Family
CRM | Criminal; Armed Gang; Armed Band; Drug Gang; Drug Dealer; Thief; Murderer; Kidnapper; Organized Crime; Hacker; Hitman; Looter
OPP | Protester; People Associated with the Opposition; Main Opposition; Opposition Supporter; Opposition Activist; Opposition Coalition; Opposition Force; Mob; Rioter; Student Dissident
REB | Armed Rebel; Armed Opposition; Rebel Group; Rebel Commander; Guerrilla; Resistance Movement
INS | Insurgent; Insurgency; Armed Insurgent; Insurgent Leader
SEP | Separatist; Separatist Leader; Separatist Militant; Armed Separatist
UAF | Militant; Militia; Combatant; Attacker; Terrorist; Terrorist Leader; Terrorist Organization; Extremist; Violent Group
MED | Media Personnel; Newspaper; News Editor; Local Media; Blogger; War Correspondent; Web Site
BUS | Businessperson; Company - Owner or Operator; Bank; Government Affiliated Bank; Industry; Airline; National Airline; Holding Company; Defense Industry
EDU | Student; Professor; Scholar; Scientist; Intellectual
HLH | Medical Personnel; Medical Association; Healthcare Facility; Nurse
LAB | Labor Union; Labor Activist; Employee
AGR | Farm Worker; Fishermen
REF | Refugee; Asylum Seeker; Displaced Families; Immigrants; Illegal Immigrant
HRI | Rights Activist; Human Rights Activist; Human Rights Group; Human Rights Commission
NGO | Activist; Environmentalist
SET | Settler
`

const AGENTS: ReadonlyMap<string, SectorRole> = new Map(
  readTable(TABLE, 2).flatMap(([role = '', words = '']) =>
    splitCell(words, ';').map((word) => [word, { role, class: roleClass(role) }] as const),
  ),
)

/**
 * What the word before a country in a name of ICEWS says, as a CAMEO role and a class: by the table of such words, then
 * by that of sectors. Unknown words, among them every religion, ethnic group and party, have no role and class `other`.
 */
export function icewsAgentRole(word: string): SectorRole {
  return AGENTS.get(word.trim()) ?? icewsRole(word)
}
