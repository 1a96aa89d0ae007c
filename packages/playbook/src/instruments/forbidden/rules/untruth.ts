import { never, neverDone, type Rule } from '../rule.ts'

const WHY = 'nothing false, planted or inflated'

export const UNTRUTH: readonly Rule[] = [
  neverDone(
    WHY,
    `
  disinform*|misinform*|malinform*|propagand*
  false document*|profile*|report|reports|letter*|rumour*|impression*|news|story|stories|identit*|claim*
`,
  ),
  never(
    WHY,
    `
  put|puts about
  story|stories .. given|handed|passed|offered|fed to
  nobody|one knows what|whom to believe|think
  fake*|doctored|deepfake*|troll*|bots|botnet*|sockpuppet*|astroturf*|psyop*|psyops|agitprop|stratcom
  deep fake*
  bot net*|account*|farm*|network*
  sock puppet*
  synthetic media|voice*|persona*
  personas
  network*|farm*|dozen*|hundred* of accounts|pages|profiles|sites|channels
  accounts opened|created|run|rented|bought .. purpose|names|our
  accounts|pages|profiles|channels that? carry|repeat|echo|share|spread|boost|like
  amplif*
  content|message|audience|algorithmic|organic seed*|boost*|farm*|push*|reach
  narrative|narratives shap*|manag*|campaign*|war*|plac*|build*|work|control|lead*|push*|seed*|strateg*|correction*|dominance
  shap*|steer*|seed*|plant*|push*|spread*|dominat*|correct*|guid*|control* .. narrative*|perception*|sentiment|discourse
  counter narrative*
  counternarrative*
  shap*|steer*|sway*|turn*|mould*|influenc*|prepar*|soften*|guid*|work|works|working|warm .. public|popular opinion|mood|sentiment|feeling
  opinion climate|shaping|forming|work|steering|management|engineering
  perception management|work|shaping
  hearts and minds
  cognitive domain|effect*|warfare|space|security
  strategic communication*
  influence operation*|campaign*|network*|activit*|work|programme*|effort*
  information operation*|campaign*|warfare|war|confrontation|influence|effect*|measures
  psychological* operation*|warfare|pressure|effect*|action*|work
  political warfare|technolog*
  meme|memes
  sponsored|paid|native content|post|posts|article*|coverage|comment|comments|advertising|placement*
  advertorial*
  comment|comments section*|columns
  trending|viral
  microtarget*
  micro target*
  plant|plants|planted|planting|seed|seeds|seeded|push|pushes|circulate|circulates ~ story|stories|rumour*|essay*|oped*|doubt|doubts|commentar*|idea
  place|places|placed|placing ~ story|stories|rumour*|oped*|doubts
  spread|spreads|spreading ~ rumour*|doubt|doubts|fear|stories
  op ed|eds
  oped|opeds
  public relations|affairs firm*|agenc*|compan*|consultan*
  pr|communications|communication|advertising|marketing|lobbying firm*|agenc*|compan*|consultan*
  whispering campaign*
  smear*
  discredit* .. minister*|leader*|president*|opponent*|government|negotiator*
  sow|sows|sowing discord|doubt|doubts|division*|distrust|mistrust
  drive|drives|driving a|wedge? wedge|wedges|between
  wedge issue*
  divide and rule|conquer
`,
  ),
]
