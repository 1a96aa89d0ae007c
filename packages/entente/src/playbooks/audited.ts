import { type AuditFrame, type AuditQuestion, beginAudit, type RulePrecision, rulePrecision } from '@entente/measure'
import type { Author } from '@entente/model'
import {
  compilePlaybook,
  type Explanation,
  explainPlaybook,
  type Incident,
  OTHERWISE,
  type Playbook,
} from '@entente/playbook'
import type { Workspace } from '../workspace/open-workspace.ts'
import { loadPlaybooks, playbookOf } from './load-playbooks.ts'

/** The rule of a playbook that names an incident; `otherwise` where none is true. */
function ruleOf(playbook: Playbook): (incident: Incident) => string {
  const compiled = compilePlaybook(playbook)
  return (incident) => compiled.name(incident)?.id ?? OTHERWISE
}

/**
 * Begins an audit of what a partner did; stratified by rule, the partner's playbook names the incidents as it stands now.
 * @throws EntenteError as `beginAudit`, and `no-playbook`, `bad-playbook`.
 */
export async function beginAuditOfPartner(
  workspace: Workspace,
  author: Author,
  question: Omit<AuditQuestion, 'ruleOf'>,
): Promise<AuditFrame> {
  if (question.by !== 'rule') return beginAudit(workspace.store, author, question)
  const named = ruleOf(playbookOf(loadPlaybooks(workspace), question.source).playbook)
  return beginAudit(workspace.store, author, { ...question, ruleOf: named })
}

/** By rule how often what it names was judged right; null: no data. */
export type AuditedRules = Readonly<Record<string, RulePrecision | null>>

/** The audited precision of every rule of a playbook, in one feed. */
export async function auditedRules(
  { store }: Workspace,
  playbook: Playbook,
  feed: string | null,
): Promise<AuditedRules> {
  const { partner, perspective, rules } = playbook
  const known =
    feed === null || partner === null
      ? new Map<string, RulePrecision>()
      : await rulePrecision(store, { source: partner, target: perspective, feed }, ruleOf(playbook))
  return Object.fromEntries(rules.map(({ id }) => [id, known.get(id) ?? null]))
}

/** `0.62 (0.46 to 0.75, 40 judged)`, or that there is no data. */
export function sayPrecision(precision: RulePrecision | null | undefined): string {
  if (precision === null || precision === undefined || precision.estimate === null) return 'no data'
  const { estimate, low, high, n } = precision
  return `${estimate.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)}, ${n} judged)`
}

/** A playbook in plain language, each rule with its audited precision in the feed that the relation is shown from. */
export async function explanationOf(workspace: Workspace, playbook: Playbook): Promise<Explanation> {
  const feed = playbook.feed ?? workspace.config?.feed ?? (await workspace.store.feeds())[0] ?? null
  const audited = await auditedRules(workspace, playbook, feed)
  return explainPlaybook(playbook, (rule) => sayPrecision(audited[rule]))
}
