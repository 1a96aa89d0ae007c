import { never, neverDone, type Rule } from '../rule.ts'

const WHY = 'a diaspora and its bodies are nobody to address'

export const DIASPORAS: readonly Rule[] = [
  neverDone(
    WHY,
    `
  *diaspor*
  compatriot*|kinsmen|kinsfolk|kinspeople|countrymen|brethren
  expatriate*|expats|emigre*|emigrant|emigrants
  exile|exiles|exiled
  co ethnic*
  coethnic*
  our own? people|kin|community|communities|brothers|sons|daughters|nationals|citizens living|settled|resident|who? live? abroad|there|over|across
  our own? people|kin|communities over|across|there|abroad
  overseas|emigrant|immigrant|migrant|ethnic|expatriate communit*|council*|association*|club*|organisation*|organization*|group*|leader*|elder*
  communities abroad|overseas
  of our origin|descent|blood|stock|tongue|nation
  who left the|our|their old? country|homeland|fatherland
  old country|homeland
  friends of our language|nation|country|culture|cause|people
  hometown societ*|association*|club*
  roots programme*
  citizens|people|residents|families|voters of|with our origin|descent|language|roots
  people|citizens|communities|families with roots|ties in|to our
`,
  ),
  never(
    WHY,
    `
  <giving> ~ *diaspor*|compatriot*|emigre*|exiles
`,
  ),
]
