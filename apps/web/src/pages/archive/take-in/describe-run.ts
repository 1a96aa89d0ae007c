import { formatNumber, plural } from '../../../format/format-number.ts'
import { type Run, shareDone } from './run.ts'

/** Where a run stands, in a sentence. */
export function describeRun(run: Run): string {
  const { view, files } = run
  const total = view?.files.total ?? files.length
  const done = view?.files.done ?? 0
  switch (run.phase) {
    case 'idle':
      return ''
    case 'gathering':
      return 'Looking for files…'
    case 'sending': {
      const sent = files.filter((file) => file.sending === 'sent').length
      return `Sending: ${formatNumber(sent)} of ${plural(files.length, 'file')}`
    }
    case 'waiting':
      return view?.waitingFor === null || view === undefined
        ? 'Waiting for its turn'
        : `Waiting: another process is writing (${view.waitingFor})`
    case 'running':
      return done === total
        ? 'All files are in; small parts are merged'
        : `Reading: ${formatNumber(done)} of ${plural(total, 'file')} done`
    case 'done': {
      const failed = view?.files.failed ?? 0
      return `Done: ${plural(total, 'file')}${failed > 0 ? `, ${formatNumber(failed)} failed` : ''}.`
    }
    case 'stopped':
      return done === 0
        ? 'Stopped. Nothing was taken in.'
        : `Stopped after ${formatNumber(done)} of ${plural(total, 'file')}. What was acknowledged is in the archive; choose the same files again and only the rest is added.`
    case 'failed':
      return done === 0 ? 'Failed.' : `Failed after ${formatNumber(done)} of ${plural(total, 'file')}.`
  }
}

/** The same for who listens: while it goes on, by tenths. */
export function sayRun(run: Run): string {
  const share = shareDone(run)
  const tenths = share === undefined ? '' : `, ${Math.floor(share * 10) * 10} %`
  if (run.phase === 'sending') return `Sending${tenths}`
  if (run.phase === 'running') return `Reading${tenths}`
  return describeRun(run)
}
