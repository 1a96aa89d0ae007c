import type { Episode } from './episode.ts'

export const incidentThatHeals: Episode = {
  id: 'incident-that-heals',
  title: 'A seized trawler, an apology, and a relation as good as before',
  dyads: [['XAA', 'XAC']],
  truth:
    'On 12 April 2016 the coast guard of XAC takes a trawler of XAA into port and holds its crew. For five weeks both sides protest, threaten and suspend talks. XAC frees the crew on 19 May and apologises on 3 June; talks resume, a fisheries agreement is signed on 27 September. From October 2016 on the relation is what it was before April.',
  shouldShow:
    'A sharp fall in April 2016, dated to within days, and a recovery by the autumn: the horizon of a year dips and returns, the horizon of five years hardly moves. The apology is found as an act. Nothing of it is left in 2017.',
  phases: [
    {
      title: 'protest',
      from: '2016-04-12',
      to: '2016-05-18',
      ways: ['XAA>XAC', 'XAC>XAA'],
      mood: ['rupture', 'rupture'],
      volume: [4, 2.5],
    },
    {
      title: 'repair',
      from: '2016-05-19',
      to: '2016-09-30',
      ways: ['XAA>XAC', 'XAC>XAA'],
      mood: ['cool', 'correct'],
      volume: [2, 1.1],
    },
  ],
  acts: [
    {
      on: '2016-04-12',
      source: 'XAC',
      target: 'XAA',
      code: '171',
      articles: 35,
      words: 'the coast guard of XAC seizes a trawler of XAA',
    },
    { on: '2016-04-12', source: 'XAC', target: 'XAA', code: '173', articles: 24, words: 'its crew is detained' },
    { on: '2016-04-13', source: 'XAA', target: 'XAC', code: '111', articles: 22, words: 'XAA protests' },
    {
      on: '2016-04-15',
      source: 'XAA',
      target: 'XAC',
      code: '102',
      articles: 12,
      words: 'XAA demands the release of the crew',
    },
    {
      on: '2016-04-21',
      source: 'XAA',
      target: 'XAC',
      code: '1312',
      articles: 10,
      words: 'XAA threatens to close its ports to vessels of XAC',
    },
    {
      on: '2016-04-28',
      source: 'XAA',
      target: 'XAC',
      code: '164',
      articles: 10,
      words: 'XAA halts the talks on fisheries',
    },
    { on: '2016-05-19', source: 'XAC', target: 'XAA', code: '0841', articles: 20, words: 'XAC frees the crew' },
    { on: '2016-06-03', source: 'XAC', target: 'XAA', code: '055', articles: 22, words: 'XAC apologises' },
    { on: '2016-06-06', source: 'XAA', target: 'XAC', code: '051', articles: 8, words: 'XAA welcomes the apology' },
    { on: '2016-06-28', source: 'XAC', target: 'XAA', code: '046', articles: 10, words: 'talks on fisheries resume' },
    {
      on: '2016-09-27',
      source: 'XAA',
      target: 'XAC',
      code: '057',
      articles: 16,
      words: 'a fisheries agreement is signed',
    },
  ],
}
