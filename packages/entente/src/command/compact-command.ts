import { openWorkspace } from '../workspace/open-workspace.ts'
import { grouped, megabytes } from './table.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'
import { waitForWriter } from './wait-for-writer.ts'

export interface CompactFlags {
  readonly workspace?: string
  readonly json?: boolean
  /** Seconds to wait for another writer. */
  readonly wait: number
}

export async function compactCommand(flags: CompactFlags, terminal: Terminal): Promise<ExitCode> {
  const workspace = await openWorkspace(flags.workspace, { cwd: terminal.cwd })
  try {
    const writer = await workspace.store.write({
      ...waitForWriter('compact', flags.wait, terminal),
      now: terminal.now,
    })
    try {
      const done = await writer.compact({ signal: terminal.signal })
      if (flags.json === true) terminal.out(`${JSON.stringify(done)}\n`)
      else if (done.merges === 0) terminal.out(`nothing to merge: ${grouped(done.partsBefore)} parts\n`)
      else
        terminal.out(
          `${grouped(done.partsBefore)} parts became ${grouped(done.partsAfter)}, ${megabytes(done.bytesBefore)} became ${megabytes(done.bytesAfter)}\n` +
            'the old files stay ten minutes for those who read them, and go with the next ingest or compact\n',
        )
    } finally {
      await writer.release()
    }
    return terminal.signal.aborted ? EXIT.interrupted : EXIT.done
  } finally {
    await workspace.close()
  }
}
