import { never, neverDone, type Rule } from '../rule.ts'

const ADDRESSED = 'a person is nobody to address'
const MEASURE = 'no measure against persons'
const BOUGHT = 'nobody is bought'

export const PERSONS: readonly Rule[] = [
  neverDone(
    ADDRESSED,
    `
  businessman|businessmen|businesswom*|businesspeople|oligarch*|tycoon*|magnate*|celebrit*|lobbyist*|notables
  business elite*|leaders|figures|circles
  pop|film star*
  public figure*
  tribal|clan|community|village|youth|ethnic|opinion leader*|elder*|chief*
  critic|critics|opponents ~ <addressing>|watch*|answer*|silenc*|register*
  defector*|turncoat*|confidant*
  minister|ministers|president|leader|leaders wife|husband|son|daughter|brother|family|circle|children|friends|entourage
  inner circle
  doctor|lawyer|banker|nephew|cousin|brother|wife|son|daughter|driver|friend|secretary of the|a? president|minister|leader|premier|governor|negotiator
  <friendly> academics|professors|scholars|artists|musicians|intellectuals|officers|generals|deputies|judges|personalities|figures|individuals|minds
  <friendly> officials|people ~ support*|fund*|pay*|reward*|cultivat*|contact*|channel*
  deputies|mps who|that vote*|voted|speak|spoke|favour*|oppose*|lean*
`,
  ),
  neverDone(
    MEASURE,
    `
  travel|entry|visa|asset|assets|property|exit ban|bans|freeze|freezes|freezing|blacklist*|stop|stops
  visa|no? fly|stop|black list|lists
  no entry list|lists
  blacklist*
  sanctions list|lists
  targeted|personal|individual|smart|magnitsky sanction*|measure|measures|restriction*|listing*|designation*
  sanction|sanctions|sanctioned ~ <persons>
  those responsible
  designated persons|individuals|nationals
  specially designated
  undesirable person*|foreigner*|alien*
  freez*|froze|frozen|ban|bans|banned|blacklist*|confiscat*|seize|seizes|seized ~ <persons>
  deny|denies|denied|refuse|refuses|refused|revoke|revokes|revoked|withhold*|cancel|cancels|bar|bars|barred|no visa|visas|entry|permits .. <persons>
  <persons> .. deny|denies|denied|refuse|refuses|refused|revoke|revokes|revoked|withhold*|bar|bars|barred|no visa|visas|entry|permits
  visa|visas|entry .. <persons> .. refused|denied|revoked|withheld|barred
  <persons> .. visa|visas|entry .. refused|denied|revoked|withheld|barred
  refuse|refuses|deny|denies|revoke|revokes|withhold|withholds visas|entry to|of|for the|their|its? <persons>|negotiator*|minister*
  list|listed|lists ~ relatives of|from officials|ministers|leaders
  officials|ministers|leaders|deputies relatives|families|children|wives|spouses|sons
  account|accounts|asset|assets|property|villas|yachts|houses of named|the|some|several|certain? <persons>
  interrogat*|harass*|intimidat*
  hold|holds|holding a|the|their|some citizen|national|student|visitor|tourist
  bargaining chip*
  secondary screening
  one|a|the|certain family firm*|business*|holding*|estate*
  until|when|once|if|unless .. resign*|dismissed|sacked|replaced|ousted
  pinprick*|chicane*
`,
  ),
  never(
    MEASURE,
    `
  arrest|arrests|detain|detains|detaining|imprison*|interrogate|deport|deports|expel|expels|jail|prosecute a|an|the|their|its|some|several|visiting|selected? _? <persons>|citizen|citizens|national|nationals|student|students|blogger*|critic*|traveller*|visitor*|artist*|scholar*|writer*|tourist*|scientist*|crew|guest*
  blogger*|student|students|critic*|visitor*|scholar*|writer*|singer*|tourist*|traveller*|*journalis*|activist* is|are|was|were|be|been|gets detained|arrested|held|questioned|deported|expelled|searched|jailed|tried|charged
  magnitsky
  hostage|hostages .. tak*|exchang*|bargain*|hold|held
`,
  ),
  never(
    BOUGHT,
    `
  bribe*|bribing|kickback*|sweetener*
  under the table
  facilitation payment*
  personal gift*|benefit*|payment*|reward*|favour*|inducement*|advantage*|interest .. of? minister*|official*|negotiator*|judge*
  personal benefit*|reward*|inducement*|enrichment
  envelope|envelopes of|with cash|money
  buy|buys|buying vote|votes|off|loyalt*
  win|wins|winning over key|some|selected|a|the|individual minister*|official*|deput*|general*|judge*|negotiator*|governor*
  negotiator*|minister|ministers|official|officials|deput*|general*|judge*|governor*|adviser*|envoy .. receive*|gets|given|offered|promised|paid .. consultanc*|flat|flats|payment*|fee|fees|directorship*|house|retainer*|holiday*|residence|job|position
  consultanc* of ours
  board seat|seats
  directorship*|retainer* .. for|to
`,
  ),
]
