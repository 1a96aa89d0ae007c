/** CAMEO roots 14 to 20, quad class 4. Columns: code | weight on Goldstein's scale | label in our own words. */
export const CAMEO_MATERIAL_CONFLICT = `
14 | -6.5 | protests
140 | -6.5 | takes part in political dissent
141 | -6.5 | demonstrates
1411 | -6.5 | demonstrates for other leaders
1412 | -6.5 | demonstrates for another policy
1413 | -6.5 | demonstrates for rights
1414 | -6.5 | demonstrates for other institutions
142 | -6.5 | goes on hunger strike
1421 | -6.5 | goes on hunger strike for other leaders
1422 | -6.5 | goes on hunger strike for another policy
1423 | -6.5 | goes on hunger strike for rights
1424 | -6.5 | goes on hunger strike for other institutions
143 | -6.5 | strikes or boycotts
1431 | -6.5 | strikes for other leaders
1432 | -6.5 | strikes for another policy
1433 | -6.5 | strikes for rights
1434 | -6.5 | strikes for other institutions
144 | -7.5 | blocks the way
1441 | -7.5 | blocks the way for other leaders
1442 | -7.5 | blocks the way for another policy
1443 | -7.5 | blocks the way for rights
1444 | -7.5 | blocks the way for other institutions
145 | -7.5 | protests with violence
1451 | -7.5 | protests with violence for other leaders
1452 | -7.5 | protests with violence for another policy
1453 | -7.5 | protests with violence for rights
1454 | -7.5 | protests with violence for other institutions
15 | -7.2 | shows force
150 | -7.2 | makes a show of military or police power
151 | -7.2 | raises police alert
152 | -7.2 | raises military alert
153 | -7.2 | calls up police
154 | -7.2 | calls up or moves troops
16 | -4.0 | cuts relations
160 | -4.0 | cuts relations in some way
161 | -4.0 | lowers or breaks diplomatic relations
162 | -5.6 | cuts aid
1621 | -5.6 | cuts economic aid
1622 | -5.6 | cuts military aid
1623 | -5.6 | cuts relief aid
163 | -8.0 | imposes sanctions, an embargo or a boycott
164 | -7.0 | stops talks
165 | -6.5 | stops mediation
166 | -7.0 | sends away or withdraws missions
1661 | -7.0 | sends away or withdraws peacekeepers
1662 | -7.0 | sends away or withdraws inspectors
1663 | -7.0 | sends away or withdraws aid agencies
17 | -7.0 | coerces
170 | -7.0 | uses coercion
171 | -9.2 | takes or damages property
1711 | -9.2 | takes property
1712 | -9.2 | destroys property
172 | -5.0 | imposes administrative limits
1721 | -5.0 | limits political freedoms
1722 | -5.0 | bans parties or politicians
1723 | -5.0 | imposes a curfew
1724 | -5.0 | imposes a state of emergency
173 | -5.0 | arrests or charges
174 | -5.0 | expels people
175 | -9.0 | represses with violence
18 | -9.0 | assaults
180 | -9.0 | uses unconventional violence
181 | -9.0 | abducts or takes hostage
182 | -9.5 | assaults bodily
1821 | -9.0 | assaults sexually
1822 | -9.0 | tortures
1823 | -10.0 | kills by bodily assault
183 | -10.0 | bombs by non-military means
1831 | -10.0 | carries out a suicide bombing
1832 | -10.0 | sets off a car bomb
1833 | -10.0 | sets off a roadside bomb
184 | -8.0 | uses people as shields
185 | -8.0 | tries to assassinate
186 | -10.0 | assassinates
19 | -10.0 | fights
190 | -10.0 | uses military force
191 | -9.5 | blockades or restricts movement
192 | -9.5 | occupies territory
193 | -10.0 | fights with small arms
194 | -10.0 | fights with artillery and tanks
195 | -10.0 | attacks from the air
196 | -9.5 | breaks a ceasefire
20 | -10.0 | uses mass violence
200 | -10.0 | uses unconventional mass violence
201 | -9.5 | drives out masses of people
202 | -10.0 | kills masses of people
203 | -10.0 | carries out ethnic cleansing
204 | -10.0 | uses weapons of mass destruction
2041 | -10.0 | uses chemical, biological or radiological weapons
2042 | -10.0 | uses nuclear weapons
`
