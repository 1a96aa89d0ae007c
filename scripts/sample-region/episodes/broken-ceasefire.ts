import type { Episode } from './episode.ts'

export const brokenCeasefire: Episode = {
  id: 'broken-ceasefire',
  title: 'A ceasefire, its breach, and a second ceasefire',
  dyads: [['XAB', 'XAD']],
  truth:
    'XAB and XAD exchange fire along their border until a ceasefire on 15 June 2014. It holds for three years; the words grow slowly better. On 9 September 2017 posts of XAB are shelled from XAD and fighting goes on until a second ceasefire on 28 February 2018, put into a signed agreement on 20 March. That one holds, but for a single exchange of fire on 14 June 2021, for which XAD apologises.',
  shouldShow:
    'Two agreements with their days in force; one alleged breach of the first on 9 September 2017 and one of the second on 14 June 2021. Most rows coded as use of force, here as elsewhere in the feed, have no such act behind them: a tool that answers rows reports dozens of breaches in the quiet years.',
  phases: [
    {
      title: 'clashes along the border',
      from: '2013-01-01',
      to: '2014-06-14',
      ways: ['XAB>XAD', 'XAD>XAB'],
      mood: ['clash', 'clash'],
      volume: [1.8, 1.8],
    },
    {
      title: 'the first ceasefire holds',
      from: '2014-06-15',
      to: '2017-09-08',
      ways: ['XAB>XAD', 'XAD>XAB'],
      mood: ['sour', 'correct'],
      volume: [1.1, 1],
    },
    {
      title: 'fighting again',
      from: '2017-09-09',
      to: '2018-02-27',
      ways: ['XAB>XAD', 'XAD>XAB'],
      mood: ['clash', 'clash'],
      volume: [3, 1.6],
    },
    {
      title: 'the second ceasefire holds',
      from: '2018-02-28',
      to: '2024-12-31',
      ways: ['XAB>XAD', 'XAD>XAB'],
      mood: ['sour', 'correct'],
      volume: [1.2, 1],
    },
  ],
  acts: [
    { on: '2014-06-12', source: 'XAB', target: 'XAD', code: '046', articles: 10, words: 'talks on a ceasefire' },
    { on: '2014-06-15', source: 'XAB', target: 'XAD', code: '0871', articles: 24, words: 'the first ceasefire' },
    {
      on: '2017-09-09',
      source: 'XAD',
      target: 'XAB',
      code: '194',
      articles: 30,
      words: 'posts of XAB are shelled from XAD',
    },
    { on: '2017-09-10', source: 'XAB', target: 'XAD', code: '194', articles: 20, words: 'XAB fires back' },
    { on: '2017-09-11', source: 'XAB', target: 'XAD', code: '112', articles: 14, words: 'XAB accuses XAD of a breach' },
    { on: '2018-02-22', source: 'XAD', target: 'XAB', code: '046', articles: 10, words: 'talks on a second ceasefire' },
    { on: '2018-02-28', source: 'XAB', target: 'XAD', code: '0871', articles: 24, words: 'the second ceasefire' },
    {
      on: '2018-03-20',
      source: 'XAD',
      target: 'XAB',
      code: '057',
      articles: 14,
      words: 'it is put into a signed agreement',
    },
    { on: '2021-06-14', source: 'XAD', target: 'XAB', code: '190', articles: 12, words: 'one exchange of fire' },
    { on: '2021-06-16', source: 'XAD', target: 'XAB', code: '055', articles: 12, words: 'XAD apologises for it' },
  ],
}
