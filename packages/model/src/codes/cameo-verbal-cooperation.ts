/** CAMEO roots 01 to 05, quad class 1. Columns: code | weight on Goldstein's scale | label in our own words. */
export const CAMEO_VERBAL_COOPERATION = `
01 | 0.0 | speaks in public
010 | 0.0 | makes a statement
011 | -0.1 | will not comment
012 | -0.4 | voices doubt or gloom
013 | 0.4 | voices hope
014 | 0.0 | weighs a policy
015 | 0.0 | says that it is responsible
016 | -2.0 | says that it is not responsible
017 | 0.0 | makes a symbolic gesture
018 | 3.4 | voices sympathy
019 | 3.4 | says that it agrees
02 | 3.0 | asks
020 | 3.0 | asks for something
021 | 3.4 | asks for practical cooperation
0211 | 3.4 | asks for economic cooperation
0212 | 3.4 | asks for military cooperation
0213 | 3.4 | asks for cooperation of courts and police
0214 | 3.4 | asks for cooperation on intelligence
022 | 3.2 | asks for diplomatic backing
023 | 3.4 | asks for aid
0231 | 3.4 | asks for economic aid
0232 | 3.4 | asks for military aid
0233 | 3.4 | asks for relief aid
0234 | 3.4 | asks for troops to protect or keep peace
024 | -0.3 | asks for political reform
0241 | -0.3 | asks for other leaders
0242 | -0.3 | asks for another policy
0243 | -0.3 | asks for rights
0244 | -0.3 | asks for other institutions
025 | -0.3 | asks the other to give way
0251 | -0.3 | asks to ease administrative limits
0252 | -0.3 | asks to calm public dissent
0253 | -0.3 | asks to let go people or property
0254 | -0.3 | asks to ease economic sanctions
0255 | -0.3 | asks to let outsiders in, other than mediators
0256 | -0.3 | asks to reduce military action
026 | 4.0 | asks others to meet or negotiate
027 | 4.0 | asks others to settle their dispute
028 | 4.0 | asks others to use a mediator
03 | 4.0 | offers to cooperate
030 | 4.0 | says that it means to cooperate
031 | 5.2 | offers practical cooperation
0311 | 5.2 | offers economic cooperation
0312 | 5.2 | offers military cooperation
0313 | 5.2 | offers cooperation of courts and police
0314 | 5.2 | offers cooperation on intelligence
032 | 4.5 | offers diplomatic backing
033 | 5.2 | offers aid
0331 | 5.2 | offers economic aid
0332 | 5.2 | offers military aid
0333 | 5.2 | offers relief aid
0334 | 6.0 | offers troops to protect or keep peace
034 | 7.0 | promises political reform
0341 | 7.0 | promises other leaders
0342 | 7.0 | promises another policy
0343 | 7.0 | promises rights
0344 | 7.0 | promises other institutions
035 | 7.0 | promises to give way
0351 | 7.0 | promises to ease administrative limits
0352 | 7.0 | promises to calm public dissent
0353 | 7.0 | promises to let go people or property
0354 | 7.0 | promises to ease economic sanctions
0355 | 7.0 | promises to let outsiders in, other than mediators
0356 | 7.0 | promises to reduce military action
036 | 4.0 | offers to meet or negotiate
037 | 5.0 | offers to settle a dispute
038 | 7.0 | is ready to accept a mediator
039 | 5.0 | offers to mediate
04 | 1.0 | consults
040 | 1.0 | holds consultations
041 | 1.0 | talks by telephone
042 | 1.9 | pays a visit
043 | 2.8 | receives a visit
044 | 2.5 | meets on third ground
045 | 5.0 | mediates
046 | 7.0 | negotiates
05 | 3.5 | cooperates in diplomacy
050 | 3.5 | gives diplomatic cooperation
051 | 3.4 | praises
052 | 3.5 | defends in words
053 | 3.8 | gathers support for the other
054 | 6.0 | recognises diplomatically
055 | 7.0 | apologises
056 | 7.0 | forgives
057 | 8.0 | signs an agreement
`
