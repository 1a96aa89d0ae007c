import { type ActorCode, EntenteError } from '@entente/model'
import {
  type Ambition,
  type Explanation,
  hashOf,
  type Playbook,
  type PlaybookDiagnostic,
  sayCondition,
  type Severity,
  type SourceText,
  type Written,
} from '@entente/playbook'
import type { Workspace } from '../workspace/open-workspace.ts'
import { explanationOf } from './audited.ts'
import { findPlaybook, type LoadedPlaybook, loadPlaybooks } from './load-playbooks.ts'

/** A line of the list of playbooks. */
export interface PlaybookSummary {
  /** Null for a base. */
  readonly partner: ActorCode | null
  /** Null for a partner of the workspace without a playbook. */
  readonly file: string | null
  /** Whether nothing in it is an error. */
  readonly ok: boolean
  readonly diagnostics: Readonly<Record<Severity, number>>
  readonly because: string | null
  readonly ambition: Ambition | null
  readonly rules: number
  readonly responses: number
}

/**
 * The playbooks of a workspace: its partners in the order of `entente.yaml`, further partners, bases.
 * @throws EntenteError `no-config`, `bad-agreements`.
 */
export function listPlaybooks(workspace: Workspace): readonly PlaybookSummary[] {
  const loaded = loadPlaybooks(workspace)
  const partners = (workspace.config?.partners ?? []).map(({ actor }) => actor)
  const found = new Map(partners.map((partner) => [partner, findIfThere(loaded, partner)]))
  const others = loaded.playbooks.filter((one) => ![...found.values()].includes(one))
  return [
    ...[...found].map(([partner, one]) => summaryOf(one, partner)),
    ...others.filter(({ playbook }) => (playbook?.partner ?? null) !== null).map((one) => summaryOf(one)),
    ...others.filter(({ playbook }) => (playbook?.partner ?? null) === null).map((one) => summaryOf(one)),
  ]
}

function findIfThere(playbooks: ReturnType<typeof loadPlaybooks>, partner: ActorCode): LoadedPlaybook | undefined {
  try {
    return findPlaybook(playbooks, partner)
  } catch (error) {
    if (error instanceof EntenteError && error.code === 'no-playbook') return undefined
    throw error
  }
}

function summaryOf(found: LoadedPlaybook | undefined, partner?: ActorCode): PlaybookSummary {
  const { playbook } = found ?? {}
  const having = (severity: Severity): number =>
    (found?.diagnostics ?? []).filter((one) => one.severity === severity).length
  return {
    partner: partner ?? playbook?.partner ?? null,
    file: found?.file ?? null,
    ok: found?.ok ?? false,
    diagnostics: { error: having('error'), warning: having('warning'), note: having('note') },
    because: playbook?.because ?? null,
    ambition: playbook?.ambition ?? null,
    rules: playbook?.rules.length ?? 0,
    responses: playbook?.responses.length ?? 0,
  }
}

/** One playbook as a person reads it. */
export interface PlaybookView {
  readonly partner: ActorCode
  readonly perspective: ActorCode | null
  readonly file: string
  readonly text: string
  readonly bases: readonly SourceText[]
  readonly ok: boolean
  readonly diagnostics: readonly PlaybookDiagnostic[]
  /** Of the normal form; null where there is an error. */
  readonly hash: string | null
  /** Null where nothing can be made of the text; where it has an error, what is left without it. */
  readonly playbook: Playbook | null
  readonly explanation: Explanation | null
  /** What each rule and pattern asks, in words, by id. */
  readonly words: Readonly<Record<string, string>>
  /** When the way back of a response opens, in words, by id. */
  readonly wayBack: Readonly<Record<string, string>>
}

/**
 * One playbook with its text and bases, what is wrong with it, and what it does in plain language.
 * @throws EntenteError `no-config`, `no-playbook`, `bad-agreements`.
 */
export async function describePlaybook(workspace: Workspace, partner: ActorCode): Promise<PlaybookView> {
  const { file, text, bases, ok, diagnostics, playbook } = findPlaybook(loadPlaybooks(workspace), partner)
  return {
    partner,
    perspective: workspace.config?.perspective ?? null,
    file,
    text,
    bases,
    ok,
    diagnostics,
    hash: ok && playbook !== undefined ? hashOf(playbook) : null,
    playbook: playbook ?? null,
    explanation: ok && playbook !== undefined ? await explanationOf(workspace, playbook) : null,
    words: said([...(playbook?.rules ?? []), ...(playbook?.patterns ?? [])]),
    wayBack: said(
      (playbook?.responses ?? []).flatMap(({ id, offRamp }) => (offRamp === null ? [] : { id, ...offRamp })),
    ),
  }
}

function said(all: readonly { readonly id: string; readonly when: Written }[]): Readonly<Record<string, string>> {
  return Object.fromEntries(all.map(({ id, when }) => [id, sayCondition(when.condition)]))
}
