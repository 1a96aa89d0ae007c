import type { Episode } from './episode.ts'

export const calmControl: Episode = {
  id: 'calm-control',
  title: 'A good and dull relation',
  dyads: [['XAC', 'XAE']],
  truth:
    'Nothing changes between XAC and XAE in twelve years. They visit, consult and trade at one steady rate. The number of reports grows with the press; the number of acts does not.',
  shouldShow: 'A flat line at every horizon, no change point, no alarm, and no rise where only the press has grown.',
  phases: [
    {
      title: 'as always',
      from: '2013-01-01',
      to: '2024-12-31',
      ways: ['XAC>XAE', 'XAE>XAC'],
      mood: ['warm', 'warm'],
      volume: [1, 1],
    },
  ],
  acts: [],
}
