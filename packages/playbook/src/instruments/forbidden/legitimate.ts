import { PhraseIndex } from './find-phrase.ts'
import { phrasesOf } from './phrase.ts'
import { WORD_LISTS } from './word-lists.ts'

/** Phrases of treaties and ministries that hold a word refused elsewhere; they count as nothing. */
const PHRASES = `
  contracting|state|states|third|working|injured|claimant|requesting|requested|non|all|both|consulting party|parties
  conference|meeting|assembly|consent|number|list|majority|half|will of the|all? states? parties
  other|either|each|one|any|a|the|neither|two party|parties to|of the|a|an|this|that|its|their|any? _? _? _? treaty|treaties|convention|conventions|agreement|agreements|protocol|covenant|pact|dispute|case|statute|charter|accord|contract|arbitration|compact|arrangement|memorandum|proceedings|constitution
  party|parties to the|a|an|this|that|its|any? treaty|treaties|convention|conventions|agreement|agreements|protocol|covenant|pact|dispute|case|statute|charter|accord|contract|arbitration|compact|arrangement|memorandum|proceedings|constitution|it
  between|among|if|where|when|unless|until|once the parties
  the parties agree|may|shall|can|meet|exchange|settle|undertake|choose|appoint|notify|consult|report
  garden|dinner|tea|search|rescue|survey|boundary party|parties
  press release|releases|conference|conferences|briefing|briefings|statement|statements|office|officer|department|service|line|lines|secretary
  storage|culture|growth|mixed media
  association agreement|agreements|council|committee|partnership
  free trade association
  international? development association
  association of southeast asian nations
  association of south east asian nations
  association of caribbean states
  association for regional cooperation
  in association with the
  candidate country|countries|state|states|member|site|sites|species|material|vaccine|vaccines
  candidate|candidates for a|the? membership|accession|scholarship|scholarships|fellowship|fellowships|grant|council|court|bench|seat
  correspondent bank|banks|account|accounts|banking
  freedom of the press
  secret ballot|ballots
  disease|epidemiological|epidemic|health|influenza|laboratory|wastewater|fisheries|fishery|maritime|vessel|market|air|coastal|airspace|veterinary|pest|vector|safety surveillance
  surveillance of|for the? disease|diseases|outbreaks|influenza|polio|malaria|fish|fisheries|vessels|pests|vectors|resistance
  vertragspartei|vertragsparteien
  unparteiisch*
  partido amistoso
  partido de futbol
  vereinte|vereinten nationen
  договаривающ* сторон*
`

const LEGITIMATE = new PhraseIndex<true>()
for (const phrase of phrasesOf(PHRASES, WORD_LISTS)) LEGITIMATE.add(phrase, true)

/** The words with such phrases taken out, so that rules see what is left. */
export function withoutLegitimate(words: readonly string[]): readonly string[] {
  const left: string[] = []
  let at = 0
  while (at < words.length) {
    const found = LEGITIMATE.at(words, at)
    if (found === undefined) left.push(words[at] ?? '')
    else left.push('…')
    at = found?.end ?? at + 1
  }
  return left
}
