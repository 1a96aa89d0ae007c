import { never, neverDone, type Rule } from '../rule.ts'

const WHY = 'what a state does here it does in its own name'

export const HIDDEN_ACTS: readonly Rule[] = [
  never(
    WHY,
    `
  covert*|clandestin*|undercover|deniab*|unattribut*|nonattribut*|unbranded|untraceable|traceless|unacknowledged
  non attribut*
  not be? attribut*
  without attribution|letterhead
  without our|a name|signature
  without saying|naming|showing us|who|whom|whose|where
  without being named|seen|noticed|known
  no fingerprints|logo|letterhead|traces
  not for attribution
  at arms|one length|remove
  arm length
  by other|others|third hands|hand
  false flag*
  our hand|name|role|part|share|authorship .. unseen|hidden|invisible|concealed|unnamed|unknown|unmentioned|secret
  our hand|name|role|part|share|authorship .. not|never .. seen|shown|mentioned|disclosed|known|named|visible
  hidden hand
  we|government|state|ministry|embassy|sponsor|source|giver|payer do|does|did|must|should|need|shall|will not appear
  we|government|ministry|embassy|sponsor|giver|payer .. stay*|remain*|keep* .. background|hidden|invisible|unseen|scenes|unnamed|sight
  behind the scenes
  behind|through|via a|an front|cutout|proxy|proxies
  front compan*|organisation*|organization*|group*|man|men
  cut out|outs
  straw man|men
  shell compan*|firm*
  proxy|proxies
  through|via|by a|an|our|friendly|private|trusted foundation|consultancy|middleman|middlemen|trust|friend|friends|intermediary|firm
  paid|friendly|private|trusted|our intermediar*|middlem*|go between*
  under|in local|another|other|borrowed|false|invented|assumed|private|different name|names .. place*|appear*|publish*|posts|written|essay*|article*
  place*|appear*|publish*|post*|written|essay*|article* .. under|in local|another|other|borrowed|false|invented|assumed|private|different name|names
  pseudonym*|ghostwrit*
  ghost writ*
  anonymous* account*|source*|article*|site*|donor*|letter*|leak*|tip*|channel*|post|posts|page*|fund*|publish*|placed|given|text|texts
  anonymously
`,
  ),
  never(
    WHY,
    `
  non|un public|disclosed|declared channel*|contact*|support|payment*|fund*|money|help
  undisclosed|undeclared|nonpublic
  discreet* support*|fund*|pay*|assist*|help*|encourag*
  quiet* support*|fund*|payment*|paid|help*|assist*|encourag*|money|steer*|access|remove*|dropped
  low visibility
  under|below|beneath the radar
  below the threshold of war|force|response|attribution|armed|open
  grey|gray zone
  greyzone
  hybrid means|measures|tools|pressure|campaign
  active measures
  special operation*|measures|means|tasks
  black budget|operation*|fund*|ops
  slush fund*
  secret fund*|channel|payment*|support|operation*|agent*|programme|campaign|network|mission|police|service|services
  secretly
  in secret
  leaked
  leak|leaks|leaking the|a|an|part|parts|it|them|to|material|document*|extract*|tape*|recording*
  indiscretion*
  unnamed official*|source*
  source|sources close to
  background talk|talks|conversation*|chat*
  on background
  slip|slips|slipped it? to
  find its|their way into|to
  agent|agents of influence
  agent|agents provocateur*
  sleeper agent*|cell*|network*
  kompromat|compromising|blackmail*|incriminating
  dirt on
  private life|lives|affairs|habits of|held
  file|files|dossier*|material on|about the|a|an|its|their? _? minister*|president*|negotiator*|person*|official*|leader*|envoy*|ambassador*|deput*|judge*|famil*|critic*|private
`,
  ),
  neverDone(
    WHY,
    `
  secret agreement|clause|protocol|deal|annex
`,
  ),
]
