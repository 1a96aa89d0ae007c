import { once } from 'node:events'
import { readdir, rm } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { examineStore, fixFindings, openWorkspace, restoreBackup, type Workspace } from 'entente'
import { startEntente } from './run-command.ts'
import { countTwice, writeSimulated } from './simulated-files.ts'
import { take } from './temporary-workspace.ts'

const PHASES = ['ingest', 'compact', 'backup'] as const
type Phase = (typeof PHASES)[number]

/** What came of the rounds; `wrong` says what was broken, and must be empty. */
export interface KillResult {
  readonly killedIn: Readonly<Record<Phase, number>>
  readonly acknowledged: number
  readonly backups: number
  readonly wrong: readonly string[]
}

const FILES_A_ROUND = 4
const ROWS_A_FILE = 5
const NOW = (): Date => new Date('2026-01-01T00:00:00Z')

/**
 * Kills a process with SIGKILL that takes files in, merges and makes backups, over and over on one archive, a third of
 * the rounds in each phase, each at another instant of it; and looks after each kill whether all that was acknowledged is
 * there, whole and once, and nothing else. At the end all files are taken in and the archive must be complete and clean.
 */
export async function killRounds(
  folder: string,
  rounds: number,
  onRound: (round: number) => void = () => undefined,
): Promise<KillResult> {
  const paths = await writeSimulated(folder, rounds * FILES_A_ROUND, ROWS_A_FILE)
  const place = join(folder, 'place')
  const killedIn = { ingest: 0, compact: 0, backup: 0 }
  const acknowledged = new Set<string>()
  const wrong: string[] = []
  let backups = 0
  for (let round = 0; round < rounds; round += 1) {
    const own = paths.slice(round * FILES_A_ROUND, (round + 1) * FILES_A_ROUND)
    const phase = PHASES[round % PHASES.length] ?? 'ingest'
    const lines = await kill(folder, ['ingest-merge-and-copy', place, ...own], phase, round)
    killedIn[lastPhase(lines)] += 1
    for (const line of lines) if (line.endsWith('.CSV') && !line.startsWith('backup')) acknowledged.add(line)
    const made = lines.filter((line) => line.startsWith('backup ')).map((line) => line.slice('backup '.length))
    backups += made.length
    wrong.push(...(await lookAfter(place, acknowledged, made.at(-1))).map((what) => `round ${round}: ${what}`))
    // Backups of rounds before would fill the disk; what a killed one left is looked at in its own test.
    for (const name of await readdir(folder)) {
      if (name.startsWith('place-') || name.includes('.partial-')) await rm(join(folder, name), { recursive: true })
    }
    onRound(round)
  }
  wrong.push(...(await lookAtEnd(place, paths)))
  return { killedIn, acknowledged: acknowledged.size, backups, wrong }
}

/** Runs the process until it is in `phase`, kills it there, and gives the lines that it could print. */
async function kill(folder: string, words: readonly string[], phase: Phase, round: number): Promise<string[]> {
  const child = startEntente(folder, words)
  let text = ''
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  let open = true
  const closed = once(child, 'close').then(() => (open = false))
  const nth = 1 + (round % FILES_A_ROUND)
  while (open && text.split(`begin ${phase}\n`).length <= nth) await wait(1)
  await wait((round * 7) % 31)
  child.kill('SIGKILL')
  await closed
  return text.split('\n').slice(0, -1)
}

function lastPhase(lines: readonly string[]): Phase {
  const last = lines.findLast((line) => line.startsWith('begin '))?.slice('begin '.length)
  return PHASES.find((phase) => phase === last) ?? 'ingest'
}

async function lookAfter(
  place: string,
  acknowledged: ReadonlySet<string>,
  backup: string | undefined,
): Promise<string[]> {
  const wrong = await look(place, (workspace) => faults(workspace, acknowledged))
  if (backup !== undefined) {
    const restored = join(`${place}-restored`, '.entente')
    await restoreBackup(backup, restored, { holder: 'a test' })
    wrong.push(...(await look(`${place}-restored`, (workspace) => faults(workspace, new Set()))))
    await rm(`${place}-restored`, { recursive: true })
  }
  return wrong
}

async function look<Result>(place: string, use: (workspace: Workspace) => Promise<Result>): Promise<Result> {
  const workspace = await openWorkspace(place, { cwd: place, create: true })
  try {
    return await use(workspace)
  } finally {
    await workspace.close()
  }
}

/** What an archive breaks of: every acknowledged file is there, files are whole, nothing stands twice. */
async function faults(workspace: Workspace, acknowledged: ReadonlySet<string>): Promise<string[]> {
  const { store } = workspace
  const held = new Set((await store.files()).map((file) => file.name))
  const wrong = [...acknowledged].filter((name) => !held.has(name)).map((name) => `${name} is lost`)
  if ((await countTwice(workspace)).length > 0) wrong.push('reports stand twice')
  const rows = await store.engine.all<{ id: string }>(`SELECT id FROM ${await store.reports()}`)
  const files = new Set(rows.map((row) => Math.floor(Number(row.id) / ROWS_A_FILE)))
  if (rows.length !== held.size * ROWS_A_FILE || files.size !== held.size)
    wrong.push(`${rows.length} reports of ${files.size} files, where ${held.size} are named`)
  return wrong
}

async function lookAtEnd(place: string, paths: readonly string[]): Promise<string[]> {
  const root = join(place, '.entente')
  const { findings } = await examineStore(root, { now: NOW })
  const wrong = findings.filter((found) => found.severity === 'error').map((found) => found.message)
  await fixFindings(root, findings, { holder: 'a test', now: NOW })
  await look(place, async (workspace) => {
    await take(workspace, paths)
    wrong.push(...(await faults(workspace, new Set(paths.map((path) => basename(path))))))
    const { store } = workspace
    const later = (): Date => new Date('2026-01-02T00:00:00Z')
    await (await store.write({ holder: 'a test', now: later })).release()
    const left = (await readdir(store.paths.temporary)).filter((name) => !name.startsWith(`spill-${process.pid}-`))
    const named = new Set((await store.parts()).map((part) => part.path))
    const disk = await readdir(store.paths.archive, { recursive: true, withFileTypes: true })
    const strays = disk
      .filter((entry) => entry.isFile())
      .map((entry) => relative(store.paths.archive, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((path) => !named.has(path))
    wrong.push(...[...left, ...strays].map((path) => `${path} was left`))
  })
  const after = await examineStore(root, { now: NOW })
  return [...wrong, ...after.findings.filter((found) => found.severity === 'error').map((found) => found.message)]
}
