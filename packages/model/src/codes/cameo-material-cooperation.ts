/** CAMEO roots 06 to 08, quad class 2. Columns: code | weight on Goldstein's scale | label in our own words. */
export const CAMEO_MATERIAL_COOPERATION = `
06 | 6.0 | cooperates in practice
060 | 6.0 | gives practical cooperation
061 | 6.4 | works together in the economy
062 | 7.4 | works together in defence
063 | 7.4 | works together in justice
064 | 7.0 | shares intelligence
07 | 7.0 | aids
070 | 7.0 | gives aid
071 | 7.4 | gives economic aid
072 | 8.3 | gives military aid
073 | 7.4 | gives relief aid
074 | 8.5 | sends troops to protect or keep peace
075 | 7.0 | grants asylum
08 | 5.0 | gives way
080 | 5.0 | gives way in something
081 | 5.0 | eases administrative limits
0811 | 5.0 | eases limits on political freedoms
0812 | 5.0 | eases a ban on parties or politicians
0813 | 5.0 | eases a curfew
0814 | 5.0 | eases a state of emergency
082 | 5.0 | calms political dissent
083 | 5.0 | grants a request for political reform
0831 | 5.0 | grants a request for other leaders
0832 | 5.0 | grants a request for another policy
0833 | 5.0 | grants a request for rights
0834 | 5.0 | grants a request for other institutions
084 | 7.0 | gives back or lets go
0841 | 7.0 | lets people go
0842 | 7.0 | gives property back
085 | 7.0 | eases economic sanctions
086 | 9.0 | lets outsiders in
0861 | 9.0 | lets peacekeepers in
0862 | 9.0 | lets inspectors in
0863 | 9.0 | lets relief in
087 | 9.0 | reduces military action
0871 | 9.0 | declares a ceasefire
0872 | 9.0 | eases a military blockade
0873 | 9.0 | stands forces down
0874 | 10.0 | withdraws or surrenders
`
