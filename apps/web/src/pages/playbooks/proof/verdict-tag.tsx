import type { Verdict } from '@entente/playbook/proof'

/** A verdict in a word and a mark that colour alone does not carry; null while it is not there yet. */
export function VerdictTag({ verdict }: { readonly verdict: Verdict | null }) {
  return (
    <span className="proof-verdict" data-verdict={verdict ?? 'none'}>
      {verdict ?? '…'}
    </span>
  )
}
