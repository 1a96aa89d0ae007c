import { client, unwrap } from '../../../api/client.ts'
import { ProblemError, toProblem } from '../../../api/problem.ts'
import type { FileLedger, IngestView } from '../../../api/types.ts'
import type { ChosenFile } from './chosen-files.ts'
import { IDLE, isActive, type Phase, type Run, type RunFile, type RunOptions } from './run.ts'
import { sendFile } from './send-file.ts'

/** Files that are sent side by side. */
const LANES = 5
/** Least time between two drawings, in milliseconds: thousands of small files come faster than one can look. */
const STEP_MS = 120

type Mutable<Of> = { -readonly [Key in keyof Of]: Of[Key] }

/**
 * The one ingest of this page. It lives beside the page, so that one may look at another meanwhile; closing the window
 * while files are sent stops it.
 */
function makeRunner() {
  const listeners = new Set<() => void>()
  let run: Run = IDLE
  let drawn: Run = IDLE
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopping = new AbortController()
  let events: EventSource | undefined

  const draw = (): void => {
    timer = undefined
    drawn = { ...run, files: [...run.files] }
    for (const listener of listeners) listener()
  }
  const change = (part: Partial<Run>, now = false): void => {
    run = { ...run, ...part }
    if (now) clearTimeout(timer)
    if (now) draw()
    else timer ??= setTimeout(draw, STEP_MS)
  }
  const finish = (phase: Phase, part: Partial<Run> = {}): void => {
    events?.close()
    globalThis.removeEventListener('beforeunload', warn)
    globalThis.removeEventListener('pagehide', letGo)
    change({ ...part, phase, silent: false }, true)
  }
  const letGo = (): void => {
    if (run.view !== undefined) navigator.sendBeacon(`/v1/ingests/${run.view.id}/stop`)
  }

  const hear = (view: IngestView, byName: Map<string, number>): void => {
    const files: RunFile[] = run.files as RunFile[]
    for (const ledger of view.ledgers) place(files, byName, ledger)
    const phase = view.state === 'receiving' ? 'sending' : view.state
    if (view.state === 'done' || view.state === 'stopped' || view.state === 'failed') {
      const problem = view.error === null ? undefined : { status: 0, ...view.error, detail: view.error.message }
      finish(phase, { view, problem })
    } else change({ view, phase, silent: false })
  }

  const follow = (id: string): void => {
    const byName = new Map(run.files.map((file, at) => [file.path, at]))
    events = new EventSource(`/v1/ingests/${id}/events`)
    const source = events
    source.addEventListener('message', (event: MessageEvent<string>) =>
      hear(JSON.parse(event.data) as IngestView, byName),
    )
    source.addEventListener('error', () => {
      if (source.readyState !== EventSource.CLOSED) change({ silent: true })
      else finish('failed', { problem: { status: 404, code: 'no-such-ingest', detail: LOST, help: LOST_HELP } })
    })
  }

  const sendAll = async (id: string, chosen: readonly ChosenFile[]): Promise<void> => {
    const files = run.files as Mutable<RunFile>[]
    const { signal } = stopping
    let next = 0
    const lane = async (): Promise<void> => {
      for (let at = next++; at < chosen.length && !signal.aborted; at = next++) {
        const file = files[at]
        const one = chosen[at]
        if (file === undefined || one === undefined) return
        const update = (part: Partial<RunFile>): void => {
          files[at] = { ...(files[at] ?? file), ...part }
          change({})
        }
        update({ sending: 'sending' })
        try {
          const url = `/v1/ingests/${id}/files/${at}`
          await sendFile(url, one.file, (bytes) => update({ sent: Math.min(bytes, file.bytes) }), signal)
          update({ sending: 'sent', sent: file.bytes })
        } catch (error) {
          update({ sending: 'broken', sent: 0 })
          // What is refused as a whole, such as by a full disk, is refused for every other file too.
          if (error instanceof ProblemError && error.problem.status >= 409) throw error
        }
      }
    }
    await Promise.all(Array.from({ length: LANES }, lane))
  }

  const start = async (chosen: readonly ChosenFile[], options: RunOptions): Promise<void> => {
    if (isActive(run) && run.phase !== 'gathering') return
    stopping = new AbortController()
    const { signal } = stopping
    const files = chosen.map(({ path, file }) => ({ path, bytes: file.size, sent: 0, sending: 'queued' as const }))
    change({ ...IDLE, phase: 'sending', options, files, chosen }, true)
    globalThis.addEventListener('beforeunload', warn)
    globalThis.addEventListener('pagehide', letGo)
    try {
      const { feed, scheme, dryRun } = options
      const body = {
        dryRun,
        files: files.map(({ path, bytes }) => ({ path, bytes })),
        ...(feed === undefined ? {} : { feed }),
        ...(scheme === undefined ? {} : { scheme }),
      }
      const { names, ...view } = await unwrap(client.POST('/v1/ingests', { body }))
      change({ view, files: files.map((file, at) => ({ ...file, path: names[at] ?? file.path })) })
      const params = { path: { id: view.id } }
      if (signal.aborted) await unwrap(client.POST('/v1/ingests/{id}/stop', { params }))
      await sendAll(view.id, chosen)
      if (signal.aborted) return
      change({ view: await unwrap(client.POST('/v1/ingests/{id}/start', { params })), phase: 'waiting' })
      globalThis.removeEventListener('beforeunload', warn)
      globalThis.removeEventListener('pagehide', letGo)
      follow(view.id)
    } catch (error) {
      if (!signal.aborted) {
        stopping.abort()
        finish('failed', { problem: toProblem(error) })
      }
    }
  }

  return {
    current: (): Run => drawn,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** Shows that dropped folders are being looked through. */
    gather: (): void => change({ ...IDLE, phase: 'gathering' }, true),
    start,
    stop: async (): Promise<void> => {
      stopping.abort()
      if (run.view === undefined) return finish('stopped')
      try {
        const params = { path: { id: run.view.id } }
        const view = await unwrap(client.POST('/v1/ingests/{id}/stop', { params }))
        // Where it was being read, its events tell the end, with the last ledgers.
        if (run.phase === 'sending') finish('stopped', { view })
      } catch (error) {
        finish('failed', { problem: toProblem(error) })
      }
    },
    /** Takes up an ingest that another page began, or this one before it was loaded again. */
    attach: (view: IngestView): void => {
      if (run.phase !== 'idle') return
      change({ ...IDLE, phase: view.state === 'receiving' ? 'sending' : view.state, view }, true)
      follow(view.id)
    },
    reset: (): void => {
      if (!isActive(run) || run.phase === 'gathering') change(IDLE, true)
    },
  }
}

const LOST = 'the server was stopped or started again in between'
const LOST_HELP = 'see below what is in the archive, and take the files again: what is in already adds nothing'

function warn(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

function place(files: RunFile[], byName: Map<string, number>, ledger: FileLedger): void {
  const at = byName.get(ledger.path)
  const file = at === undefined ? undefined : files[at]
  if (at !== undefined && file !== undefined) files[at] = { ...file, ledger }
  else {
    byName.set(ledger.path, files.length)
    files.push({ path: ledger.path, bytes: 0, sent: 0, sending: 'sent', ledger })
  }
}

export const runner = makeRunner()
