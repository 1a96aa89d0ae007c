/** The states of southern and eastern Asia by ISO 3166-1 alpha-3; the columns are those of `readStates`. */
export const STATES_ASIA_EAST = `
BGD | BD | 771 | 771 | BG | 1971-12-16 | - | BNG | Bangladesh | East Pakistan
BTN | BT | 760 | 760 | BT | - | - | BHU | Bhutan
BRN | BN | 835 | 835 | BX | 1984-01-01 | - | BRU | Brunei | Brunei Darussalam
KHM | KH | 811 | 811 | CB | 1953-11-09 | - | CAM | Cambodia | Kampuchea; Democratic Kampuchea; Khmer Republic
CHN | CN | 710 | 710 | CH | - | - | CHN | China | People's Republic of China; PRC; Mainland China
IND | IN | 750 | 750 | IN | 1947-08-15 | - | IND IDI | India | Bharat
IDN | ID | 850 | 850 | ID | 1949-12-27 | - | INS IDO | Indonesia
JPN | JP | 740 | 740 | JA | - | - | JAP | Japan
LAO | LA | 812 | 812 | LA | 1953-10-23 | - | LAO | Laos | Lao People's Democratic Republic; Lao PDR
MYS | MY | 820 | 820 | MY | 1957-08-31 | - | MAL | Malaysia | Malaya; Federation of Malaya
MDV | MV | 781 | 781 | MV | 1965-07-26 | - | MAD | Maldives | Maldive Islands
MNG | MN | 712 | 712 | MG | - | - | MON | Mongolia | Mongolian People's Republic
MMR | MM | 775 | 775 | BM | 1948-01-04 | - | BUR | Myanmar | Burma; Myanmar (Burma); Union of Burma
NPL | NP | 790 | 790 | NP | - | - | NEP | Nepal
PRK | KP | 731 | 731 | KN | 1948-09-09 | - | KON PRK | North Korea | Democratic People's Republic of Korea; DPRK; Korea, North; Korea, Dem. People's Rep.
PAK | PK | 770 | 770 | PK | 1947-08-14 | - | PAK | Pakistan
PHL | PH | 840 | 840 | RP | 1946-07-04 | - | PHI | Philippines
SGP | SG | 830 | 830 | SN | 1965-08-09 | - | SIN | Singapore
KOR | KR | 732 | 732 | KS | 1948-08-15 | - | KOS ROK | South Korea | Republic of Korea; Korea, South; Korea, Rep.; Korea
LKA | LK | 780 | 780 | CE | 1948-02-04 | - | CEY SRI | Sri Lanka | Ceylon
TWN | TW | 713 | 713 | TW | - | - | ROC TAW | Taiwan | Taiwan Province of China; Republic of China; Chinese Taipei; Formosa | In the Gleditsch-Ward list; not represented in the UN since General Assembly resolution 2758 (1971).
THA | TH | 800 | 800 | TH | - | - | TAI | Thailand | Siam
TLS | TL | 860 | 860 | TT | 2002-05-20 | TMP TLS | ETI | Timor-Leste | Timor Leste; East Timor; Portuguese Timor | KEDS code ETI is East Timor in the Balkans file.
VNM | VN | 816 | 816 | VM | - | - | VTN DRV | Vietnam | Viet Nam; Socialist Republic of Vietnam; Socialist Republic of Viet Nam; Democratic Republic of Vietnam; Democratic Republic of Viet-Nam; Vietnam, Democratic Republic of; North Vietnam | Also the Democratic Republic of Vietnam (North) before 1976; the South is RVN.
`
