/**
 * Regions, and parts of the world that feeds name in place of a state. Columns: CAMEO codes | codes of the older KEDS
 * dictionaries | FIPS | name | other names. `-` is an empty cell.
 */
export const REGIONS = `
AFR | AFR | - | Africa
ASA | ASA | - | Asia
BLK | BAL | - | the Balkans | Balkans
CRB | CRB | - | the Caribbean | Caribbean
CAU | CAU | - | the Caucasus | Caucasus
CFR | - | - | Central Africa
CAS | CAS | - | Central Asia
CEU | CEU | - | Central Europe
EIN | - | - | the East Indies | East Indies
EAF | EAF | - | Eastern Africa | East Africa
EEU | EEU | - | Eastern Europe
EUR | EUR | - | Europe
LAM | LAM | - | Latin America
MEA | MEA | - | the Middle East | Middle East
MDT | MDT | - | the Mediterranean | Mediterranean
NAF | NAF | - | North Africa | Northern Africa
NMR | NMR | - | North America
PGS | PGS | - | the Persian Gulf | Persian Gulf; Gulf
SCN | SCN | - | Scandinavia
SAM | SAM | - | South America
SAS | SAS | - | South Asia
SEA | SEA | - | Southeast Asia | South-East Asia
SAF | - | - | Southern Africa
WAF | WAF | - | West Africa | Western Africa
WST | WES | - | the West | West; Western countries
ARB | ARB | - | Arab states taken together | Arab World; Arab countries
- | - | OS | the oceans | Oceans
- | - | UF | features under the sea | Undersea Features
- | - | UU | places whose sovereignty the list does not state | Undesignated Sovereignty
`
