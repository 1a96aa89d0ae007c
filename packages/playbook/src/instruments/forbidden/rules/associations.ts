import { never, neverDone, type Rule } from '../rule.ts'

const WHY = 'an association, a movement or a community of faith is nobody to address'

export const ASSOCIATIONS: readonly Rule[] = [
  neverDone(
    WHY,
    `
  association|associations
  ngo|ngos|gongo*
  non? governmental organisation*|organization*|bod*|group*|actor*|partner*|sector
  nongovernmental*
  civil societ*
  civilsociet*
  civic group*|organisation*|movement*|space|actor*|initiative*|platform*|network*
  third sector
  grassroots
  grass roots
  advocacy|pressure|community|action|lobby|interest group*|network*|organisation*
  youth|women|student|students|veterans|activist|protest|citizen|citizens|rights|minority movement*|union*|league*|wing*|council|councils ~ <addressing>
  reform|minded|reformminded|protest|popular|liberation|separatist|autonomy|democratic|democracy|political|people|resistance|mass|independence|patriotic movement|movements
  <addressing> ~ movement|movements|charit*|leagues|activis*
  <addressing> ~ think tank|tanks
  thinktank*
  trade|labour|labor union|unions
  union of _? workers|miners|teachers|drivers|students|writers|railwaymen|dockers|farmers|*men
  union leaders|officials
  unionist*|strikers
  general|wildcat|workers|port|rail|dock|transport strike|strikes
  strike fund*
  activist*|dissident*|campaigner*|protester*|protestor*|demonstrators|changemaker*|whistleblower*
  human? rights defender*
  agents|makers of change
  prisoner|prisoners of conscience
  forces|circles|elements|currents for|of|favouring reform|change|progress|good|reason
  reform|healthy|progressive|sound|pro forces|circles|elements|currents
  abbot*|patriarch*|ayatollah*|sheikh*|lamas
  trouble|conflict|odds with their|the own? government|authorities|regime
  bishop*|archbishop*|priest*|imam|imams|mufti|muftis|rabbi|rabbis|monks|clergy*|clerics|preacher*|sermons|pulpit*|believers|congregation*|parishes
  religious|church|faith|spiritual|muslim|christian|orthodox|catholic|jewish|buddhist leader*|communit*|bodies|body|council*|authorit*|association*|group*|figure*
  <addressing> ~ church|churches|mosque*|synagogue*|temples|monaster*
`,
  ),
  never(
    WHY,
    `
  <giving> ~ movement|movements|activist*|dissident*|ngos
  <giving> ~ civil society
`,
  ),
]
