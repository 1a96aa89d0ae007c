import type { Story, WitnessNames } from '@entente/playbook/proof'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { layOutStory, LINE_HEIGHT, type StoryLayout } from './lay-out-story.ts'
import { DrawnStory } from './sequence-chart.tsx'
import { ECHO, ESCALATING, HOSTILE, LONG, ONE_SIDED } from './told-stories.ts'

const NAMES: WitnessNames = {
  actor: (code) => ({ DEU: 'Germany', FRA: 'France' })[code] ?? code,
  instrument: (id) => id.replaceAll('-', ' '),
}
const WIDTHS = [300, 350, 640, 1100]
const ALL = { ECHO, ESCALATING, ONE_SIDED, LONG, HOSTILE }

const laid = (story: Story, width = 700): StoryLayout => layOutStory(story, NAMES, width)

describe('a story as a chart of sequence', () => {
  it('has both sides, the one whose page it is at the left', () => {
    const [ours, theirs] = laid(ECHO).lifelines
    expect([ours?.name, ours?.plays]).toEqual([['Germany'], ['follows its playbook']])
    expect([theirs?.name, theirs?.plays]).toEqual([['France'], ['plays tit for tat']])
    expect(theirs?.x).toBeGreaterThan(ours?.x ?? Infinity)
  })

  it('draws from who does to who sees a day later, and of a misread act only the half', () => {
    const { arrows, events, lifelines } = laid(ECHO)
    const [left = 0, right = 0] = lifelines.map(({ x }) => x)
    expect(arrows.map(({ from, to, misread }) => [from.x, to.x, misread])).toEqual([
      [(left + right) / 2, left, true],
      [left, right, false],
      [right, left, false],
    ])
    expect(arrows[1]?.from.y).toBe(events[2]?.y)
    expect(arrows[1]?.to.y).toBe(events[3]?.y)
    expect(events[0]?.lines.join(' ')).toBe('misread as insults us (insult, 2 points)')
  })

  it('leaves out the choices that always stand, and says what would be done', () => {
    expect(laid(ECHO).events[1]?.lines.join(' ')).toBe('proposed (step 1): note verbale')
    expect(laid(ONE_SIDED).events[1]?.lines.join(' ')).toBe('proposed (step 1): note verbale or public statement')
  })

  it('brackets what begins again, from its first event to the end', () => {
    const { cycle, events, height } = laid(ECHO)
    expect(cycle?.words).toBe('and so on, every 12 days, without end')
    expect(cycle?.top).toBe((events[2]?.y ?? 0) - LINE_HEIGHT)
    expect(cycle?.bottom).toBeGreaterThan(events.at(-1)?.y ?? Infinity)
    expect(cycle?.bottom).toBeLessThan(height)
    expect(laid(ESCALATING).cycle?.words).toBe('and so on, every 18 days, without end, ever higher')
    expect(laid(ONE_SIDED).cycle).toBeNull()
  })

  it('says each day once, and how much later it is', () => {
    expect(laid(ECHO).days.map(({ lines }) => lines.join(', '))).toEqual([
      '2026-01-01',
      '2026-01-06, 5 days later',
      '2026-01-07',
      '2026-01-12, 5 days later',
      '2026-01-13',
    ])
    expect(laid(ECHO, 350).days[1]?.lines).toEqual(['2026-01-06 +5 d'])
  })

  it('lets a partner without a playbook act from its own lifeline', () => {
    const { arrows, lifelines } = laid(ONE_SIDED)
    expect(lifelines[1]?.plays).toEqual(['only acts'])
    expect(arrows.map(({ from, to }) => [from.x, to.x])).toEqual([[lifelines[1]?.x, lifelines[0]?.x]])
  })

  it.each(Object.entries(ALL))('puts nothing over anything else, and all inside: %s', (_name, story) => {
    for (const width of WIDTHS) {
      const { events, height, lifelines, days } = laid(story, width)
      const rows = events.map(({ y, height: tall }) => [y, y + tall])
      for (const [at, [top = 0]] of rows.entries()) expect(top).toBeGreaterThanOrEqual(rows[at - 1]?.[1] ?? 0)
      expect(rows.at(-1)?.[1]).toBeLessThanOrEqual(height)
      for (const { x } of lifelines) expect(x).toBeGreaterThan(0)
      for (const { x } of lifelines) expect(x).toBeLessThan(width)
      const narrow = days.filter(({ y }) => events.some((one) => one.y === y))
      if (width < 640) expect(narrow).toEqual([])
    }
  })

  it('draws a story of forty events on a few screens', () => {
    const { events, height, arrows } = laid(LONG)
    expect(events).toHaveLength(40)
    expect(arrows.length).toBeGreaterThan(10)
    expect(height).toBeLessThan(40 * 60)
  })

  it('writes hostile text as text, cut to a few lines', () => {
    const layout = laid(HOSTILE)
    expect(Math.max(...layout.events.map(({ lines }) => lines.length))).toBeLessThanOrEqual(5)
    const drawn = renderToStaticMarkup(createElement(DrawnStory, { layout }))
    expect(drawn).toContain('&lt;svg')
    expect(drawn).not.toMatch(/<(script|img|svg onload)/)
  })
})
