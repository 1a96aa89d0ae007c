/** CAMEO roots 09 to 13, quad class 3. Columns: code | weight on Goldstein's scale | label in our own words. */
export const CAMEO_VERBAL_CONFLICT = `
09 | -2.0 | looks into
090 | -2.0 | opens an inquiry
091 | -2.0 | looks into crime or corruption
092 | -2.0 | looks into breaches of human rights
093 | -2.0 | looks into military action
094 | -2.0 | looks into war crimes
10 | -5.0 | demands
100 | -5.0 | demands something
101 | -5.0 | demands information or practical cooperation
1011 | -5.0 | demands economic cooperation
1012 | -5.0 | demands military cooperation
1013 | -5.0 | demands cooperation of courts and police
1014 | -5.0 | demands cooperation on intelligence
102 | -5.0 | demands diplomatic backing
103 | -5.0 | demands aid or protection
1031 | -5.0 | demands economic aid
1032 | -5.0 | demands military aid
1033 | -5.0 | demands relief aid
1034 | -5.0 | demands troops to protect or keep peace
104 | -5.0 | demands political reform
1041 | -5.0 | demands other leaders
1042 | -5.0 | demands another policy
1043 | -5.0 | demands rights
1044 | -5.0 | demands other institutions
105 | -5.0 | demands mediation or that the other give way
1051 | -5.0 | demands to ease administrative limits
1052 | -5.0 | demands to calm political dissent
1053 | -5.0 | demands to let go people or property
1054 | -5.0 | demands to ease economic sanctions
1055 | -5.0 | demands to let outsiders in, other than mediators
1056 | -5.0 | demands to reduce military action
107 | -5.0 | demands a ceasefire
108 | -5.0 | demands talks
11 | -2.0 | disapproves
110 | -2.0 | shows disapproval
111 | -2.0 | criticises
112 | -2.0 | accuses
1121 | -2.0 | accuses of crime or corruption
1122 | -2.0 | accuses of breaches of human rights
1123 | -2.0 | accuses of starting force
1124 | -2.0 | accuses of war crimes
1125 | -2.0 | accuses of spying or betrayal
113 | -2.0 | gathers others against the other
114 | -2.0 | makes a formal complaint
115 | -2.0 | goes to court
116 | -2.0 | finds guilty or liable in court
12 | -4.0 | rejects
120 | -4.0 | turns something down
121 | -4.0 | rejects practical cooperation
1211 | -4.0 | rejects economic cooperation
1212 | -4.0 | rejects military cooperation
122 | -4.0 | refuses aid
1221 | -4.0 | refuses economic aid
1222 | -4.0 | refuses military aid
1223 | -4.0 | refuses relief aid
1224 | -4.0 | refuses troops to protect or keep peace
123 | -4.0 | refuses political reform
1231 | -4.0 | refuses other leaders
1232 | -4.0 | refuses another policy
1233 | -4.0 | refuses rights
1234 | -4.0 | refuses other institutions
124 | -4.0 | will not give way
1241 | -4.0 | will not ease administrative limits
1242 | -4.0 | will not calm public dissent
1243 | -4.0 | will not let go people or property
1244 | -4.0 | will not ease economic sanctions
1245 | -4.0 | will not let outsiders in, other than mediators
1246 | -4.0 | will not reduce military action
125 | -5.0 | rejects talks
126 | -5.0 | rejects a mediator
127 | -5.0 | rejects a plan to settle
128 | -5.0 | defies a norm or law
129 | -5.0 | vetoes
13 | -6.0 | threatens
130 | -4.4 | utters a threat
131 | -5.8 | threatens steps short of force
1311 | -5.8 | threatens to cut aid
1312 | -5.8 | threatens sanctions or a boycott
1313 | -5.8 | threatens to cut relations
132 | -5.8 | threatens administrative limits
1321 | -5.8 | threatens limits on political freedoms
1322 | -5.8 | threatens to ban parties or politicians
1323 | -5.8 | threatens a curfew
1324 | -5.8 | threatens a state of emergency
133 | -5.8 | threatens to protest
134 | -5.8 | threatens to stop talks
135 | -5.8 | threatens to stop mediation
136 | -7.0 | threatens to end an outside presence, other than mediators
137 | -7.0 | threatens violent repression
138 | -7.0 | threatens military force
1381 | -7.0 | threatens a blockade
1382 | -7.0 | threatens to occupy
1383 | -7.0 | threatens unconventional violence
1384 | -7.0 | threatens a conventional attack
1385 | -7.0 | threatens weapons of mass destruction
139 | -7.0 | sets an ultimatum
`
