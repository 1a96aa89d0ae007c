import { type ActorCode, dayNumber, HAND } from '@entente/model'
import { compilePlaybook, groupActs, NOISE_DAYS, type QuietUnderNoise, quietUnderNoise } from '@entente/playbook'
import type { Workspace } from '../workspace/open-workspace.ts'
import { auditedRules } from './audited.ts'
import { loadPlaybooks, playbookOf } from './load-playbooks.ts'
import { relationRecord } from './relation-record.ts'

/** How quiet a playbook leaves a desk under the noise of the archive. */
export interface Noise extends QuietUnderNoise {
  readonly partner: ActorCode
  /** Null where no feed is there. */
  readonly feed: string | null
  /** Days that the feed covers, from which acts a year are counted; without any, nothing is known. */
  readonly days: number
  /** The chance of leaving calm with every audited precision at the better and at the worse end of its interval; null: unknown. */
  readonly interval: { readonly low: number; readonly high: number } | null
  /** The precision that rules without one were given; null: none. */
  readonly assumedPrecision: number | null
}

/**
 * Expected false alarms a year, and the chance of leaving calm in a year in which the partner does nothing: from what each
 * rule names in the archive, also what a person has struck out since, and from its audited precision in that feed. What was
 * entered by hand is no noise. Precision is that of incidents: an act of several is false only where each of them is, so the
 * figures are on the high side.
 * @param assume precision of rules that nobody has audited, such as that of a published hand check, 0 to 1.
 * @throws EntenteError `no-playbook`, `bad-playbook`, `no-such-feed`, `bad-agreements`.
 */
export async function quietUnderNoiseOf(workspace: Workspace, partner: ActorCode, assume?: number): Promise<Noise> {
  const { playbook } = playbookOf(loadPlaybooks(workspace), partner)
  const { feed, covered, theirs, struck } = await relationRecord(workspace, playbook, { as: 'reported', ours: false })
  const days = covered.reduce((sum, { from, to }) => sum + dayNumber(to) - dayNumber(from) + 1, 0)
  const reported = [...theirs, ...struck].filter((incident) => incident.feed !== HAND)
  const acts = Map.groupBy(groupActs(compilePlaybook(playbook), reported), ({ rule }) => rule)
  const audited = await auditedRules(workspace, playbook, feed)
  const figures = (of: 'estimate' | 'low' | 'high'): QuietUnderNoise =>
    quietUnderNoise(
      playbook,
      playbook.rules.map(({ id }) => ({
        rule: id,
        perYear: days === 0 ? 0 : ((acts.get(id)?.length ?? 0) * NOISE_DAYS) / days,
        precision: (audited[id]?.n ?? 0) === 0 ? null : (audited[id]?.[of] ?? null),
      })),
      assume,
    )
  const [middle, best, worst] = [figures('estimate'), figures('high').leavesCalm, figures('low').leavesCalm]
  return {
    partner,
    feed,
    days,
    ...(days === 0 ? { ...middle, leavesCalm: null, falseActs: null, falseItems: null } : middle),
    interval: days === 0 || best === null || worst === null ? null : { low: best, high: worst },
    assumedPrecision: middle.assumed.length === 0 ? null : (assume ?? null),
  }
}
