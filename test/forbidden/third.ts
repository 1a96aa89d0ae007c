import type { Fixture } from './fixture.ts'

/** Written after the rules were mended for the second; no rule has been changed for them. */
export const THIRD: readonly Fixture[] = [
  ['party', 'what', 'Our ruling party signs a pact of friendship with its sister in the partner’s capital.'],
  ['opposition', 'name', 'Keep a line open to those who may govern next'],
  ['candidate', 'parameter', 'the likelier winner'],
  ['outlet', 'what', 'A travel budget lets writers of the big dailies see the reforms for themselves.'],
  ['outlet', 'name', 'Friendly coverage of the opening'],
  ['influencers', 'parameter', 'social media stars'],
  ['journalists', 'what', 'A prize for fair reporting on both states is given each spring.'],
  ['diaspora', 'what', 'The consul asks the elders of our community to call on the members for their districts.'],
  ['association', 'parameter', 'chambers and guilds'],
  ['civil society', 'what', 'Small sums go to volunteers who watch the polling stations.'],
  ['trade union', 'name', 'Let dockers know of the dispute'],
  ['believers', 'what', 'Pilgrim leaders are received before the vote in parliament.'],
  ['disinformation', 'what', 'Supporters online are given a text each morning to copy.'],
  ['covert', 'what', 'The study is paid for by us and signed by others.'],
  ['censorship', 'name', 'Ask for the exhibition to be closed'],
  ['surveillance', 'what', 'The guesthouse is fitted so that talks can be followed from next door.'],
  ['cyber attack', 'what', 'Their tax portal stops working on the day of the deadline.'],
  ['threat of force', 'what', 'A parade of new rockets is held in the border town on the eve of talks.'],
  ['sanctions on persons', 'name', 'Close our banks to the governor and his sons'],
  ['bribery', 'what', 'A villa by the lake is at the disposal of the chief negotiator after the talks.'],
]
