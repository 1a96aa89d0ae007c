/**
 * Territories that are not states in this table: dependencies, areas with a special status, and places whose status is
 * disputed. Columns: ISO 3166-1 alpha-3 | alpha-2 | FIPS | CAMEO codes when they differ | codes of the older KEDS
 * dictionaries | name | state that administers it | other names | note in place of the usual one. `-` is an empty cell.
 */
export const TERRITORIES = `
ABW | AW | AA | - | - | Aruba | NLD
AIA | AI | AV | - | - | Anguilla | GBR | - | Administered by the United Kingdom; on the UN list of non-self-governing territories.
ALA | AX | - | - | - | Åland Islands | FIN | Aland Islands
ANT | AN | NT | - | - | Netherlands Antilles | NLD | - | Part of the Kingdom of the Netherlands until 2010-10-10.
ASM | AS | AQ | - | - | American Samoa | USA | - | Administered by the United States; on the UN list of non-self-governing territories.
ATA | AQ | AY | - | - | Antarctica | - | - | Under the Antarctic Treaty of 1959, which leaves claims to territory open.
ATF | TF | FS | - | - | French Southern Territories | FRA | French Southern and Antarctic Lands
BES | BQ | - | - | - | Caribbean Netherlands | NLD | Bonaire, Sint Eustatius and Saba
BLM | BL | TB | - | - | Saint Barthelemy | FRA | Saint-Barthelemy Island; St. Barthélemy
BMU | BM | BD | - | - | Bermuda | GBR | - | Administered by the United Kingdom; on the UN list of non-self-governing territories.
BVT | BV | BV | - | - | Bouvet Island | NOR
CCK | CC | CK | - | - | Cocos (Keeling) Islands | AUS | Cocos Islands; Cocos Keeling Islands
COK | CK | CW | - | - | Cook Islands | - | Cook Island | Self-governing in free association with New Zealand; not a UN member.
CUW | CW | UC | - | - | Curaçao | NLD | Curacao
CXR | CX | KT | - | - | Christmas Island | AUS
CYM | KY | CJ | - | - | Cayman Islands | GBR | - | Administered by the United Kingdom; on the UN list of non-self-governing territories.
ESH | EH | WI | - | - | Western Sahara | - | Sahrawi Arab Democratic Republic | On the UN list of non-self-governing territories; mostly administered by Morocco and claimed by the Sahrawi Republic, a member of the African Union.
FLK | FK | FK | - | - | Falkland Islands (Malvinas) | GBR | Falkland Islands; Falkland Islands Islas Malvinas; Islas Malvinas; Malvinas | Administered by the United Kingdom, claimed by Argentina; on the UN list of non-self-governing territories.
FRO | FO | FO | - | - | Faroe Islands | DNK | Faeroe Islands
GGY | GG | GK | - | - | Guernsey | GBR
GIB | GI | GI | - | - | Gibraltar | GBR | - | Administered by the United Kingdom, claimed by Spain; on the UN list of non-self-governing territories.
GLP | GP | GP | - | - | Guadeloupe | FRA
GRL | GL | GL | - | - | Greenland | DNK
GUF | GF | FG | - | FGU | French Guiana | FRA
GUM | GU | GQ | - | - | Guam | USA | - | Administered by the United States; on the UN list of non-self-governing territories.
HKG | HK | HK | - | HOK | Hong Kong | CHN | Hong Kong SAR China | Special administrative region of China since 1997-07-01, administered by the United Kingdom before.
HMD | HM | HM | - | - | Heard Island and McDonald Islands | AUS | Heard & McDonald Islands
IMN | IM | IM | IMN IMY | - | Isle of Man | GBR
IOT | IO | IO | - | - | British Indian Ocean Territory | GBR | Chagos Archipelago | Administered by the United Kingdom, claimed by Mauritius; see General Assembly resolution 73/295 (2019).
JEY | JE | JE | - | - | Jersey | GBR
MAC | MO | MC | - | - | Macao | CHN | Macau; Macao SAR China | Special administrative region of China since 1999-12-20, administered by Portugal before.
MAF | MF | RN | - | - | Saint Martin (French part) | FRA | Saint Martin
MNP | MP | CQ | - | - | Northern Mariana Islands | USA
MSR | MS | MH | - | - | Montserrat | GBR | - | Administered by the United Kingdom; on the UN list of non-self-governing territories.
MTQ | MQ | MB | - | - | Martinique | FRA
MYT | YT | MF | - | - | Mayotte | FRA | - | Administered by France, claimed by the Comoros.
NCL | NC | NC | - | - | New Caledonia | FRA | - | Administered by France; on the UN list of non-self-governing territories.
NFK | NF | NF | - | - | Norfolk Island | AUS
NIU | NU | NE | - | - | Niue | - | - | Self-governing in free association with New Zealand; not a UN member.
PCN | PN | PC | - | - | Pitcairn | GBR | Pitcairn Islands | Administered by the United Kingdom; on the UN list of non-self-governing territories.
PRI | PR | RQ | - | - | Puerto Rico | USA
PYF | PF | FP | - | - | French Polynesia | FRA | - | Administered by France; on the UN list of non-self-governing territories.
REU | RE | RE | - | - | Réunion | FRA | Reunion
SGS | GS | SX | - | - | South Georgia and the South Sandwich Islands | GBR | South Georgia & South Sandwich Islands | Administered by the United Kingdom, claimed by Argentina.
SHN | SH | SH | - | - | Saint Helena | GBR | St. Helena | Administered by the United Kingdom; on the UN list of non-self-governing territories.
SJM | SJ | SV JN | - | - | Svalbard and Jan Mayen | NOR | Svalbard; Svalbard and Jan Mayen Islands; Svalbard & Jan Mayen; Jan Mayen
SPM | PM | SB | - | - | Saint Pierre and Miquelon | FRA | St. Pierre & Miquelon
SXM | SX | NN | - | - | Sint Maarten | NLD | Saint Martin (Dutch part)
TCA | TC | TK | - | - | Turks and Caicos Islands | GBR | Turks & Caicos Islands | Administered by the United Kingdom; on the UN list of non-self-governing territories.
TKL | TK | TL | - | - | Tokelau | NZL | - | Administered by New Zealand; on the UN list of non-self-governing territories.
UMI | UM | FQ HQ DQ JQ KQ MQ BQ LQ WQ | - | - | United States Minor Outlying Islands | USA | United States Minor Outlying Islands (the); Baker Island; Howland Island; Jarvis Island; Johnston Atoll; Kingman Reef; Midway Islands; Navassa Island; Palmyra Atoll; Wake Island
VGB | VG | VI | - | - | British Virgin Islands | GBR | - | Administered by the United Kingdom; on the UN list of non-self-governing territories.
VIR | VI | VQ | - | - | United States Virgin Islands | USA | U.S. Virgin Islands; Virgin Islands; US Virgin Islands | Administered by the United States; on the UN list of non-self-governing territories.
WLF | WF | WF | - | - | Wallis and Futuna | FRA | Wallis and Futuna Islands; Wallis & Futuna
- | - | AX DX | - | - | Akrotiri and Dhekelia | GBR | Akrotiri Sovereign Base Area; Dhekelia Sovereign Base Area
- | - | AT CR | - | - | Ashmore and Cartier Islands, Coral Sea Islands | AUS | Ashmore and Cartier Islands; Coral Sea Islands
- | - | BS EU GO JU TE | - | - | Scattered Islands in the Indian Ocean | FRA | Bassas da India; Europa Island; Glorioso Islands; Juan de Nova Island; Tromelin Island | Administered by France, claimed by Madagascar (Tromelin by Mauritius).
- | - | IP | - | - | Clipperton Island | FRA
- | - | NM | - | - | No Man's Land | - | No Mans Land | A place of the FIPS list without a state.
- | - | PJ | - | - | Etorofu, Habomai, Kunashiri and Shikotan | - | Etorofu, Habomai, Kunashiri and Shikotan Islands; Kuril Islands | Administered by Russia, claimed by Japan.
- | - | PF | - | - | Paracel Islands | - | - | Administered by China, claimed also by Taiwan and Vietnam.
- | - | PG | - | - | Spratly Islands | - | - | Claimed in whole or part by Brunei, China, Malaysia, the Philippines, Taiwan and Vietnam, and held in parts by several of them.
- | - | - | - | CHE | Chechnya | - | Chechen Republic | A republic of the Russian Federation; the Balkans file writes CHE for it and SWI for Switzerland.
- | - | - | - | TIB | Tibet | - | - | An autonomous region of China.
- | - | - | - | - | Somaliland | - | - | Declared independent of Somalia in 1991; in neither of the lists that this table follows.
`
