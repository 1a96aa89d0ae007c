import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { ingestsQuery } from '../../../api/queries.ts'
import { type ChosenFile, droppedFiles } from './chosen-files.ts'
import { DropArea } from './drop-area.tsx'
import { IngestOptions } from './ingest-options.tsx'
import { isActive, type RunOptions } from './run.ts'
import { runner } from './run-ingest.ts'
import { RunPanel } from './run-panel.tsx'
import { useDropTarget } from './use-drop-target.ts'

/** Files into the archive, from the browser: chosen or dropped, followed, stopped, accounted for. */
export function TakeIn() {
  const run = useSyncExternalStore(runner.subscribe, runner.current)
  const [options, setOptions] = useState<RunOptions>({ dryRun: false })
  const queries = useQueryClient()
  const { data: known } = useQuery({ ...ingestsQuery, staleTime: 0 })

  const underWay = known?.find(({ state }) => state === 'running' || state === 'waiting')
  useEffect(() => {
    if (underWay !== undefined) runner.attach(underWay)
  }, [underWay])

  // Whatever an ingest has added is shown at once, here and on every other page.
  const ended = run.phase === 'done' || run.phase === 'stopped' || run.phase === 'failed'
  useEffect(() => {
    if (ended) void queries.invalidateQueries()
  }, [ended, queries])

  const take = (files: readonly ChosenFile[]): void => {
    if (files.length === 0) runner.reset()
    else void runner.start(files, options)
  }
  const free = !isActive(run)
  const dragging = useDropTarget(free, (items) => {
    const gathered = droppedFiles(items)
    runner.gather()
    void gathered.then(take, () => take([]))
  })
  return (
    <section aria-labelledby="take-in-title" className="take-in">
      <h2 id="take-in-title">Take in files</h2>
      {run.phase === 'idle' ? (
        <>
          <DropArea dragging={dragging} onFiles={take} />
          <IngestOptions options={options} onChange={setOptions} />
        </>
      ) : (
        <RunPanel run={run} dragging={dragging} />
      )}
    </section>
  )
}
