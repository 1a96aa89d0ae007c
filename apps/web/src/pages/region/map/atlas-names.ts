/** Codes of states and what the atlas calls them; a test holds them beside the names of the actors. */
const TABLE = `
AFG Afghanistan
AGO Angola
ALB Albania
ARE United Arab Emirates
ARG Argentina
ARM Armenia
AUS Australia
AUT Austria
AZE Azerbaijan
BDI Burundi
BEL Belgium
BEN Benin
BFA Burkina Faso
BGD Bangladesh
BGR Bulgaria
BHS Bahamas
BIH Bosnia and Herz.
BLR Belarus
BLZ Belize
BOL Bolivia
BRA Brazil
BRN Brunei
BTN Bhutan
BWA Botswana
CAF Central African Rep.
CAN Canada
CHE Switzerland
CHL Chile
CHN China
CIV Côte d'Ivoire
CMR Cameroon
COD Dem. Rep. Congo
COG Congo
COL Colombia
CRI Costa Rica
CUB Cuba
CYP Cyprus
CZE Czechia
DEU Germany
DJI Djibouti
DNK Denmark
DOM Dominican Rep.
DZA Algeria
ECU Ecuador
EGY Egypt
ERI Eritrea
ESP Spain
EST Estonia
ETH Ethiopia
FIN Finland
FJI Fiji
FRA France
GAB Gabon
GBR United Kingdom
GEO Georgia
GHA Ghana
GIN Guinea
GMB Gambia
GNB Guinea-Bissau
GNQ Eq. Guinea
GRC Greece
GTM Guatemala
GUY Guyana
HND Honduras
HRV Croatia
HTI Haiti
HUN Hungary
IDN Indonesia
IND India
IRL Ireland
IRN Iran
IRQ Iraq
ISL Iceland
ISR Israel
ITA Italy
JAM Jamaica
JOR Jordan
JPN Japan
KAZ Kazakhstan
KEN Kenya
KGZ Kyrgyzstan
KHM Cambodia
KOR South Korea
KWT Kuwait
LAO Laos
LBN Lebanon
LBR Liberia
LBY Libya
LKA Sri Lanka
LSO Lesotho
LTU Lithuania
LUX Luxembourg
LVA Latvia
MAR Morocco
MDA Moldova
MDG Madagascar
MEX Mexico
MKD Macedonia
MLI Mali
MMR Myanmar
MNE Montenegro
MNG Mongolia
MOZ Mozambique
MRT Mauritania
MWI Malawi
MYS Malaysia
NAM Namibia
NER Niger
NGA Nigeria
NIC Nicaragua
NLD Netherlands
NOR Norway
NPL Nepal
NZL New Zealand
OMN Oman
PAK Pakistan
PAN Panama
PER Peru
PHL Philippines
PNG Papua New Guinea
POL Poland
PRK North Korea
PRT Portugal
PRY Paraguay
PSE Palestine
QAT Qatar
ROU Romania
RUS Russia
RWA Rwanda
SAU Saudi Arabia
SDN Sudan
SEN Senegal
SLB Solomon Is.
SLE Sierra Leone
SLV El Salvador
SOM Somalia
SRB Serbia
SSD S. Sudan
SUR Suriname
SVK Slovakia
SVN Slovenia
SWE Sweden
SWZ eSwatini
SYR Syria
TCD Chad
TGO Togo
THA Thailand
TJK Tajikistan
TKM Turkmenistan
TLS Timor-Leste
TTO Trinidad and Tobago
TUN Tunisia
TUR Turkey
TWN Taiwan
TZA Tanzania
UGA Uganda
UKR Ukraine
URY Uruguay
USA United States of America
UZB Uzbekistan
VEN Venezuela
VNM Vietnam
VUT Vanuatu
XKX Kosovo
YEM Yemen
ZAF South Africa
ZMB Zambia
ZWE Zimbabwe
`

/** The atlas' name of a state by its code; none for those too small for its scale. */
export const ATLAS_NAMES: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => [line.slice(0, 3), line.slice(4)]),
)
