import { never, neverDone, type Rule } from '../rule.ts'

const WHY = 'no act against speech'

export const SILENCING: readonly Rule[] = [
  never(
    WHY,
    `
  censor*|deplatform*|geoblock*|takedown*|shadowban*
  geo block*
  take|takes|taken|taking|took .. down ~ <speech>
  <speech> .. take|takes|taken|taking|took down
  take downs
  off the air|shelves
  content moderation|removal|restriction*|filter*
  gag order*
  blasphem*
  insult law*
  lese majeste
`,
  ),
  neverDone(
    WHY,
    `
  search engine*
  platforms|providers|hosters ~ asked|requested|told|ordered|required|remove*|lower|delete*
  changed its|the|their host|hosts|presenter|editor|editors|tone|author
  jam|jams|jammed|jamming
  internet|network|mobile shutdown*|blackout*|throttl*
  shutdown of the? internet|network
  remove|removes|removed|removal|delete*|deletion|retract*|suppress*|silenc*|pulp*|hide|hides|hidden|bury|buried ~ <speech>
  block|blocks|blocked|blocking|ban|bans|banned|banning|forbid*|prohibit|prohibits|prohibited|confiscat*|downrank*|filter*|throttl*|penalise*|penalize*|punish* ~ post|posts|website*|page|pages|sites|content|film|films|book|books|song|songs|broadcast*|video*|blog*|podcast*|cartoon*|caricature*|criticism|speech|opinion*|channel|channels|newspaper*|performance*|author*|play|plays|concert*|singer*|exhibition*
  licence*|license*|licensing|accreditation*|accredit|registration|frequency|frequencies|permit|permits|audit*|inspection* ~ broadcaster*|station|stations|newspaper*|newsroom*|publisher*|correspondent*|outlet*|channel|channels|press|editor*|television
  author|authors|editor|editors|director moved|dismissed|punished|tried|silenced|named|removed|replaced|apologis*
  apolog* from|by the? author|editor|paper|film|artist|station|channel
  answer*|repl*|retaliat*|punish*|response|reaction .. cartoon*|caricature*|film|book|song|poem|novel|article|editorial|sermon
  until|unless|once|when|lifted|if .. article|film|book|cartoon*|caricature*|post|editorial|broadcast|criticism .. withdrawn|removed|retracted|deleted|stops|ends|cease*|apolog*
  criticism|critics|tone|coverage .. stops|ends|ceases|softens|ceased|ended|improves
`,
  ),
]
