/**
 * PLOVER, the Political Language Ontology for Verifiable Event Records (Open Event Data Alliance, manual draft 0.8 of
 * September 2021): sixteen types of event, alone or with the mode in which it was done, `TYPE-mode`. Modes are those of
 * the manual, of the alliance's conversion table (CAMEO2PLOVER-2021), and some later ones that POLECAT and its coder NGEC
 * use. PLOVER has no weights by code: POLECAT gives one with each event.
 *
 * Columns: code | quad class of the manual | counterpart in CAMEO | label in our own words. The counterpart is that of the
 * conversion table read backwards: three or four digits where one code of CAMEO holds all that lead here, two digits (the
 * root only) where they share no more than that, `-` where not even that. A mode that the table lacks has the root of its
 * type. docs/reference/codes.md names the five places where we do not follow it.
 */
export const PLOVER = `
AGREE | 1 | 03 | agrees or promises to cooperate
CONSULT | 1 | 04 | meets or confers
CONSULT-visit | 1 | 042 | visits
CONSULT-third-party | 1 | 044 | meets on the ground of a third party
CONSULT-multilateral | 1 | 04 | meets among many or in an organisation
CONSULT-phone | 1 | 041 | confers from afar
SUPPORT | 1 | 05 | supports in words, recognises or signs
CONCEDE | 1 | 08 | gives way in words
COOPERATE | 2 | 06 | works together to the gain of both
AID | 2 | 07 | gives aid
RETREAT | 2 | 08 | gives way in deeds
RETREAT-withdraw | 2 | 08 | withdraws forces
RETREAT-release | 2 | 0841 | releases persons
RETREAT-return | 2 | 0842 | returns property
RETREAT-disarm | 2 | 087 | disarms
RETREAT-ceasefire | 2 | 0871 | holds fire
RETREAT-access | 2 | 086 | lets observers or helpers in
RETREAT-ease | 2 | 085 | eases economic sanctions
RETREAT-resign | 2 | 08 | resigns from office
REQUEST | 3 | 100 | demands
REQUEST-assist | 3 | 10 | demands help or exchange
REQUEST-change | 3 | 10 | demands a change of policy or leaders
REQUEST-yield | 3 | 10 | demands that the other gives way
REQUEST-meet | 3 | 10 | demands to meet or to settle
ACCUSE | 3 | - | blames or investigates
ACCUSE-disapprove | 3 | 11 | disapproves or condemns
ACCUSE-investigate | 3 | 09 | investigates
ACCUSE-allege | 3 | 11 | accuses of a wrong or sues
REJECT | 3 | 120 | refuses
REJECT-assist | 3 | 12 | refuses help or exchange
REJECT-change | 3 | 12 | refuses to change policy or leaders
REJECT-yield | 3 | 12 | refuses to give way
REJECT-meet | 3 | 12 | refuses to meet or to settle
THREATEN | 3 | 13 | threatens
THREATEN-restrict | 3 | 13 | threatens to restrict movement or trade
THREATEN-ban | 3 | 132 | threatens to ban political activity
THREATEN-political | 3 | 1321 | threatens freedom of speech
THREATEN-arrest | 3 | 13 | threatens to arrest
THREATEN-relations | 3 | 13 | threatens to cut relations or talks
THREATEN-expel | 3 | 136 | threatens to expel envoys or missions
THREATEN-territory | 3 | 1382 | threatens to occupy
THREATEN-violence | 3 | 13 | threatens with force
PROTEST | 4 | 140 | protests in public
PROTEST-demo | 4 | 141 | demonstrates
PROTEST-riot | 4 | 145 | riots
PROTEST-general | 4 | 14 | strikes in all trades
PROTEST-strike | 4 | 14 | strikes in some trades
PROTEST-hunger | 4 | 142 | holds a hunger strike
PROTEST-boycott | 4 | 143 | boycotts
PROTEST-obstruct | 4 | 144 | blocks the way in protest
SANCTION | 4 | 160 | cuts relations
SANCTION-convict | 4 | - | finds guilty in court
SANCTION-expel | 4 | 166 | expels from a group or country
SANCTION-withdraw | 4 | 16 | withdraws envoys, missions or aid
SANCTION-discontinue | 4 | 16 | stops or reduces exchange or aid
MOBILIZE | 4 | 150 | shows its power without using it
MOBILIZE-troops | 4 | 15 | readies troops
MOBILIZE-weapons | 4 | 15 | readies weapons
MOBILIZE-police | 4 | 15 | readies police
MOBILIZE-militia | 4 | 15 | readies a militia
COERCE | 4 | 170 | represses
COERCE-seize | 4 | - | seizes or damages property or land
COERCE-confiscate | 4 | 17 | confiscates property
COERCE-restrict | 4 | - | restricts freedoms, movement or trade
COERCE-ban | 4 | 1722 | bans parties or persons
COERCE-censor | 4 | 17 | censors
COERCE-curfew | 4 | 1723 | imposes a curfew
COERCE-martial-law | 4 | 1724 | imposes martial law or an emergency
COERCE-arrest | 4 | 173 | arrests or charges
COERCE-deport | 4 | 174 | deports
COERCE-withhold | 4 | 17 | cuts off supplies or services
COERCE-misinformation | 4 | 17 | spreads what is false
COERCE-cyber | 4 | 17 | attacks over networks
ASSAULT | 4 | - | uses violence
ASSAULT-abduct | 4 | 18 | abducts or takes hostage
ASSAULT-beat | 4 | 182 | beats
ASSAULT-torture | 4 | 1822 | tortures
ASSAULT-execute | 4 | - | executes by judgement
ASSAULT-sexual | 4 | 1821 | commits sexual violence
ASSAULT-assassinate | 4 | 18 | kills a chosen person, or tries to
ASSAULT-targeted | 4 | - | attacks a chosen target
ASSAULT-destroy | 4 | 1712 | destroys property
ASSAULT-primitive | 4 | - | attacks with fire, blades or stones
ASSAULT-firearms | 4 | 193 | fights with small arms
ASSAULT-explosives | 4 | 18 | sets off explosives
ASSAULT-suicide-attack | 4 | 183 | carries out a suicide attack
ASSAULT-heavy-weapons | 4 | 19 | fights with heavy weapons
ASSAULT-aerial | 4 | - | attacks from the air
ASSAULT-drone | 4 | - | attacks with drones
ASSAULT-crowd-control | 4 | - | uses force against a crowd
ASSAULT-cleansing | 4 | 20 | drives a people out
ASSAULT-massacre | 4 | 20 | kills many
ASSAULT-unconventional | 4 | 204 | uses chemical, biological or nuclear weapons
`
