import { flushCompileCache } from 'node:module'
import { basename } from 'node:path'
import { inspect } from 'node:util'
import { asDiskFull, ingest, makeBackup, openWorkspace } from 'entente'
import { main } from '../packages/entente/src/bin.ts'
import { entente, type Ran } from './run-command.ts'

// A process that is killed would not keep what it compiled.
flushCompileCache()

const NOW = (): Date => new Date('2026-01-01T00:00:00Z')
const [command, place = '', ...paths] = process.argv.slice(2)

if (command === 'ingest-slowly') {
  // One commit a file, each told on a line of its own the moment it is acknowledged.
  try {
    const workspace = await openWorkspace(place, { cwd: process.cwd(), create: true })
    await ingest(workspace.store, paths, {
      batchBytes: 1,
      now: NOW,
      onProgress: ({ files }) => process.stdout.write(files.map((file) => `${basename(file.path)}\n`).join('')),
    })
    await workspace.close()
  } catch (error) {
    process.stderr.write(`${inspect(asDiskFull(error) ?? error)}\n`)
    process.exitCode = 1
  }
} else if (command === 'ingest-merge-and-copy') {
  // One file after another, and after each a merge and a backup; what begins and what is done is told at once.
  const workspace = await openWorkspace(place, { cwd: process.cwd(), create: true })
  for (const path of paths) {
    process.stdout.write('begin ingest\n')
    await ingest(workspace.store, [path], { now: NOW, holder: 'a victim' })
    process.stdout.write(`${basename(path)}\nbegin compact\n`)
    const writer = await workspace.store.write({ now: NOW, holder: 'a victim' })
    await writer.compact()
    await writer.release()
    process.stdout.write('begin backup\n')
    await makeBackup(workspace.store.paths, `${place}-${basename(path)}`, { now: NOW, how: 'copy' })
    process.stdout.write(`backup ${place}-${basename(path)}\n`)
  }
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
} else if (command === 'in-turn') {
  // Several commands in one process, and what each gave.
  const commands = JSON.parse(place) as readonly (readonly string[])[]
  const ran: Ran[] = []
  for (const words of commands) ran.push(await entente(process.cwd(), ...words))
  process.stdout.write(JSON.stringify(ran))
} else {
  const done = main(process.argv.slice(2), { version: '0.0.0' })
  // From here on signals are listened to.
  process.stderr.write('started\n')
  await done
}
