import type { Episode } from './episode.ts'

export const slowSouring: Episode = {
  id: 'slow-souring',
  title: 'A good relation sours over six years',
  dyads: [['XAA', 'XAB']],
  truth:
    'From January 2015 to December 2020 the warm relation between XAA and XAB turns cold. Week by week a little less is agreed and a little more is criticised; XAA follows XAB half a year later. No single act is the cause and no single month stands out from its neighbours. A well covered summit in October 2018 lifts the mood for some weeks and changes nothing. From 2021 on the relation stays cold.',
  shouldShow:
    'The long horizons fall year after year while the short ones only waver; in autumn 2018 the short run is up and the long run down, and both are said. A change point, if one is named, lies within 2015 to 2020 and is called gradual. No month raises an alarm of its own.',
  phases: [
    {
      title: 'XAB cools, week by week',
      from: '2015-01-01',
      to: '2020-12-31',
      ways: ['XAB>XAA'],
      mood: ['warm', 'sour'],
      volume: [1, 1],
    },
    {
      title: 'XAA follows half a year later',
      from: '2015-07-01',
      to: '2020-12-31',
      ways: ['XAA>XAB'],
      mood: ['warm', 'sour'],
      volume: [1, 1],
    },
    {
      title: 'cold, and staying so',
      from: '2021-01-01',
      to: '2024-12-31',
      ways: ['XAA>XAB', 'XAB>XAA'],
      mood: ['sour', 'sour'],
      volume: [1, 1],
    },
  ],
  acts: [
    {
      on: '2018-10-09',
      source: 'XAA',
      target: 'XAB',
      code: '042',
      articles: 18,
      words: 'the head of government of XAA visits XAB',
    },
    { on: '2018-10-10', source: 'XAA', target: 'XAB', code: '046', articles: 14, words: 'talks of both cabinets' },
    { on: '2018-10-10', source: 'XAB', target: 'XAA', code: '051', articles: 8, words: 'XAB praises the talks' },
    {
      on: '2018-10-11',
      source: 'XAB',
      target: 'XAA',
      code: '057',
      articles: 12,
      words: 'a declaration of friendship is signed',
    },
    { on: '2018-10-19', source: 'XAA', target: 'XAB', code: '051', articles: 6, words: 'XAA thanks its host' },
    {
      on: '2018-10-30',
      source: 'XAB',
      target: 'XAA',
      code: '0311',
      articles: 5,
      words: 'XAB says it intends more trade',
    },
  ],
}
