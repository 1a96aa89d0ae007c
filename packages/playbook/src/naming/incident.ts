import type { Day } from '@entente/model'
import type { IncidentFields } from '../cel/fields.ts'

/** What naming and grouping need of an incident, toward us by the partner; one of the archive can be given as it is. */
export interface Incident extends IncidentFields {
  readonly key: string
  readonly occurredOn: Day
  /** ISO 8601, UTC. */
  readonly firstReportedAt: string
  /** When it is settled, or was confirmed: its clock day is the UTC day of this moment. */
  readonly settlesAt: string
  /** Whether a person confirmed it, as one entered by hand is by nature: then its age does not matter. Default false. */
  readonly confirmed?: boolean
}

/** What a playbook calls an incident, and why. */
export interface Named {
  /** Rule that was true first; null for `otherwise`. */
  readonly rule: string | null
  /** Rules before it that could not be told, because the feed lacks what they ask for. */
  readonly unknown: readonly string[]
}

/** A rule that was tried on an incident. */
export interface Tried {
  readonly rule: string
  readonly answer: 'true' | 'false' | 'absent'
}

export interface NamedWithTrace extends Named {
  /** In the order of the playbook, up to the one that is true. */
  readonly trace: readonly Tried[]
}
