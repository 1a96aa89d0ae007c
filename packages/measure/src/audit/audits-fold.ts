import type { Fold } from '@entente/store'
import type { AuditFrame, Judgement, Reader } from './audit.ts'

/** Answers of one reader of one audit. Nothing of a reader is ever counted over audits [G11]. */
interface Seat {
  /** Who has sat down here; null where the workspace names no officers, or it was erased. */
  officer: string | null
  /** By number of the item, from 1. */
  readonly answers: Map<number, Judgement>
  /** Numbers in the order in which they were judged. */
  readonly order: number[]
}

export interface AuditState extends AuditFrame {
  readonly begunAt: string
  readonly seats: Map<Reader, Seat>
}

export interface AuditsState {
  readonly audits: Map<string, AuditState>
  /** The highest number of an id so far. */
  last: number
}

/** All audits with all answers. */
export const AUDITS: Fold<AuditsState> = {
  kinds: ['audit/begun', 'audit/judged', 'audit/judgement-undone'],
  empty: () => ({ audits: new Map(), last: 0 }),
  apply: (state, { kind, payload, at, officer }) => {
    if (kind === 'audit/begun') {
      const frame = payload as AuditFrame
      state.audits.set(frame.id, { ...frame, begunAt: at, seats: new Map() })
      state.last = Math.max(state.last, Number(frame.id.slice(2)))
      return
    }
    const { audit, item, reader, verdict } = payload as AuditEntry
    const seats = state.audits.get(audit)?.seats
    // What began it may have been erased since.
    if (seats === undefined) return
    const seat: Seat = seats.get(reader) ?? { officer, answers: new Map(), order: [] }
    seats.set(reader, seat)
    seat.officer = officer
    const place = seat.order.lastIndexOf(item)
    if (place !== -1) seat.order.splice(place, 1)
    if (verdict === undefined) seat.answers.delete(item)
    else {
      seat.answers.set(item, verdict)
      seat.order.push(item)
    }
  },
}

interface AuditEntry {
  readonly audit: string
  readonly item: number
  readonly reader: Reader
  /** Undefined where a judgement was undone. */
  readonly verdict?: Judgement
}
