import { execFileSync } from 'node:child_process'
import { parseDay } from '@entente/model'
import { describe, expect, it } from 'vitest'
import { type CalendarEntry, type CalendarOptions, writeIcalendar } from './write-icalendar.ts'

const options: CalendarOptions = {
  name: 'Borvia',
  language: 'en',
  stamp: '2024-03-01T09:00:00Z',
  marking: 'RESTRICTED',
}
const entries: readonly CalendarEntry[] = [
  {
    uid: 'meeting-7@xab',
    day: parseDay('2024-02-29'),
    until: parseDay('2024-03-02'),
    title: 'Commission; water, roads \\ — переговоры о северном канале и о воде в среднем течении реки',
    description: 'line one\nline two, with a comma',
    kind: 'meeting',
  },
  { uid: 'national-day@xab', day: parseDay('2024-09-21'), title: 'اليوم الوطني', kind: 'national-day', yearly: true },
]

/** The content lines of RFC 5545, unfolded; every rule of form is checked on the way. */
function parse(text: string): string[] {
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const lines = text
    .replace(/\r\n[ \t]/g, '')
    .trimEnd()
    .split('\r\n')
  const open: string[] = []
  for (const line of lines) {
    expect(line).toMatch(/^[A-Z-]+(;[A-Z-]+=[^;:]+)*:/)
    if (line.startsWith('BEGIN:')) open.push(line.slice(6))
    if (line.startsWith('END:')) expect(open.pop()).toBe(line.slice(4))
  }
  expect(open).toEqual([])
  return lines
}

function unescape(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign))
}

function events(text: string): Map<string, string>[] {
  const found: Map<string, string>[] = []
  for (const line of parse(text)) {
    if (line === 'BEGIN:VEVENT') found.push(new Map())
    else found.at(-1)?.set(line.split(/[;:]/)[0] ?? '', unescape(line.slice(line.indexOf(':') + 1)))
  }
  return found
}

describe('a calendar', () => {
  it('gives back what was put in', () => {
    const [meeting, day] = events(writeIcalendar(entries, options))
    expect(meeting?.get('UID')).toBe('meeting-7@xab')
    expect(meeting?.get('SUMMARY')).toBe(entries[0]?.title)
    expect(meeting?.get('DESCRIPTION')).toBe('RESTRICTED\n\nline one\nline two, with a comma')
    expect([meeting?.get('DTSTART'), meeting?.get('DTEND')]).toEqual(['20240229', '20240303'])
    expect(meeting?.get('DTSTAMP')).toBe('20240301T090000Z')
    expect(meeting?.get('CLASS')).toBe('CONFIDENTIAL')
    expect(meeting?.has('RRULE')).toBe(false)
    expect(day?.get('RRULE')).toBe('FREQ=YEARLY')
    expect([day?.get('DTSTART'), day?.get('DTEND')]).toEqual(['20240921', '20240922'])
    expect(day?.get('SUMMARY')).toBe('اليوم الوطني')
  })

  it('is the same whatever the order of the entries, and has no class without a marking', () => {
    expect(writeIcalendar(entries.toReversed(), options)).toBe(writeIcalendar(entries, options))
    expect(writeIcalendar(entries, { ...options, marking: null })).not.toMatch(/CLASS|RESTRICTED/)
  })

  it('names the same days on machines in other time zones', () => {
    const script = `import { writeIcalendar } from ${JSON.stringify(new URL('write-icalendar.ts', import.meta.url).pathname)}
process.stdout.write(writeIcalendar(${JSON.stringify(entries)}, ${JSON.stringify(options)}))`
    const run = (TZ: string): string =>
      execFileSync(process.execPath, ['--conditions=@entente/source', '--input-type=module-typescript', '-e', script], {
        env: { TZ },
      }).toString()
    expect(run('Pacific/Apia')).toBe(writeIcalendar(entries, options))
    expect(run('America/Los_Angeles')).toBe(writeIcalendar(entries, options))
  })

  it('may be empty', () => {
    expect(events(writeIcalendar([], options))).toEqual([])
  })

  it.each([
    ['two entries with one uid', [entries[1], entries[1]], options, 'entries.1.uid'],
    ['an end before the beginning', [{ ...entries[0], until: '2024-02-01' }], options, 'entries.0.until'],
    ['a day that does not exist', [{ ...entries[0], day: '2024-02-30' }], options, 'entries.0.day'],
    ['an empty title', [{ ...entries[0], title: ' ' }], options, 'entries.0.title'],
    ['a stamp without a zone', [], { ...options, stamp: '2024-03-01' }, 'stamp'],
  ])('refuses %s', (_, list, given, place) => {
    const write = (): string => writeIcalendar(list as CalendarEntry[], given)
    expect(write).toThrow(expect.objectContaining({ code: 'bad-calendar' }))
    expect(write).toThrow(place)
  })
})
