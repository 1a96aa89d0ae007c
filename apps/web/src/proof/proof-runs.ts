import type { Found, ProofMessage, ProofTask } from './proof-task.ts'

/** How far a proof has come. */
export interface ProofState {
  readonly stands: 'waiting' | 'running' | 'ended' | 'stopped' | 'failed'
  readonly found: readonly Found[]
  /** What went wrong; null where nothing did. */
  readonly fault: string | null
}

/** A proof that is shown in one or more places, and goes on while it is shown in any. */
export interface ProofRun {
  readonly state: () => ProofState
  readonly subscribe: (listener: () => void) => () => void
  readonly stop: () => void
  readonly again: () => void
}

const WAITING: ProofState = { stands: 'waiting', found: [], fault: null }
/** At a time: the page itself needs the rest of the machine. */
const MOST_WORKERS = 2
/** A proof watches its own time; one that did not come to it is ended, so that others get its place. */
const LONGEST_MILLISECONDS = 60_000
/** That ended and are kept, so that they are there at once when one comes back. */
const MOST_KEPT = 200

const runs = new Map<string, ProofRun>()
const waiting: (() => void)[] = []
let working = 0

/** The proof that is kept under a key; one with the same key has the same results. */
export function proofRun(key: string, task: ProofTask): ProofRun {
  const known = runs.get(key)
  if (known !== undefined) return known
  const oldest = runs.keys().next().value
  if (runs.size >= MOST_KEPT && oldest !== undefined) runs.delete(oldest)
  const run = makeRun(task)
  runs.set(key, run)
  return run
}

/** What tells two proofs apart. */
export function proofKey({ hash, on, actors, asks }: ProofTask, beside: string): string {
  return [hash, on, asks.about, asks.about === 'pair' ? asks.against : beside, JSON.stringify(actors)].join(' ')
}

function makeRun(task: ProofTask): ProofRun {
  const listeners = new Set<() => void>()
  let state = WAITING
  let end: (() => void) | undefined
  const become = (next: Partial<ProofState>): void => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }
  const start = (): void => {
    end = whenFree(() => {
      become({ stands: 'running' })
      return work(task, {
        found: (one) => become({ found: [...state.found, one] }),
        end: (fault) => {
          end?.()
          end = undefined
          become(fault === undefined ? { stands: 'ended' } : { stands: 'failed', fault })
        },
      })
    })
  }
  const halt = (next: ProofState): void => {
    end?.()
    end = undefined
    become(next)
  }
  const going = (): boolean => state.stands === 'waiting' || state.stands === 'running'
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      if (state.stands === 'waiting' && end === undefined) start()
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0 && going()) halt(WAITING)
      }
    },
    stop: () => {
      if (going()) halt({ ...state, stands: 'stopped' })
    },
    again: () => {
      halt(WAITING)
      start()
    },
  }
}

/** Begins when fewer than the most are at work. @returns what ends it, or takes it out of the line. */
function whenFree(begin: () => () => void): () => void {
  let end: (() => void) | undefined
  const enter = (): void => {
    working += 1
    end = begin()
  }
  if (working < MOST_WORKERS) enter()
  else waiting.push(enter)
  return () => {
    const at = waiting.indexOf(enter)
    if (at >= 0) waiting.splice(at, 1)
    if (end === undefined) return
    end()
    end = undefined
    working -= 1
    waiting.shift()?.()
  }
}

interface Told {
  readonly found: (found: Found) => void
  readonly end: (fault?: string) => void
}

/** Gives a task to a worker of its own. @returns what ends it at once, whatever it is at. */
function work(task: ProofTask, told: Told): () => void {
  const worker = new Worker(new URL('./proof.worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<ProofMessage>) => {
    if (data.kind === 'found') told.found(data.found)
    else told.end()
  })
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    told.end(event.message || 'this browser did not start a worker')
  })
  const timer = setTimeout(() => told.end('it took longer than a minute'), LONGEST_MILLISECONDS)
  worker.postMessage(task)
  return () => {
    clearTimeout(timer)
    worker.terminate()
  }
}
