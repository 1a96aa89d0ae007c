import { ProblemNote } from '../../../layout/problem-note.tsx'
import { ProblemError } from '../../../api/problem.ts'
import { LedgerSum, SkipReasons } from '../ledger-sum.tsx'
import { Choices } from './choices.tsx'
import { isActive, type Run, shareDone } from './run.ts'
import { describeRun, sayRun } from './describe-run.ts'
import { RunFiles } from './run-files.tsx'
import { runner } from './run-ingest.ts'

/** An ingest as it goes on, and what came of it. */
export function RunPanel({ run, dragging }: { readonly run: Run; readonly dragging: boolean }) {
  const active = isActive(run)
  const share = shareDone(run)
  const { view, problem } = run
  return (
    <div className={dragging ? 'run drop-area-over' : 'run'}>
      <div className="run-head">
        <p className="run-state">{describeRun(run)}</p>
        {active && run.phase !== 'gathering' && (
          <button type="button" className="button" onClick={() => void runner.stop()}>
            Stop
          </button>
        )}
        {!active && (
          <button type="button" className="button" onClick={() => runner.reset()}>
            Take in more files
          </button>
        )}
      </div>
      {/* Told by tenths, so that who listens is not told every file. */}
      <p className="hidden" role="status" aria-live="polite">
        {sayRun(run)}
      </p>
      {active && (
        <progress
          className="run-bar"
          max={1}
          aria-label="Progress"
          {...(share === undefined ? {} : { value: share })}
        />
      )}
      {run.silent && <p className="form-error">The server does not answer; trying again.</p>}
      {problem !== undefined && <ProblemNote error={new ProblemError(problem)} />}
      {view !== undefined && (view.files.done > 0 || !active) && (
        <p className="ledger-sum">
          <LedgerSum counts={view.total} />.
          {run.options.dryRun || view.dryRun ? ' Only looked: nothing was written.' : ''}
        </p>
      )}
      {!active && view !== undefined && <SkipReasons skipped={view.total.skipped} />}
      {!active && <Choices run={run} />}
      <RunFiles run={run} />
    </div>
  )
}
