import type { ActorCode } from '@entente/model'
import type { PlaybookDiagnostic } from '@entente/playbook'
import type { Workspace } from '../workspace/open-workspace.ts'
import { environmentOf, findPlaybook, loadPlaybooks, readBeside } from './load-playbooks.ts'
import { type NormalForm, normalFormOf } from './normal-forms.ts'
import { type Replay, type ReplayQuestion, replayOf } from './replay.ts'

export interface TriedPlaybook {
  /** Whether there is no error, and it is for that partner. */
  readonly ok: boolean
  /** Whom the text is for; null where that cannot be told. */
  readonly partner: ActorCode | null
  readonly diagnostics: readonly PlaybookDiagnostic[]
  /** Of the normal form of the text; null where it has an error, or is for another partner. */
  readonly hash: string | null
  /** Null where there is no hash. */
  readonly normalForm: NormalForm | null
  /** The workspace's playbook with the text beside it; null where either cannot be used, or none was asked for. */
  readonly replay: Replay | null
}

/**
 * Checks a text as if it stood in place of the playbook of a partner, and says what either would have proposed. Nothing is
 * written.
 * @throws EntenteError `no-config`, `no-playbook`, `bad-agreements`, `no-such-feed`.
 */
export async function tryPlaybook(
  workspace: Workspace,
  text: string,
  question: Omit<ReplayQuestion, 'playbook'> & { readonly partner: ActorCode; readonly replayed: boolean },
): Promise<TriedPlaybook> {
  const loaded = loadPlaybooks(workspace)
  const mine = findPlaybook(loaded, question.partner)
  const read = readBeside(workspace.folder, environmentOf(workspace, loaded), { file: mine.file, text })
  const { ok, diagnostics, playbook } = read
  if (!ok || playbook === undefined || playbook.partner !== question.partner) {
    return { ok: false, partner: playbook?.partner ?? null, diagnostics, hash: null, normalForm: null, replay: null }
  }
  const normalForm = normalFormOf(workspace, loaded, read) ?? null
  const known = { ok, partner: question.partner, diagnostics, hash: normalForm?.hash ?? null, normalForm }
  if (!question.replayed || !mine.ok || mine.playbook === undefined) return { ...known, replay: null }
  const replay = await replayOf(workspace, mine.playbook, question, { file: mine.file, playbook })
  return { ...known, replay }
}
