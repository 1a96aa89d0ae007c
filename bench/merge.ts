// The merge of the small parts of an archive of five million invented reports. Reports in millions: 5 by default, or the
// first argument.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWorkspace, type Workspace } from 'entente'
import { writeReports } from './many-reports.ts'
import { machine } from './measure.ts'

const MILLIONS = Number(process.argv[2] ?? 5)

const folder = await mkdtemp(join(tmpdir(), 'entente-bench-'))
try {
  const workspace = await openWorkspace(folder, { cwd: folder, create: true })
  await writeReports(workspace.store, MILLIONS)
  process.stdout.write(`${machine()}\n`)
  await merge(workspace)
  await workspace.close()
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function merge(workspace: Workspace): Promise<void> {
  const writer = await workspace.store.write({ holder: 'the benchmark', now: () => new Date() })
  try {
    const began = performance.now()
    const done = await writer.compact()
    const seconds = (performance.now() - began) / 1000
    process.stdout.write(
      `\n${MILLIONS} million reports: ${done.partsBefore} parts merged into ${done.partsAfter} in ${seconds.toFixed(1)} s: ${(done.bytesBefore / 1e6 / seconds).toFixed(0)} MB a second, ${Math.round((MILLIONS * 1e6) / seconds)} reports a second; peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB\n`,
    )
  } finally {
    await writer.release()
  }
}
