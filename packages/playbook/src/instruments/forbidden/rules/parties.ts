import { never, neverDone, type Rule } from '../rule.ts'

const WHY = 'a party, its people and its rivals are nobody to address'

export const PARTIES: readonly Rule[] = [
  neverDone(
    WHY,
    `
  party|parties
  *politicalpart*|*oppositionpart*|*rulingpart*
  opposition*|oposition*
  faction*
  candidate*|nominee* ~ <addressing>|election*|vote|ballot|polls|primary
  presidential|mayoral|parliamentary|preferred|favoured|electoral|likely candidate|candidates|nominee|nominees
  frontrunner*
  front runner*
  hopeful|hopefuls ~ <addressing>
  contender*|challenger* ~ <addressing>
  who may|might|could|will succeed|follow|lead|rule
  young|promising|future|aspiring|rising politicians|lawmakers|legislators|deputies
  other|opposite bench|benches
  caucus ~ <addressing>
  shadow cabinet|minister|ministers
  government in waiting
  next|future|rising|emerging|coming|tomorrow government|president|leaders|rulers
  next generation of? leaders|rulers|politicians
  election|electoral campaign*|support|aid|fund*|donation*|slate
  campaign funds|donations|staff|chest
  ahead|eve|weeks|months|before of|the? vote|ballot|their? election|elections
  get out the vote
  electorate
  voters .. choose|prefer|turn|sway*|persuade*|influence*
  populist*|nationalists|liberals|conservatives|socialists|communists|islamists|royalists ~ <addressing>
`,
  ),
  never(
    WHY,
    `
  <giving> ~ party|parties|opposition*|candidate*|faction*
`,
  ),
]
