import { neverDone, type Rule } from '../rule.ts'

const WATCHED = 'nobody is watched'
const ENTERED = 'nothing is entered without leave'

export const WATCHING: readonly Rule[] = [
  neverDone(
    WATCHED,
    `
  surveil*|wiretap*|eavesdrop*|bugged|bugging|spy|spies|spying|spyware|espionage|informer*|informant*|watchlist*|stingray*|sigint|humint
  wire tap*
  watch list|lists
  facial|face recognition
  signals|human intelligence
  intelligence collection|gathering|operation*|agents
  collect|collects|gather|gathers intelligence
  special|secret services
  track|tracks|tracked|tracking of|the? _? phones|persons|people|individuals|visitors|students|delegates|movements|critics
  listen|listens|listening|listened in? to|on|into|at the|their|its? _? phone|phones|telephone|telephones|call|calls|traffic|line|lines|conversation*|room|rooms|delegation
  intercept* ~ call|calls|mail|mails|message|messages|communication*|letter|letters|cable|cables|traffic
  read|reads|reading their|its mail|mails|letters|cables|messages|traffic
  hidden microphone*|camera*|recording*
  monitor*|watch|watches|watched|watching|observe*|register|registers|profil*|screen|screens|screening|map|maps|mapping ~ critics|students|activists|visitors|individuals|sentiment|believers|attitudes|loyalt*|dissent|networks|speakers
  list|lists|database|register|index|file|files of|on critics|students|activists|individuals|supporters|opponents|believers|speakers
  students .. report|reports|reported to|on
  report|reports on fellow|classmates|colleagues|neighbours|each
  what is|was said .. room|wall|door|behind|among
  find|finds out what .. said|think|thinks|plan|plans
  overhear*
  keep|keeps|keeping an|tabs|a? eye|on|file|files on
  eyes and ears
`,
  ),
  neverDone(
    ENTERED,
    `
  hack*|malware|ransomware|spearphish*|phish*|ddos|deface*|rootkit*|trojan*
  zero day|days
  zeroday*
  back door|doors
  backdoor*
  denial of service
  offensive cyber*
  active|forward defence|defense in|of|against? their|network*|cyber
  hunt forward
  persistent engagement
  cyber strike*|effect*|weapon*|offensive*|retaliation|sabotage|punch*
  launch*|conduct|conducts|mount|mounts|carry|carries|run|runs|prepare|prepares|undertake .. cyber operation*|attack*|campaign*
  access to|into the|their|its|a? _? ministry? network|networks|server*|mail|mails|mailbox*|inbox*|phone*
  enter|enters|entered|entering|penetrat*|exfiltrat*|infiltrat*|disrupt*|disabl*|degrad*|slow|slows|switch* ~ network|networks|server*|mail|mails|mailbox*|computers|grid
  their|its network|networks|mail|servers|mailbox|systems|computers is|are|was|be entered|read|opened|copied|disrupted|slowed|down|degraded
  implant|implants
`,
  ),
]
