import type { ActorCode } from '@entente/model'
import type { Clock } from '@entente/watch'
import type { Entry } from '@entente/store'
import { dayOf } from '../playbooks/relation-record.ts'
import type { Workspace } from '../workspace/open-workspace.ts'
import { affectedByFiles, affectedByRows, type Hanging, hangingOf } from './affected.ts'
import { refuseExercise } from './exercise.ts'
import { pass } from './pass.ts'
import { type PlaybookInUse, type PlaybooksInUse, playbooksInUse } from './playbooks-in-use.ts'

/** How often one looks whether another process wrote something, or a day began. */
const LOOK_EVERY_MS = 1000

/** Keeps what is on the desks of a workspace equal to what archive, journal, playbooks and the day say. */
export interface LiveDesk {
  /**
   * Looks at the relations that anything changed for since the last look: new files, rows of the journal, texts, a day that
   * began. Looks wait for each other. When it resolves, the desks are up to date.
   */
  look(): Promise<Looked>
  /** Looks by itself until it is closed. */
  start(): void
  /** Resolves when the last look has ended. */
  close(): Promise<void>
}

export interface Looked extends PlaybooksInUse {
  /** Relations that were looked at anew. */
  readonly looked: number
  /** What that wrote. */
  readonly written: readonly Entry[]
}

interface Seen {
  readonly playbooks: PlaybooksInUse
  readonly day: string
  readonly file: number
  readonly row: number
  /** Feeds that the archive holds, as one text: with one more another may be the one that a relation is seen by. */
  readonly feeds: string
}

export interface LiveOptions {
  readonly clock: Clock
  /** Told of a look that failed while it looks by itself; the next one tries again. */
  readonly onFault: (fault: unknown) => void
  /** Whether the clock is that of an exercise. Default false. */
  readonly exercise?: boolean
}

export function liveDesk(workspace: Workspace, { clock, onFault, exercise = false }: LiveOptions): LiveDesk {
  const { store } = workspace
  const read = playbooksInUse(workspace)
  const closing = new AbortController()
  const hanging = new Map<ActorCode, Hanging>()
  let seen: Seen | undefined
  let last: Promise<unknown> = Promise.resolve()

  const lookNow = async (): Promise<Looked> => {
    if (!exercise) refuseExercise(store.journal)
    const playbooks = await read()
    const day = dayOf(clock.now().toISOString())
    const arrived = await store.arrivals.since(seen?.file ?? 0)
    const row = store.journal.head()?.seq ?? 0
    const feeds = (await store.feeds()).join(' ')
    const affected = await affectedSince({ playbooks, day, feeds }, arrived)
    const { written, records } = await pass(workspace, affected, clock.now)
    for (const [partner, record] of records) hanging.set(partner, hangingOf(record))
    // What the pass wrote itself moves nothing; what others wrote meanwhile is seen the next time.
    seen = { playbooks, day, file: arrived.last, row, feeds }
    return { ...playbooks, looked: affected.length, written }
  }

  const affectedSince = async (
    { playbooks: now, day, feeds }: Pick<Seen, 'playbooks' | 'day' | 'feeds'>,
    arrived: Awaited<ReturnType<typeof store.arrivals.since>>,
  ): Promise<readonly PlaybookInUse[]> => {
    if (seen === undefined || seen.day !== day || seen.feeds !== feeds || seen.playbooks !== now) return now.playbooks
    const rows = store.journal.entries({ after: seen.row })
    const affected = new Set([
      ...(await affectedByFiles(store, arrived, now.playbooks, hanging)),
      ...affectedByRows(store, rows, now.playbooks),
    ])
    return now.playbooks.filter((one) => affected.has(one))
  }

  const look = (): Promise<Looked> => {
    const next = last.then(lookNow, lookNow)
    last = next.catch(() => undefined)
    return next
  }

  const goOn = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      await look().catch(onFault)
      await clock.sleep(LOOK_EVERY_MS, closing.signal)
    }
  }

  let going: Promise<void> = Promise.resolve()
  return {
    look,
    start: () => {
      going = goOn()
    },
    close: async () => {
      closing.abort()
      await going
      await last
    },
  }
}
