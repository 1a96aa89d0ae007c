/** The states of the Americas by ISO 3166-1 alpha-3; the columns are those of `readStates`. */
export const STATES_AMERICAS = `
ATG | AG | 58 | - | AC | 1981-11-01 | - | - | Antigua and Barbuda | Antigua
ARG | AR | 160 | 160 | AR | - | - | ARG | Argentina | Argentine Republic
BHS | BS | 31 | 31 | BF | 1973-07-10 | - | BAM | Bahamas | Bahamas, The
BRB | BB | 53 | 53 | BB | 1966-11-30 | - | BAR | Barbados
BLZ | BZ | 80 | 80 | BH | 1981-09-21 | - | BLZ | Belize | British Honduras
BOL | BO | 145 | 145 | BL | - | - | BOL | Bolivia | Plurinational State of Bolivia; Bolivia (Plurinational State of)
BRA | BR | 140 | 140 | BR | - | - | BRA | Brazil
CAN | CA | 20 | 20 | CA | - | - | CAN | Canada
CHL | CL | 155 | 155 | CI | - | - | CHL | Chile
COL | CO | 100 | 100 | CO | - | - | COL | Colombia | Columbia
CRI | CR | 94 | 94 | CS | - | - | COS | Costa Rica
CUB | CU | 40 | 40 | CU | - | - | CUB | Cuba
DMA | DM | 54 | - | DO | 1978-11-03 | - | DMI | Dominica
DOM | DO | 42 | 42 | DR | - | - | DOM DOA | Dominican Republic
ECU | EC | 130 | 130 | EC | - | - | ECU | Ecuador
SLV | SV | 92 | 92 | ES | - | - | ELS | El Salvador | Salvador
GRD | GD | 55 | - | GJ | 1974-02-07 | - | GRE GRN | Grenada
GTM | GT | 90 | 90 | GT | - | - | GUA | Guatemala
GUY | GY | 110 | 110 | GY | 1966-05-26 | - | GUY | Guyana | British Guiana
HTI | HT | 41 | 41 | HA | - | - | HAI | Haiti
HND | HN | 91 | 91 | HO | - | - | HON | Honduras
JAM | JM | 51 | 51 | JM | 1962-08-06 | - | JAM | Jamaica
MEX | MX | 70 | 70 | MX | - | - | MEX | Mexico | United Mexican States
NIC | NI | 93 | 93 | NU | - | - | NIC | Nicaragua
PAN | PA | 95 | 95 | PM | - | - | PAN | Panama
PRY | PY | 150 | 150 | PA | - | - | PAR | Paraguay
PER | PE | 135 | 135 | PE | - | - | PER | Peru
KNA | KN | 60 | - | SC | 1983-09-19 | - | - | Saint Kitts and Nevis | Saint Kitts-Nevis; St. Kitts & Nevis; St. Kitts and Nevis
LCA | LC | 56 | - | ST | 1979-02-22 | - | - | Saint Lucia | St. Lucia
VCT | VC | 57 | - | VC | 1979-10-27 | - | - | Saint Vincent and the Grenadines | St. Vincent & Grenadines; St. Vincent and the Grenadines; Saint Vincent
SUR | SR | 115 | 115 | NS | 1975-11-25 | - | SUR | Suriname | Surinam; Dutch Guiana
TTO | TT | 52 | 52 | TD | 1962-08-31 | - | TRI | Trinidad and Tobago | Trinidad & Tobago; Trinidad
USA | US | 2 | 2 | US | - | - | USA US USG | United States | United States of America; US; U.S.; U.S.A.; America
URY | UY | 165 | 165 | UY | - | - | URU | Uruguay | Eastern Republic of Uruguay
VEN | VE | 101 | 101 | VE | - | - | VEN | Venezuela | Venezuela (Bolivarian Republic of); Bolivarian Republic of Venezuela; Venezuela, RB
`
