import type { MentionStatus } from '../../api/types.ts'
import { formatBytes, plural } from '../../format/format-number.ts'

/** How many mentions are held beside the reports; they are no reports, so that the table of feeds does not count them. */
export function MentionNote({ mentions }: { readonly mentions: readonly MentionStatus[] }) {
  if (mentions.length === 0) return null
  const feeds = mentions.map(
    (of) => `${plural(of.mentions, 'mention')} of events of ${of.feed} (${formatBytes(of.bytes)})`,
  )
  return <p className="muted">Beside them: {feeds.join(', ')}, which say on which pages an event was read.</p>
}
