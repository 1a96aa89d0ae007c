import type { Kind } from '../../api/playbook-queries.ts'
import { kindWords } from '../../format/kinds.ts'

/** The kind of an act, with a mark for cooperation and conflict that colour alone does not carry. */
export function KindTag({ kind }: { readonly kind: Kind }) {
  return (
    <span className="act-kind" data-kind={kind}>
      {kindWords(kind)}
    </span>
  )
}
