/** The states of Africa by ISO 3166-1 alpha-3; the columns are those of `readStates`. */
export const STATES_AFRICA = `
DZA | DZ | 615 | 615 | AG | 1962-07-05 | - | ALG | Algeria | Algerie
AGO | AO | 540 | 540 | AO | 1975-11-11 | - | ANG | Angola
BEN | BJ | 434 | 434 | BN | 1960-08-01 | - | BEN DAH | Benin | Dahomey
BWA | BW | 571 | 571 | BC | 1966-09-30 | - | BOT | Botswana
BFA | BF | 439 | 439 | UV | 1960-08-05 | - | BFO UPP | Burkina Faso | Upper Volta; Burkina
BDI | BI | 516 | 516 | BY | 1962-07-01 | - | BUI | Burundi
CPV | CV | 402 | 402 | CV | 1975-07-05 | - | CPV | Cape Verde | Cabo Verde
CMR | CM | 471 | 471 | CM | 1960-01-01 | - | CAO | Cameroon
CAF | CF | 482 | 482 | CT | 1960-08-13 | - | CEN | Central African Republic | Central African Empire
TCD | TD | 483 | 483 | CD | 1960-08-11 | - | CHA | Chad | Tchad
COM | KM | 581 | 581 | CN | 1975-07-06 | - | COM | Comoros
COG | CG | 484 | 484 | CF | 1960-08-15 | - | COG | Congo | Congo - Brazzaville; Congo-Brazzaville; Congo Brazzaville; Congo (Brazzaville); Congo, Rep.; Republic of Congo; People's Republic of the Congo
COD | CD | 490 | 490 | CG | 1960-06-30 | COD ZAR | ZAI ZAR CON | Democratic Republic of the Congo | Democratic Republic of Congo; DR Congo; DRC; Congo - Kinshasa; Congo-Kinshasa; Congo Kinshasa; Congo (Kinshasa); Congo, Dem. Rep.; Congo, Democratic Republic of the; Zaire | KEDS code CON is read as this state: in the Balkans file it follows ZAI after the renaming of 1997.
CIV | CI | 437 | 437 | IV | 1960-08-07 | - | IVO | Cote d'Ivoire | Côte d’Ivoire; Ivory Coast
DJI | DJ | 522 | 522 | DJ | 1977-06-27 | - | DJI | Djibouti
EGY | EG | 651 | 651 | EG | - | - | EGY UAR | Egypt | Arab Republic of Egypt; Egypt, Arab Rep.; United Arab Republic | Also the United Arab Republic, 1958 to 1961 with Syria.
GNQ | GQ | 411 | 411 | EK | 1968-10-12 | - | GNQ | Equatorial Guinea
ERI | ER | 531 | 531 | ER | 1993-05-24 | - | ERT | Eritrea
SWZ | SZ | 572 | 572 | WZ | 1968-09-06 | - | SWA | Eswatini | Swaziland
ETH | ET | 530 | 530 | ET | - | - | - | Ethiopia
GAB | GA | 481 | 481 | GB | 1960-08-17 | - | GAB | Gabon
GMB | GM | 420 | 420 | GA | 1965-02-18 | - | GAM | Gambia
GHA | GH | 452 | 452 | GH | 1957-03-06 | - | GHA | Ghana
GIN | GN | 438 | 438 | GV | 1958-10-02 | - | GUI | Guinea | Guinea-Conakry
GNB | GW | 404 | 404 | PU | 1974-09-10 | - | GNB | Guinea-Bissau | Guinea Bissau
KEN | KE | 501 | 501 | KE | 1963-12-12 | - | KEN | Kenya
LSO | LS | 570 | 570 | LT | 1966-10-04 | - | LES | Lesotho
LBR | LR | 450 | 450 | LI | - | - | LIB LBR | Liberia
LBY | LY | 620 | 620 | LY | 1951-12-24 | - | LBY | Libya | Libyan Arab Jamahiriya; Libyan Arab Republic; Great Socialist People's Libyan Arab Jamahiriya
MDG | MG | 580 | 580 | MA | 1960-06-26 | - | MAG | Madagascar | Madagaskar; Malagasy Republic
MWI | MW | 553 | 553 | MI | 1964-07-06 | - | MAW | Malawi
MLI | ML | 432 | 432 | ML | 1960-06-20 | - | MLI | Mali
MRT | MR | 435 | 435 | MR | 1960-11-28 | - | MAU | Mauritania
MUS | MU | 590 | 590 | MP | 1968-03-12 | - | - | Mauritius
MAR | MA | 600 | 600 | MO | 1956-03-02 | - | MOR | Morocco
MOZ | MZ | 541 | 541 | MZ | 1975-06-25 | - | MOZ | Mozambique
NAM | NA | 565 | 565 | WA | 1990-03-21 | - | NMB | Namibia | South West Africa
NER | NE | 436 | 436 | NG | 1960-10-03 | - | NIR | Niger
NGA | NG | 475 | 475 | NI | 1960-10-01 | - | NIG | Nigeria
RWA | RW | 517 | 517 | RW | 1962-07-01 | - | RWA | Rwanda
STP | ST | 403 | - | TP | 1975-07-12 | - | STP | Sao Tome and Principe | São Tomé & Príncipe
SEN | SN | 433 | 433 | SG | 1960-08-20 | - | SEN | Senegal
SYC | SC | 591 | - | SE | 1976-06-29 | - | SEY | Seychelles
SLE | SL | 451 | 451 | SL | 1961-04-27 | - | SIE | Sierra Leone
SOM | SO | 520 | 520 | SO | 1960-07-01 | - | SOM | Somalia
ZAF | ZA | 560 | 560 | SF | - | - | SAF | South Africa | Union of South Africa; RSA
SSD | SS | 626 | 626 | OD | 2011-07-09 | - | SSD | South Sudan
SDN | SD | 625 | 625 | SU | 1956-01-01 | - | SUD | Sudan
TZA | TZ | 510 | 510 | TZ | 1961-12-09 | - | TAZ | Tanzania | United Republic of Tanzania; Tanzania, United Republic of; Tanganyika | Also Tanganyika before the union with Zanzibar of 1964-04-26.
TGO | TG | 461 | 461 | TO | 1960-04-27 | - | TOG | Togo
TUN | TN | 616 | 616 | TS | 1956-03-20 | - | TUN | Tunisia
UGA | UG | 500 | 500 | UG | 1962-10-09 | - | UGA | Uganda
ZMB | ZM | 551 | 551 | ZA | 1964-10-24 | - | ZAM | Zambia
ZWE | ZW | 552 | 552 | ZI | 1965-11-11 | - | ZIM RHO | Zimbabwe | Rhodesia; Southern Rhodesia; Zimbabwe Rhodesia
`
