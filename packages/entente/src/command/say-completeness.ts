import { MISSING_REASONS, type MissingReason } from '@entente/ingest'
import type { DifferingFile, Fault } from '@entente/store'
import type { FeedStatus } from '../figures/status.ts'
import { grouped } from './table.ts'

const SHOWN_FILES = 10

/** What is counted, in words: `3 of 96 files`. */
export function sayCame(came: number | null, expected: number, every: 'quarter-hour' | 'day'): string {
  const unit = every === 'day' ? 'days' : 'files'
  return `${came === null ? 'some' : grouped(came)} of ${grouped(expected)} ${unit}`
}

/** Why the rest is not there: `61 not-given, 34 not-yet`. */
export function sayMissing(missing: Readonly<Partial<Record<MissingReason, number>>>): string {
  return Object.entries(missing)
    .map(([reason, count]) => `${grouped(count)} ${reason}`)
    .join(', ')
}

/** One feed: what came of what was expected, the last covered day, and where knowledge ends. */
export function sayKnown({ feed, coverage, completeness }: FeedStatus): string {
  const { every, came, expected, missing, knownUntil } = completeness
  const lacking = Object.entries(missing).map(
    ([reason, count]) => `  ${grouped(count).padStart(12)}  ${reason}: ${MISSING_REASONS[reason as MissingReason]}\n`,
  )
  const until = knownUntil === null ? '' : `; nothing is known after ${sayTime(knownUntil)}`
  return [
    `${feed}: ${sayCame(came, expected, every)} came; last covered day ${coverage?.to ?? 'none'}${until}\n`,
    ...lacking,
  ].join('')
}

/** `2016-10-13T15:30Z` for people; a midnight is the end of the day before. */
function sayTime(time: string): string {
  const [day = '', clock = ''] = time.split('T')
  if (clock !== '00:00Z') return `${day} ${clock.replace('Z', ' UTC')}`
  return `the end of ${new Date(Date.parse(time) - 60_000).toISOString().slice(0, 10)}`
}

/** Files that brought nothing, and files of another size than was published. */
export function sayFailed(faults: readonly Fault[], differing: readonly DifferingFile[]): string {
  // A file that is meant for several stretches of time stands there for each.
  const failed = [...new Map(faults.map((fault) => [`${fault.sha256} ${fault.name}`, fault])).values()]
  const lines = failed.slice(0, SHOWN_FILES).map(({ name, code, message }) => `  ${name}: ${message} [${code}]\n`)
  const sizes = differing
    .slice(0, SHOWN_FILES)
    .map(
      (file) =>
        `  ${file.name}: ${grouped(file.bytes)} bytes, listed with ${grouped(file.listedBytes)} [size-differs]\n`,
    )
  return [
    failed.length === 0 ? '' : `failed, and nothing came in their place: ${grouped(failed.length)} files\n`,
    ...lines,
    failed.length > SHOWN_FILES ? `  and ${grouped(failed.length - SHOWN_FILES)} more: see them with --json\n` : '',
    differing.length === 0
      ? ''
      : `not of the size that the publisher lists: ${grouped(differing.length)} files; download them again\n`,
    ...sizes,
    differing.length > SHOWN_FILES
      ? `  and ${grouped(differing.length - SHOWN_FILES)} more: see them with --json\n`
      : '',
  ].join('')
}
