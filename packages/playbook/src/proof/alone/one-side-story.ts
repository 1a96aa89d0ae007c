import { addDays, type Day } from '@entente/model'
import type { Playbook } from '../../normal-form/playbook.ts'
import type { RelationRun } from '../../relation/run.ts'
import type { Story, StoryEvent } from '../witness.ts'
import type { Script } from './script.ts'

/** What is told first of several things of one day. */
const ORDER: readonly StoryEvent['what'][] = ['sees', 'level', 'finding', 'proposes', 'does', 'ends']

/** A script and what came of it, as a story of one side whose partner only acts. Steps of our own are left out, but for those that are taken. */
export function oneSideStory(playbook: Playbook, script: Script, run: RelationRun, first: Day, note: string): Story {
  const ends = addDays(first, script.days)
  const events = [
    ...seen(script, run, first),
    ...levels(playbook, run),
    ...findings(run),
    ...proposed(run),
    ...done(playbook, run),
  ]
  const inOrder = events
    .map((event, place) => ({ event, place }))
    .toSorted((a, b) => byDay(a.event, b.event) || a.place - b.place)
    .map(({ event }) => event)
  return {
    kind: 'story',
    sides: [
      { perspective: playbook.perspective, partner: playbook.partner ?? playbook.perspective, plays: 'playbook' },
    ],
    begins: first,
    ends,
    before: [],
    events: [...inOrder, { day: ends, side: 0, what: 'ends', note }],
    cycle: null,
  }
}

function byDay(a: StoryEvent, b: StoryEvent): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : ORDER.indexOf(a.what) - ORDER.indexOf(b.what)
}

function seen({ acts }: Script, { patternActs }: RelationRun, first: Day): readonly StoryEvent[] {
  const all = [
    ...acts.map(({ on, deed }) => ({ ...deed, day: addDays(first, on) })),
    ...patternActs.map(({ clockDay, rule, kind, points }) => ({ rule, kind, points, day: clockDay })),
  ]
  return all.map(({ day, rule, kind, points }) => ({
    day,
    side: 0,
    what: 'sees',
    misread: false,
    rule,
    kind,
    points,
    instrument: null,
  }))
}

/** Before the first day nothing happened. */
function levels({ strain }: Playbook, { levels: spans }: RelationRun): readonly StoryEvent[] {
  return spans.flatMap(({ from: day, level: to }, place) => {
    const from = place === 0 ? (strain.levels[0]?.id ?? null) : (spans[place - 1]?.level ?? null)
    return from === null || to === null || from === to ? [] : [{ day, side: 0, what: 'level', from, to }]
  })
}

function findings({ findings: all }: RelationRun): readonly StoryEvent[] {
  return all.map(({ day, code, response }) => ({ day, side: 0, what: 'finding', code, response }))
}

function proposed({ proposals }: RelationRun): readonly StoryEvent[] {
  return proposals.flatMap(({ on: day, type, response, step, choices, due, decision }) =>
    type === 'initiative' && decision === null
      ? []
      : [{ day, side: 0, what: 'proposes', type, response, step, choices, due }],
  )
}

function done({ instruments }: Playbook, { proposals }: RelationRun): readonly StoryEvent[] {
  return proposals.flatMap(({ decision }) => {
    const instrument = decision?.instrument ?? null
    if (decision === null || instrument === null) return []
    const { rung = null, cameo = null } = instruments[instrument] ?? {}
    return [{ day: decision.day, side: 0, what: 'does', instrument, rung, cameo }]
  })
}
