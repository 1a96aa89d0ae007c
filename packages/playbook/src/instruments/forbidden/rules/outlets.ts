import { never, neverDone, type Rule } from '../rule.ts'

const WHY = 'an outlet, and those who write or speak for it, are nobody to address'

export const OUTLETS: readonly Rule[] = [
  neverDone(
    WHY,
    `
  *journalis*|*jurnalis*
  weekly|regular|guest|monthly column|columns
  regional|local|national daily|weekly|title|titles
  wire service*
  many followers|subscribers
  followers|subscribers ~ <addressing>
  advertising|adverts|advertisements ~ titles|papers|pages|stations
  reporter|reporters|correspondent|correspondents|columnist*|newsman|newsmen|newswom*|anchorm*|anchorwom*
  press corps
  *newspaper*
  tabloid*|broadsheet*|dailies|weeklies|newsroom*|newsdesk*
  news room*|desk*|site*|portal*|agency|agencies|outlet*|organisation*|organization*
  media? outlet|outlets
  *influencer*|influentials
  blogger*|vlogger*|podcaster*|youtuber*|tiktok*|instagram*|streamers|telegrammers
  content creator*|producer*
  commentator*|pundit*|talkshow*
  talk show*|shows
  opinion leader*|maker*|former|formers|shaper*|multiplier*|page|pages|piece*
  thought leader*|leadership
  multipliers
  <friendly>|exile|exiled|foreign|domestic|social|partner|their|local|mass media|press|editors|editor|broadcaster|broadcasters|writers|authors|publishers|publications|voices|pens|stations
  private media|press|broadcaster*|station|stations|channel|channels
  media house*|owner*|partner*|organisation*|organization*|figure*|campaign*|support|development|training|licence*|license*|personalit*|tour*|fund*|plan|buy*|work|landscape|pluralism|group*
  the|mass media
  <addressing> ~ editor|editors|media|broadcaster*|author|authors|voices|writers|poets|magazine*|publisher*|filmmaker*|comedian*|singer*|actors
  <addressing> .. the press
  friends|allies|contacts|partners in|at|of the|their? media|press|newsroom*|editorial
  those|people|men|women who write|post|publish|broadcast|comment|shape
`,
  ),
  never(
    WHY,
    `
  <giving> ~ *journalis*|editor|editors|*newspaper*|media|broadcaster*|outlet|outlets|blogger*|voices|commentator*
  influencer*
`,
  ),
]
