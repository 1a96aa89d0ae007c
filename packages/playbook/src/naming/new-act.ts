import { type ActorCode, type Day, EntenteError } from '@entente/model'
import type { Playbook, Rule } from '../normal-form/playbook.ts'
import type { Act } from './act.ts'
import type { Incident } from './incident.ts'

/** The act that an incident makes, first of its kind on its day; null stands for `otherwise`. */
export function newAct(partner: ActorCode, rule: Rule | null, incident: Incident): Act {
  return {
    key: actKey(partner, rule, incident),
    partner,
    rule: rule?.id ?? OTHERWISE,
    kind: rule?.kind ?? 'neutral',
    points: rule?.points ?? 0,
    occurredOn: incident.occurredOn,
    clockDay: incident.settlesAt.slice(0, 10) as Day,
    feed: incident.feed,
    firstReportedAt: incident.firstReportedAt,
    incidents: [incident.key],
  }
}

export function actKey(partner: ActorCode, rule: Rule | null, { occurredOn }: Incident): string {
  return `${partner}:${rule?.id ?? OTHERWISE}:${occurredOn}`
}

/** Stands in acts where no rule was true. */
export const OTHERWISE = 'otherwise'

/** @throws EntenteError `playbook-without-partner` for a base, which is no algorithm of its own. */
export function partnerOf({ partner }: Playbook): ActorCode {
  if (partner !== null) return partner
  throw new EntenteError('playbook-without-partner', 'a base makes no acts, for it names no partner', {
    help: 'take a playbook that extends it',
  })
}
