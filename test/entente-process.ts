import { ingest, openWorkspace } from 'entente'
import { basename } from 'node:path'
import { main } from '../packages/entente/src/bin.ts'

const [command, place = '', ...paths] = process.argv.slice(2)

if (command === 'ingest-slowly') {
  // One commit a file, each told on a line of its own the moment it is acknowledged.
  const workspace = await openWorkspace(place, { cwd: process.cwd(), create: true })
  await ingest(workspace.store, paths, {
    batchBytes: 1,
    now: () => new Date('2026-01-01T00:00:00Z'),
    onProgress: ({ files }) => process.stdout.write(files.map((file) => `${basename(file.path)}\n`).join('')),
  })
  await workspace.close()
} else if (command === 'read-in-a-loop') {
  // The count of all rows, over and over, until it is told to stop.
  const workspace = await openWorkspace(place, { cwd: process.cwd() })
  let reading = true
  process.once('SIGTERM', () => (reading = false))
  while (reading) {
    const sql = `SELECT count(*) AS n, count(url) AS urls FROM ${await workspace.store.reports()}`
    const [row] = await workspace.store.engine.all<{ n: number }>(sql)
    process.stdout.write(`${row?.n}\n`)
  }
  await workspace.close()
} else {
  const done = main(process.argv.slice(2), { version: '0.0.0' })
  // From here on signals are listened to.
  process.stderr.write('started\n')
  await done
}
