/** The states of Europe by ISO 3166-1 alpha-3; the columns are those of `readStates`. */
export const STATES_EUROPE = `
ALB | AL | 339 | 339 | AL | - | - | ALB | Albania
AND | AD | 232 | - | AN | - | - | - | Andorra
AUT | AT | 305 | 305 | AU | - | - | AUS | Austria
BLR | BY | 370 | 370 | BO | 1991-12-26 | - | BRS | Belarus | Byelorussia; Belorussia; Byelorussian SSR; White Russia | UN member since 1945 as a constituent republic of the Soviet Union.
BEL | BE | 211 | 211 | BE | - | - | BEL | Belgium
BIH | BA | 346 | 346 | BK | 1992-03-03 | BIH BOS | BOS | Bosnia and Herzegovina | Bosnia & Herzegovina; Bosnia-Herzegovina; Bosnia; Bosnia-Hercegovina
BGR | BG | 355 | 355 | BU | - | - | BUL | Bulgaria
HRV | HR | 344 | 344 | HR | 1991-06-25 | HRV CRO | CRO | Croatia
CYP | CY | 352 | 352 | CY | 1960-08-16 | - | CYP | Cyprus
CZE | CZ | 316 | 316 | EZ | 1993-01-01 | - | CZR CZE | Czechia | Czech Republic
DNK | DK | 390 | 390 | DA | - | - | DEN | Denmark
EST | EE | 366 | 366 | EN | - | - | EST | Estonia
FIN | FI | 375 | 375 | FI | - | - | FIN | Finland
FRA | FR | 220 | 220 | FR | - | - | FRN FRA | France | French Republic
DEU | DE | 255 | 260 | GM | - | DEU GMW | GER GMW GFR | Germany | West Germany; German Federal Republic; Federal Republic of Germany; Germany, West; Germany, Federal Republic of | Also the Federal Republic before 1990-10-03, as in ISO 3166.
GRC | GR | 350 | 350 | GR | - | - | GRC | Greece | Hellenic Republic; Hellas
HUN | HU | 310 | 310 | HU | - | - | HUN | Hungary
ISL | IS | 395 | 395 | IC | - | - | ICE | Iceland
IRL | IE | 205 | 205 | EI | - | - | IRE | Ireland | Irish Republic; Eire
ITA | IT | 325 | 325 | IT | - | - | ITA | Italy | Italian Republic
XKX | XK | 347 | 347 | KV | 2008-02-17 | KSV XKX | KSV | Kosovo | Kosova; Kosovo and Metohija; UNMIK Kosovo | In the Gleditsch-Ward and Correlates of War lists; not a UN member. No code in ISO 3166: XKX and XK are user-assigned.
LVA | LV | 367 | 367 | LG | - | - | LAT | Latvia
LIE | LI | 223 | - | LS | - | - | LIC | Liechtenstein
LTU | LT | 368 | 368 | LH | - | - | LTH LIT | Lithuania
LUX | LU | 212 | 212 | LU | - | - | LUX | Luxembourg
MLT | MT | 338 | 338 | MT | 1964-09-21 | - | MLT | Malta
MDA | MD | 359 | 359 | MD | 1991-12-26 | - | MLD | Moldova | Moldova, Republic of; Moldavia
MCO | MC | 221 | - | MN | - | - | - | Monaco
MNE | ME | 341 | 341 | MJ | 2006-06-03 | MTN MNE | MTN | Montenegro | Crna Gora
NLD | NL | 210 | 210 | NL | - | - | NTH | Netherlands | Holland; Netherlands, The
MKD | MK | 343 | 343 | MK | 1991-09-08 | - | MAC | North Macedonia | Macedonia; the former Yugoslav Republic of Macedonia; former Yugoslav Republic of Macedonia; FYROM; Macedonia, FYR | Renamed from Macedonia on 2019-02-12.
NOR | NO | 385 | 385 | NO | - | - | NOR | Norway
POL | PL | 290 | 290 | PL | - | - | POL | Poland
PRT | PT | 235 | 235 | PO | - | - | POR | Portugal
ROU | RO | 360 | 360 | RO | - | ROM ROU | ROM | Romania | Rumania
RUS | RU | 365 | 365 | RS | - | - | RUS | Russia | Russian Federation | Continues the membership of the Soviet Union in the UN from 1991-12-26.
SMR | SM | 331 | - | SM | - | - | - | San Marino
SRB | RS | - | 340 | RI RB | 2006-06-05 | SRB SER | SER | Serbia | - | Continues Serbia and Montenegro (SCG) from 2006-06-05. No Correlates of War number of its own: 345 by day.
SVK | SK | 317 | 317 | LO | 1993-01-01 | - | SLK | Slovakia | Slovak Republic
SVN | SI | 349 | 349 | SI | 1991-06-25 | - | SLO | Slovenia
ESP | ES | 230 | 230 | SP | - | - | SPN | Spain
SWE | SE | 380 | 380 | SW | - | - | SWD | Sweden
CHE | CH | 225 | 225 | SZ | - | - | SWZ SWI | Switzerland | Swiss Confederation
UKR | UA | 369 | 369 | UP | 1991-12-26 | - | UKR | Ukraine | Ukrainian SSR | UN member since 1945 as a constituent republic of the Soviet Union.
GBR | GB | 200 | 200 | UK | - | - | UNK | United Kingdom | UK; U.K.; Great Britain; Britain; United Kingdom of Great Britain and Northern Ireland
VAT | VA | 327 | 327 | VT | - | - | VAT | Vatican City | Holy See; Vatican; Vatican City State; Holy See (Vatican City State) | Observer at the UN as the Holy See.
`
