import { hashOf } from '../../hash.ts'
import type { Playbook } from '../../normal-form/playbook.ts'
import type { ReadPlaybook } from '../../read-playbook.ts'
import type { SourceText } from '../../source/source.ts'
import type { Part } from '../property.ts'
import { type Change, type NewValue } from './change.ts'
import { editText } from './edit-text.ts'
import { unifiedDiff } from './unified-diff.ts'

/** Timers that default to `within`: written out where they would go with it. */
const FOLLOWING = ['cooldown', 'expires'] as const

/**
 * A change as a unified diff of the playbook's own text; null unless the text after it reads, without an error, to exactly
 * the normal form that was proved.
 */
export function diffOfChange(
  { file, text }: SourceText,
  read: (text: SourceText) => ReadPlaybook,
  { part, to, playbook }: Change,
): string | null {
  const changed = editText(text, part, to)
  if (changed === null) return null
  const kept = withTimersKept(changed, part, playbook, read({ file, text: changed }).playbook)
  if (kept === null) return null
  const { ok, playbook: reads } = read({ file, text: kept })
  return ok && hashOf(reads) === hashOf(playbook) ? unifiedDiff(file, text, kept) : null
}

function withTimersKept(
  text: string,
  { list, id, key }: Part,
  proved: Playbook,
  reads: Playbook | undefined,
): string | null {
  if (list !== 'responses' || key !== 'within') return text
  const [wanted, got] = [proved, reads].map((one) => one?.responses.find((response) => response.id === id))
  return FOLLOWING.reduce<string | null>((changed, timer) => {
    if (changed === null || wanted === undefined || wanted[timer] === got?.[timer]) return changed
    const days: NewValue = { kind: 'scalar', written: `P${wanted[timer]}D` }
    return editText(changed, { list, id, key: timer }, days)
  }, text)
}
