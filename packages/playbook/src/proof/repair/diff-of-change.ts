import { hashOf } from '../../hash.ts'
import type { Playbook } from '../../normal-form/playbook.ts'
import type { ReadPlaybook } from '../../read-playbook.ts'
import type { SourceText } from '../../source/source.ts'
import type { Part } from '../property.ts'
import type { Change } from './change.ts'
import { editText } from './edit-text.ts'
import { unifiedDiff } from './unified-diff.ts'

type Read = (text: SourceText) => ReadPlaybook

/** Timers that default to `within`: written out where they would go with it. */
const FOLLOWING = ['cooldown', 'expires'] as const

/**
 * A change as a unified diff of the playbook's own text; null unless the text after it reads, without an error, to exactly
 * the normal form that was proved.
 */
export function diffOfChange({ file, text }: SourceText, read: Read, { part, to, playbook }: Change): string | null {
  const changed = editText(text, part, to)
  const kept = changed === null || part.key !== 'within' ? changed : withTimersKept(file, changed, read, part, playbook)
  if (kept === null) return null
  const { ok, playbook: reads } = read({ file, text: kept })
  return ok && hashOf(reads) === hashOf(playbook) ? unifiedDiff(file, text, kept) : null
}

function withTimersKept(file: string, text: string, read: Read, { list, id }: Part, proved: Playbook): string | null {
  const [wanted, got] = [proved, read({ file, text }).playbook].map((one) =>
    one?.responses.find((response) => response.id === id),
  )
  return FOLLOWING.reduce<string | null>((changed, timer) => {
    if (changed === null || wanted === undefined || wanted[timer] === got?.[timer]) return changed
    return editText(changed, { list, id, key: timer }, { kind: 'scalar', written: `P${wanted[timer]}D` })
  }, text)
}
