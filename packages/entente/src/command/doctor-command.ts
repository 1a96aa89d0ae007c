import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Examination, examineStore, type Finding, fixFindings, forgetDamaged } from '@entente/store'
import { DATA_FOLDER } from '../workspace/find-workspace.ts'
import { locateWorkspace } from '../workspace/open-workspace.ts'
import { partCounter } from './part-counter.ts'
import { grouped, megabytes } from './table.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'
import { waitForWriter } from './wait-for-writer.ts'

export interface DoctorFlags {
  readonly workspace?: string
  readonly fix?: boolean
  readonly forget?: boolean
  readonly quick?: boolean
  readonly json?: boolean
  /** Seconds to wait for another writer. */
  readonly wait: number
}

/** The oldest Node that the program is tested on. */
const OLDEST_NODE = 22
const SHOWN_FILES = 10

export async function doctorCommand(flags: DoctorFlags, terminal: Terminal): Promise<ExitCode> {
  // Without opening it: a journal that cannot be opened is what the doctor is called for.
  const root = join(await locateWorkspace(flags.workspace, { cwd: terminal.cwd }), DATA_FOLDER)
  const node = examineNode(process.versions.node)
  if (!existsSync(root)) {
    const empty = { node: process.versions.node, parts: 0, reports: 0, freeBytes: null, findings: node }
    terminal.out(flags.json === true ? `${JSON.stringify({ ok: node.length === 0, ...empty })}\n` : 'no data yet\n')
    return node.length === 0 ? EXIT.done : EXIT.failed
  }
  const counter = partCounter(terminal)
  const examined = await examineStore(root, {
    now: terminal.now,
    quick: flags.quick === true,
    onPart: counter.update,
    signal: terminal.signal,
  }).finally(counter.end)
  if (terminal.signal.aborted) return EXIT.interrupted
  let findings = [...node, ...examined.findings]
  const lock = { ...waitForWriter('doctor', flags.wait, terminal), now: terminal.now }
  if (flags.forget === true) findings = await forgetDamaged(root, findings, lock)
  if (flags.fix === true) findings = await fixFindings(root, findings, lock)
  const ok = !findings.some((found) => found.severity !== 'note' && !found.fixed)
  terminal.out(
    flags.json === true
      ? `${JSON.stringify({ ok, node: process.versions.node, ...examined, findings })}\n`
      : `${findings.map(printFinding).join('')}${summary(examined, flags.quick === true, ok)}`,
  )
  return ok ? EXIT.done : EXIT.failed
}

function examineNode(version: string): Finding[] {
  if (Number(version.split('.')[0]) >= OLDEST_NODE) return []
  return [
    {
      code: 'node-old',
      severity: 'error',
      message: `this is Node ${version}, and Entente needs ${OLDEST_NODE} or later`,
      help: 'run the command through npx in the folder of Entente, which brings its own',
      paths: [],
      files: [],
      fixable: false,
      fixed: false,
    },
  ]
}

function printFinding(found: Finding): string {
  const files = found.files.slice(0, SHOWN_FILES).map((file) => file.name)
  const more = found.files.length - files.length
  return [
    `${found.fixed ? 'done' : found.severity}: ${found.message} [${found.code}]\n`,
    files.length === 0 ? '' : `  came from: ${files.join(', ')}${more > 0 ? ` and ${more} more (--json)` : ''}\n`,
    found.fixed && found.files.length > 0 ? '  next: ingest these files again\n' : '',
    found.fixed ? '' : `  help: ${found.help}\n`,
  ].join('')
}

function summary(examined: Examination, quick: boolean, ok: boolean): string {
  const checked = quick ? 'checksums left out' : 'checksums compared'
  const free = `${megabytes(examined.freeBytes)} free`
  return `${ok ? 'nothing is wrong' : 'something is wrong'}: ${grouped(examined.parts)} parts, ${grouped(examined.reports)} reports, ${checked}, ${free}\n`
}
