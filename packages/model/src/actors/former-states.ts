/** States that ended after 1945, under their former codes; the columns are those of `readStates`. */
export const FORMER_STATES = `
SUN | SU | 365 | 365 | UR | ..1991-12-26 | SUN USR | USR | Soviet Union | USSR; U.S.S.R.; Union of Soviet Socialist Republics | Russia continues its membership in the UN from 1991-12-26.
YUG | YU | 345 | 345 | YO | ..2003-02-04 | YUG | YUG FRY | Yugoslavia | Federal Republic of Yugoslavia; Socialist Federal Republic of Yugoslavia; SFR Yugoslavia; FR Yugoslavia; former Yugoslavia | The Socialist Federal Republic, and from 1992-04-27 the Federal Republic of Serbia and Montenegro.
SCG | - | 345 | 345 | YI | 2003-02-04..2006-06-05 | SCG | SCG | Serbia and Montenegro | Serbia & Montenegro; State Union of Serbia and Montenegro | ISO 3166 gave it the alpha-2 code CS, which here means Czechoslovakia.
CSK | CS | 315 | 315 | CZ | ..1993-01-01 | CSK CZA | CSK | Czechoslovakia | Czechoslovak Socialist Republic; Czech and Slovak Federative Republic; Czech and Slovak Federal Republic
DDR | DD | 265 | 265 | GC | 1949-10-07..1990-10-03 | DDR GME | GME GDR | German Democratic Republic | East Germany; GDR; Germany, East
YMD | YD | 680 | 680 | YS | 1967-11-30..1990-05-22 | YMD YMS | YMS | Democratic Yemen | South Yemen; People's Democratic Republic of Yemen; Yemen People's Republic; People's Republic of Southern Yemen; Yemen, Democratic
RVN | - | 817 | 817 | VS | 1954-06-04..1975-05-01 | RVN | RVN | Republic of Vietnam | South Vietnam; Republic of Viet Nam; Republic of Viet-Nam | No ISO 3166 code: RVN is the abbreviation of the Correlates of War list.
ZAN | - | 511 | 511 | - | 1963-12-19..1964-04-27 | ZAN | - | Zanzibar | People's Republic of Zanzibar | No ISO 3166 code: ZAN is the abbreviation of the Correlates of War list.
`
