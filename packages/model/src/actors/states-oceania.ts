/** The states of Oceania by ISO 3166-1 alpha-3; the columns are those of `readStates`. */
export const STATES_OCEANIA = `
AUS | AU | 900 | 900 | AS | - | - | AUL | Australia
FJI | FJ | 950 | 950 | FJ | 1970-10-10 | - | FIJ | Fiji | Fiji Islands
KIR | KI | 946 | - | KR | 1979-07-12 | - | - | Kiribati | Gilbert Islands
MHL | MH | 983 | - | RM | 1986-10-21 | - | - | Marshall Islands
FSM | FM | 987 | - | FM | 1986-11-03 | - | - | Micronesia | Federated States of Micronesia; Micronesia (Federated States of); Micronesia, Federated States of; Micronesia, Fed. Sts.
NRU | NR | 970 | - | NR | 1968-01-31 | - | NAU | Nauru
NZL | NZ | 920 | 920 | NZ | - | - | NEW | New Zealand | Aotearoa
PLW | PW | 986 | - | PS | 1994-10-01 | - | - | Palau
PNG | PG | 910 | 910 | PP | 1975-09-16 | - | PNG | Papua New Guinea
WSM | WS | 990 | - | WS | 1962-01-01 | - | WSM | Samoa | Western Samoa
SLB | SB | 940 | 940 | BP | 1978-07-07 | - | SOL | Solomon Islands
TON | TO | 955 | - | TN | 1970-06-04 | - | TON | Tonga
TUV | TV | 947 | - | TV | 1978-10-01 | - | - | Tuvalu | Ellice Islands
VUT | VU | 935 | - | NH | 1980-07-30 | - | VAN | Vanuatu | New Hebrides
`
