import type { Episode } from './episode.ts'

export const mediaStorm: Episode = {
  id: 'media-storm',
  title: 'Ten days of headlines with next to nothing behind them',
  dyads: [['XAA', 'XAE']],
  truth:
    'On 13 May 2019 an official of XAE criticises a tariff of XAA in one sentence. For ten days the press of both writes of a quarrel, about twenty times as much as on ordinary days. Neither state does anything unusual before, during or after.',
  shouldShow:
    'A burst, marked as one, and at most one request to verify. Counts of reports jump, counts of acts do not; a mean over reports falls for the month and even for the year, a mean over acts does not.',
  phases: [],
  acts: [
    {
      on: '2019-05-13',
      source: 'XAE',
      target: 'XAA',
      code: '111',
      articles: 20,
      words: 'an official of XAE criticises a tariff',
    },
  ],
  storm: { from: '2019-05-13', to: '2019-05-22', ways: ['XAE>XAA', 'XAA>XAE'], rowsPerDay: 100 },
}
