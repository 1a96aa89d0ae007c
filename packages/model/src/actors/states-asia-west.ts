/** The states of western and central Asia by ISO 3166-1 alpha-3; the columns are those of `readStates`. */
export const STATES_ASIA_WEST = `
AFG | AF | 700 | 700 | AF | - | - | AFG | Afghanistan
ARM | AM | 371 | 371 | AM | 1991-12-26 | - | ARM | Armenia
AZE | AZ | 373 | 373 | AJ | 1991-12-26 | - | AZB | Azerbaijan
BHR | BH | 692 | 692 | BA | 1971-08-15 | - | BAH | Bahrain
GEO | GE | 372 | 372 | GG | 1991-12-26 | - | GEO | Georgia
IRN | IR | 630 | 630 | IR | - | - | IRN | Iran | Iran (Islamic Republic of); Islamic Republic of Iran; Iran, Islamic Rep.; Persia
IRQ | IQ | 645 | 645 | IZ | - | IRQ BAG | IRQ | Iraq | Baghdad | CAMEO code BAG names its capital Baghdad.
ISR | IL | 666 | 666 | IS | 1948-05-14 | - | ISR | Israel
JOR | JO | 663 | 663 | JO | 1946-03-22 | - | JOR | Jordan | Transjordan; Hashemite Kingdom of Jordan
KAZ | KZ | 705 | 705 | KZ | 1991-12-26 | - | KAZ | Kazakhstan | Kazakh Republic
KWT | KW | 690 | 690 | KU | 1961-06-19 | - | KUW | Kuwait
KGZ | KG | 703 | 703 | KG | 1991-12-26 | - | KYR | Kyrgyzstan | Kyrgyz Republic; Kirghizia
LBN | LB | 660 | 660 | LE | 1946-03-10 | - | LEB | Lebanon | Lebanese Republic
OMN | OM | 698 | 698 | MU | - | - | OMA MOM | Oman | Sultanate of Oman; Muscat and Oman
PSE | PS | - | - | WE GZ | - | PSE PAL PLO WSB GZS | PAL | Palestine | State of Palestine; Occupied Palestinian Territory; Occupied Palestinian Territories; Palestinian Territory, Occupied; Palestinian Territories; Palestinian Territory; Palestinian Authority; West Bank; Gaza Strip; Gaza; West Bank and Gaza | Observer state at the UN since 2012-11-29. Codes for the West Bank, the Gaza Strip and the PLO lead here too.
QAT | QA | 694 | 694 | QA | 1971-09-03 | - | QAT | Qatar
SAU | SA | 670 | 670 | SA | - | - | SAU | Saudi Arabia | Kingdom of Saudi Arabia
SYR | SY | 652 | 652 | SY | 1946-04-17 | - | SYR | Syria | Syrian Arab Republic
TJK | TJ | 702 | 702 | TI | 1991-12-26 | - | TAJ | Tajikistan | Tadzhikistan
TUR | TR | 640 | 640 | TU | - | - | TUR | Turkey | Türkiye; Turkiye; Republic of Türkiye
TKM | TM | 701 | 701 | TX | 1991-12-26 | - | TKM TRK | Turkmenistan | Turkmenia
ARE | AE | 696 | 696 | AE | 1971-12-02 | - | UAE | United Arab Emirates | UAE; Emirates; Trucial States
UZB | UZ | 704 | 704 | UZ | 1991-12-26 | - | UZB | Uzbekistan
YEM | YE | 679 | 678 | YM | - | YEM YMN | YEM YAR | Yemen | Yemen Arab Republic; North Yemen; Yemen Arab Rep.; Yemen, Rep. | Also the Yemen Arab Republic before 1990-05-22, as in ISO 3166.
`
