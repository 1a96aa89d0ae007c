import type { WordLists } from './phrase.ts'

/** Words that many rules share. */
export const WORD_LISTS: WordLists = {
  // What one does to somebody one addresses.
  addressing: `
    support* fund funds funded funding financ* pay pays paid paying payment* grant grants sponsor* subsidi* brief briefs
    briefed briefing contact* invit* award* train trains trained training equip* advis* coach* mentor* warn* list lists
    listed monitor* encourag* assist* cultivat* engag* courts courted courting reward* host hosts hosted hosting favour*
    favor* recruit* approach* mobilis* mobiliz* organises organizes organised organized empower* strengthen* nurtur* help
    helps helped helping aids aided backs backed backing endors* congratulat* ask asks asked urge urges urged meet meets
    met meeting* receive* hire hires hired fine fines fined punish* seminar* workshop* stipend*
    fellowship* prize* outreach liaison capacity junket* retreat* dinner breakfast lunch* tour tours mobilise rally
    rallies rallied nominat* reach reaches reached gift*`,
  // What one gives, pays or teaches: refused of the past as well.
  giving: `
    fund funds funded funding financ* pay pays paid paying sponsor* subsidi* train trains trained training equip* coach*
    recruit* bribe* hire hires hired steer* arm arms armed armed cultivat*`,
  friendly: `
    friendly independent constructive moderate sympathetic likeminded reformminded progressive patriotic loyal favourable
    favorable disposed trusted chosen selected handpicked picked credible authentic local critical leading emerging
    alternative prominent influential respected minded allied supportive receptive amenable reasonable`,
  // What somebody has said, shown or written.
  speech: `
    post posts article articles page pages website websites site sites content film films book books song songs broadcast
    broadcasts video videos blog blogs podcast podcasts cartoon cartoons caricature caricatures hashtag* stories speech
    criticism newspaper* magazine* channel channels`,
  persons: `
    official officials person persons individual individuals people businessman businessmen judges prosecutors family
    families relatives spouses children wives deputies elites leaders shareholders`,
  forces: `
    units troops forces tanks warships battalions brigades divisions bombers missiles paratroops paratroopers squadrons
    frigates destroyers batteries armour drones soldiers ships aircraft`,
  line: `border borders line frontier coast strait demarcation boundary shore zone`,
}
