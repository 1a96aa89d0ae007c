/**
 * Organisations of states, and standing groups of states that act under one name. Columns: code | CAMEO group codes |
 * codes of the older KEDS dictionaries | name | other names | span | note. `-` is an empty cell.
 */
export const ORGANISATIONS = `
UNO | UNO | UNO UN | United Nations | UN; U.N.; United Nations Organization; UN Security Council; United Nations Security Council; UN General Assembly; United Nations General Assembly; United Nations Secretariat; United Nations Mission in Liberia; United Nations Interim Administration in Kosovo | 1945-10-24 | Its organs and missions count as the UN; its funds, programmes and agencies have codes of their own.
UNHCR | HCR | UNH | UN High Commissioner for Refugees | United Nations High Commissioner for Refugees; High Commission for Refugees; UN High Commission for Refugees
OHCHR | HCH | - | UN High Commissioner for Human Rights | Office of the United Nations High Commissioner for Human Rights; United Nations Human Rights Council; UN Human Rights Council; UN High Commission for Human Rights; Special Rapporteurs of the United Nations
UNICEF | KID | - | UN Children's Fund | United Nations Children's Fund
UNDP | - | - | UN Development Programme | United Nations Development Programme
UNESCO | - | - | UNESCO | United Nations Educational, Scientific and Cultural Organization
UNFPA | - | - | UN Population Fund | United Nations Population Fund
UNEP | - | - | UN Environment Programme | United Nations Environment Programme
UNRWA | - | - | UN Relief and Works Agency | United Nations Relief and Works Agency for Palestine Refugees
UNCTAD | - | - | UN Trade and Development | United Nations Conference on Trade and Development
UNIDO | - | - | UN Industrial Development Organization | United Nations Industrial Development Organization
ESCAP | - | - | Economic and Social Commission for Asia and the Pacific
WFP | WFP | - | World Food Programme | World Food Program
WHO | WHO | WHO | World Health Organization
ILO | ILO | - | International Labour Organization | International Labor Organization
FAO | FAO | - | Food and Agriculture Organization | United Nations Food and Agriculture Organization
IFAD | - | - | International Fund for Agricultural Development
IAEA | IAE | IAE | International Atomic Energy Agency
ICAO | - | - | International Civil Aviation Organization
IMO | - | - | International Maritime Organization
ITU | - | - | International Telecommunication Union
UPU | - | - | Universal Postal Union
WMO | - | - | World Meteorological Organization
WIPO | - | - | World Intellectual Property Organization
UNWTO | - | - | World Tourism Organization
OPCW | - | - | Organization for the Prohibition of Chemical Weapons | Organisation for the Prohibition of Chemical Weapons
ICJ | ICJ | ICJ | International Court of Justice
WCT | WCT | UNW | UN war crimes tribunals | International War Crimes Tribunals; International Criminal Tribunal for Rwanda; International Criminal Tribunal for the former Yugoslavia; Special Court for Sierra Leone | - | One code in CAMEO for all of them.
ICC | ICC | ICC | International Criminal Court
IOM | IOM | - | International Organization for Migration
INTERPOL | ITP | - | Interpol | International Criminal Police Organization
IMF | IMF | IMF | International Monetary Fund
WBK | WBK | WBK | World Bank | World Bank Group; International Bank for Reconstruction and Development
WTO | WTO | WTO | World Trade Organization | GATT; General Agreement on Tariffs and Trade
BIS | BIS | - | Bank for International Settlements
IGC | IGC | - | International Grains Council
ICCO | ICO | - | International Cocoa Organization
IACO | IAC | - | Inter-African Coffee Organisation | Inter-African Coffee Organization
ACPC | CPC | - | Association of Coffee Producing Countries
COPAL | CPA | - | Cocoa Producers' Alliance | Cocoa Producer's Alliance
IEA | - | - | International Energy Agency
IPU | IPU | - | Inter-Parliamentary Union | Interparliamentary Union | - | Its members are national parliaments.
EUN | EEC | EEC EU ECB | European Union | EU; European Community; European Communities; European Economic Community; European Commission; European Parliament; European Council; European Court of Justice; European Court of Auditors; European Central Bank; European Investment Bank; Europol | - | The Communities before 1993-11-01; its institutions, bank and police agency count as the Union.
NATO | NAT | NAT | North Atlantic Treaty Organization | North Atlantic Treaty Organisation; North Atlantic Alliance
OSCE | SCE | OSC CSC | Organization for Security and Co-operation in Europe | Organization for Security and Cooperation in Europe; Conference on Security and Co-operation in Europe; Conference on Security and Cooperation in Europe; CSCE
COE | COE | COE | Council of Europe | European Court of Human Rights; Parliamentary Assembly of the Council of Europe
WEU | - | WEU | Western European Union | - | 1954-10-23..2011-07-01
EFTA | EFT | EFT | European Free Trade Association
EBRD | EBR | EBR | European Bank for Reconstruction and Development
CEI | - | - | Central European Initiative
RCC | - | - | Regional Cooperation Council
CBSS | - | - | Council of the Baltic Sea States
NORC | - | - | Nordic Council | Nordic Council of Ministers
BALTA | - | - | Baltic Assembly | Baltic Council of Ministers
VIS4 | - | - | Visegrad Group | Visegrad Four
WTP | - | WTP | Warsaw Pact | Warsaw Treaty Organization | 1955-05-14..1991-07-02
CMEA | - | - | Comecon | Council for Mutual Economic Assistance | 1949-01-25..1991-06-29
CIS | CIS | CIS | Commonwealth of Independent States | - | 1991-12-08
CSTO | - | - | Collective Security Treaty Organization | Collective Security Treaty Organisation
EAEU | - | - | Eurasian Economic Union | Eurasian Economic Community; Eurasian Economic Commission
SCO | - | - | Shanghai Cooperation Organization | Shanghai Cooperation Organisation
OTS | - | - | Organization of Turkic States | Organisation of Turkic States; Turkic Council; Cooperation Council of Turkic Speaking States
BSEC | - | - | Organization of the Black Sea Economic Cooperation | Black Sea Economic Cooperation
BSTDB | - | - | Black Sea Trade and Development Bank
ODED | - | - | GUAM Organization for Democracy and Economic Development | GUAM Organisation for Democracy and Economic Development
ECO | - | - | Economic Cooperation Organization
CICA | - | - | Conference on Interaction and Confidence-Building Measures in Asia
AUN | OAU PAP | OAU | African Union | Organization of African Unity; Organisation of African Unity; OAU; Pan African Parliament; Pan-African Parliament; Peace and Security Council; African Commission on Human and People's Rights; African Union Mission to Somalia | 1963-05-25 | The Organisation of African Unity before 2002-07-09.
NEPAD | NEP | - | New Partnership for Africa's Development
AFDB | AFB | - | African Development Bank | African Development Bank Group; African Development Fund
ECOWAS | WAS | - | Economic Community of West African States
UEMOA | UEM WAM | - | West African Economic and Monetary Union
BOAD | WAD | - | West African Development Bank
CILSS | - | - | Permanent Interstate Committee for Drought Control in the Sahel
MRU | - | - | Mano River Union
ECCAS | ECA | - | Economic Community of Central African States
CEMAC | - | - | Economic and Monetary Community of Central Africa
BEAC | BCA | - | Bank of Central African States
COMESA | CEM | - | Common Market for Eastern and Southern Africa | - | - | CAMEO also gives its code CEM to the Economic and Monetary Community of Central Africa.
TDB | ATD | - | Eastern and Southern African Trade and Development Bank
EAC | - | - | East African Community
SADC | SAD | - | Southern African Development Community
IGAD | IAD | - | Intergovernmental Authority on Development
CENSAD | CSS | - | Community of Sahel-Saharan States
AMU | AMU | - | Arab Maghreb Union
LAS | ARL | - | League of Arab States | Arab League | 1945-03-22
OIC | OIC | OIC | Organisation of Islamic Cooperation | Organization of Islamic Cooperation; Organization of the Islamic Conference; Organisation of the Islamic Conference; Organization of Islamic Conferences
GCC | GCC | GCC | Gulf Cooperation Council | Cooperation Council for the Arab States of the Gulf | 1981-05-25
ACC | ACC | - | Arab Cooperation Council | - | 1989-02-16
CAEU | AEU | - | Council of Arab Economic Unity
AMF | AMF | - | Arab Monetary Fund
BADEA | ABD | - | Arab Bank for Economic Development in Africa
OAPEC | APE | - | Organization of Arab Petroleum Exporting Countries
OPEC | OPC | OPC | Organization of the Petroleum Exporting Countries | Organization of Petroleum Exporting Countries; OPEC Fund for International Development
ISDB | IDB | - | Islamic Development Bank
ASEAN | ASN | ASN | Association of Southeast Asian Nations
SEATO | SOT | - | Southeast Asia Treaty Organization | - | 1954-09-08..1977-07-01
SAARC | SAA | - | South Asian Association for Regional Cooperation
BIMSTEC | - | - | Bay of Bengal Initiative for Multi-Sectoral Technical and Economic Cooperation
MEKONG | - | - | Mekong River Commission
ADB | ADB | - | Asian Development Bank
AIIB | - | - | Asian Infrastructure Investment Bank
APEC | - | - | Asia-Pacific Economic Cooperation
PIF | - | - | Pacific Islands Forum | South Pacific Forum
OAS | OAS | OAS | Organization of American States | Organisation of American States; Inter-American Court of Human Rights
IADB | - | - | Inter-American Development Bank
MERCOSUR | - | - | Mercosur | Common Market of the South; Southern Common Market
UNASUR | - | - | Union of South American Nations
ANDEAN | - | - | Andean Community | Andean Community of Nations
CELAC | - | - | Community of Latin American and Caribbean States
CARICOM | - | - | Caribbean Community
OECS | - | - | Organization of Eastern Caribbean States
SICA | - | - | Central American Integration System | Central American Parliament
CABEI | - | - | Central American Bank for Economic Integration
ALBA | - | - | Bolivarian Alliance for the Peoples of Our America
CWN | CWN | - | Commonwealth of Nations | Commonwealth Secretariat; British Commonwealth
OIF | - | - | International Organisation of La Francophonie | Francophonie
CPLP | - | - | Community of Portuguese Language Countries
OECD | - | - | Organisation for Economic Co-operation and Development | Organization for Economic Cooperation and Development
NONA | NON | NAC | Non-Aligned Movement | Organization of Non-Aligned Countries; Non-Aligned Countries
G7 | GOS | GOS | Group of Seven
G8 | GOE | GOE | Group of Eight
G20 | - | - | Group of Twenty
G77 | GSS | - | Group of 77 | Group of Seventy-Seven
BRICS | - | - | BRICS
PCLUB | PRC | - | Paris Club
NSG | - | - | Nuclear Suppliers Group
`
