// Stories made by hand, for tests of how they are drawn.
import type { Story, StoryEvent } from '@entente/playbook/proof'

type Happens = StoryEvent extends infer One ? (One extends StoryEvent ? Omit<One, 'day' | 'side'> : never) : never

function on(day: string, side: number, happens: Happens): StoryEvent {
  return { day, side, ...happens } as StoryEvent
}

const sees = (misread: boolean, instrument: string | null): Happens => ({
  what: 'sees',
  misread,
  rule: 'insults-us',
  kind: 'insult',
  points: 2,
  instrument,
})
const proposes = (step: number, choices: readonly string[], due: string): Happens => ({
  what: 'proposes',
  type: 'answer',
  response: 'protest',
  step,
  choices: ['no-action', 'clarification', ...choices],
  due: due as Story['begins'],
})
const does = (instrument: string, rung: number): Happens => ({ what: 'does', instrument, rung, cameo: '111' })

const BOTH = [
  { perspective: 'DEU', partner: 'FRA', plays: 'playbook' },
  { perspective: 'FRA', partner: 'DEU', plays: 'tit-for-tat' },
]

function story(more: Pick<Story, 'events'> & { readonly [Key in keyof Story]?: unknown }): Story {
  const days = more.events.map(({ day }) => day)
  return {
    kind: 'story',
    sides: BOTH,
    begins: days[0],
    ends: days.at(-1),
    before: [],
    cycle: null,
    ...more,
  } as unknown as Story
}

/** Two like-minded sides answer one misread act for ever. */
export const ECHO: Story = story({
  events: [
    on('2026-01-01', 0, sees(true, null)),
    on('2026-01-01', 0, proposes(1, ['note-verbale'], '2026-01-06')),
    on('2026-01-06', 0, does('note-verbale', 2)),
    on('2026-01-07', 1, sees(false, 'note-verbale')),
    on('2026-01-07', 1, { what: 'level', from: 'calm', to: 'watch' }),
    on('2026-01-07', 1, proposes(1, ['note-verbale'], '2026-01-12')),
    on('2026-01-12', 1, does('note-verbale', 2)),
    on('2026-01-13', 0, sees(false, 'note-verbale')),
    on('2026-01-13', 0, proposes(1, ['note-verbale'], '2026-01-18')),
  ],
  cycle: { from: 2, days: 12, kind: 'echo' },
})

/** The same, ever higher, from a state that is not calm. */
export const ESCALATING: Story = story({
  before: ['Germany has the second step of its ladder behind it'],
  events: [
    ...ECHO.events,
    on('2026-01-18', 0, does('recall-for-consultations', 5)),
    on('2026-01-19', 1, sees(false, 'recall-for-consultations')),
    on('2026-01-19', 1, { what: 'finding', code: 'no-admissible-answer', response: 'protest' }),
  ],
  cycle: { from: 0, days: 18, kind: 'escalating' },
})

/** The partner only acts, and then nothing leads back. */
export const ONE_SIDED: Story = story({
  sides: BOTH.slice(0, 1),
  events: [
    on('2026-01-01', 0, sees(false, null)),
    on('2026-01-01', 0, proposes(1, ['note-verbale', 'public-statement'], '2026-01-06')),
    on('2026-10-09', 0, { what: 'ends', note: 'quiet for 280 days, and the level is still watch' }),
  ],
})

/** Forty events on forty days. */
export const LONG: Story = story({
  events: Array.from({ length: 40 }, (_, at) => {
    const day = new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10)
    return on(day, Math.floor(at / 2) % 2, at % 2 === 0 ? sees(at === 0, 'note-verbale') : does('note-verbale', 2))
  }),
})

/** Names and notes that somebody wrote to break the page. */
export const HOSTILE: Story = story({
  sides: [{ perspective: '<script>alert(1)</script>', partner: 'FRA', plays: '"><img src=x onerror=alert(1)>' }],
  events: [
    on('2026-01-01', 0, { what: 'ends', note: `<svg onload=alert(1)>${'&'.repeat(2000)}` }),
    on('2026-01-01', 7, does('</text><script>alert(2)</script>', 2)),
  ],
  cycle: { from: 99, days: 1, kind: 'echo' },
})
