/**
 * Codes beside those in the tables of actors: withdrawn and reserved ones, and second numbers of a state. Columns:
 * vocabulary | code | actor.
 */
export const ALIASES = `
iso3 | ROM | ROU
iso3 | TMP | TLS
iso3 | ZAR | COD
iso3 | BUR | MMR
iso3 | HVO | BFA
iso3 | DHY | BEN
iso3 | RHO | ZWE
iso3 | BYS | BLR
iso3 | VDR | VNM
iso3 | NHB | VUT
iso3 | AFI | DJI
iso3 | FXX | FRA
iso3 | KSV | XKX
iso2 | UK | GBR
iso2 | EL | GRC
iso2 | EU | EUN
iso2 | UN | UNO
iso2 | ZR | COD
iso2 | BU | MMR
iso2 | TP | TLS
iso2 | HV | BFA
iso2 | DY | BEN
iso2 | RH | ZWE
iso2 | VD | VNM
iso2 | NH | VUT
iso2 | FX | FRA
cow | 260 | DEU
cow | 678 | YEM
gw | 255 | DEU
gw | 679 | YEM
gw | 815 | VNM
fips | MW | MNE
cameo-group | PLO | PSE
cameo-group | PSE | PSE
`
