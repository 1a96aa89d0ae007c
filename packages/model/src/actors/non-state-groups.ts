/**
 * Groups and bodies that feeds give a code and that are neither a state nor an organisation of states: parties, armed
 * groups, associations, religious and ethnic groups, and generic actors. Columns: CAMEO group codes | first three
 * letters of a CAMEO actor | codes of the older KEDS dictionaries | what it is | names. `-` is an empty cell.
 */
export const NON_STATE_GROUPS = `
AAM | - | - | an armed group | Al Aqsa Martyrs Brigade
ALQ | ALQ | ALQ | an armed group | Al Qaeda; Criminal (Al Qaeda)
AML | - | - | a party and armed group | Amal Militia
AMN | - | AMN | an association | Amnesty International
ANO | - | - | an armed group | Abu Nidal Organization
ASL | - | SLA | an armed group | South Lebanon Army
BTH | - | - | a party | Baath Party
CFA | - | - | a currency area, not an organisation | Franc Zone Financial Community of Africa
CMN | CMT | - | communists, of no state in particular | Communist
CRC IRC RCR | - | RCR IRC | the Red Cross and Red Crescent movement | International Committee of the Red Cross; Red Cross; Red Crescent; International Federation of Red Cross and Red Crescent Societies
DFL | - | - | a party and armed group | Democratic Front for the Liberation of Palestine
ENN | - | - | a party | Ennahda Movement
FID | - | - | an association | International Federation of Human Rights
FIS | - | - | an armed group and party | Islamic Salvation Army; Islamic Salvation Front
FLN | - | - | a party | National Liberation Front
FTA | - | - | a party | Fatah
GIA | - | - | an armed group | Armed Islamic Group
GSP | - | - | an armed group | Salafist Group
GRP | - | - | an association | Greenpeace
HEZ | - | - | a party and armed group | Hezbollah; Hezbullah
HIP | - | - | a class of countries, not an organisation | Highly Indebted Poor Countries
HMS | - | - | a party and armed group | Hamas
HRW | - | - | an association | Human Rights Watch
IAF | - | - | a party | Islamic Action Front
ICG | - | - | an association | International Crisis Group
IHF | - | IHF | an association | International Helsinki Federation for Human Rights
ISJ | - | ISJ | an armed group | Palestinian Islamic Jihad
JUR | - | - | an association | International Commission of Jurists
KDP | - | - | a party | Kurdish Democratic Party; Kurdistan Democratic Party
LBA | - | - | a party | Israeli Labor Party
LKD | - | - | a party | Likud; Likud Party
MBR | - | - | a movement | Muslim Brotherhood
MRZ | - | - | a party | Meretz Party
MSF | - | - | an association | Medecins Sans Frontieres; Doctors Without Borders
MSP | - | - | a party | Movement of the Society for Peace
PFL | - | - | a party and armed group | Popular Front for the Liberation of Palestine
PLF | - | - | an armed group | Palestine Liberation Front
PLS | - | - | a movement | Polisario Front; Polisario Guerillas
PMD | - | - | a movement | People's Mujahedeen
RND | - | - | a party | Democratic National Rally
SHA | - | - | a party | Shas Party
TAL | - | - | a movement; where it governs, feeds give the state with GOV | Taliban
WEF | - | - | an association | World Economic Forum
XFM | - | - | an association | Oxfam
- | - | - | an association | International Olympic Committee; Nongovernmental Organization (International); Non-Governmental Organizations
- | IGO | IGO | an organisation that the first three letters do not name; see the group code | International Government Organizations
- | INT | INT | international actors, unnamed | International; International/Transnational Generic
- | NGO NGM | NGO NGM | associations and movements, unnamed
- | IMG | - | armed groups across borders, unnamed
- | MNC | MNC | companies across borders, unnamed
- | UAF | - | armed people of no stated side | Unidentified Forces
- | UIS | - | a state that the feed does not name | Unidentified State Actor
- | --- 0 | - | nobody named | Unspecified Actor; NULL; Unknown or Not Applicable
- | REB INS SEP OPP CVL MED BUS EDU REF CRM LAB RAD MOD ELI SET DEV AGR ENV HLH HRI PKO | REF REB | a role without a state
- | GOV MIL JUD LEG COP SPY | - | an organ of a state that the feed does not name
- | MOS | MOS ISL | a religious group
- | JEW | JEW | a religious group
- | CHR | CHR | a religious group
- | KUR BED BSQ | KUR KRD GYP | an ethnic group
- | - | ETH | ethnic groups in the Balkans file (ETHALB, ETHSER) and Ethiopia in the Gulf file: the code alone does not tell, so it is left out
- | - | - | an armed group | Islamic State; Islamic State of Iraq and the Levant; Boko Haram; Al-Shabaab; Houthis
- | - | IRA | an armed group | Irish Republican Army
- | - | IBK NBK | a bank that the file does not name
- | - | TIC GUE FOR SEC ISD SAN ING OBF MOC RFE PAP | a code whose meaning no published list of the file gives
- | IRS ATH BUD BAH | - | a code whose meaning no published list of the file gives
`
