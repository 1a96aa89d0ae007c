import type { OneFile } from '../../api/types.ts'
import { formatBytes, formatNumber } from '../../format/format-number.ts'
import { Fact } from '../../layout/fact.tsx'

/** Most spans of covered days that are written out. */
const MOST_SPANS = 12

/** What a file is: where it came from, when it was taken in, which days it covers, and the hash it is known by. */
export function FileFacts({ file }: { readonly file: OneFile }) {
  return (
    <dl className="facts">
      <Fact name="Feed">{file.feed ?? 'not recognised'}</Fact>
      <Fact name="Taken in">{file.ingestedAt.slice(0, 16).replace('T', ' ')} UTC</Fact>
      <Fact name="Size">{formatBytes(file.bytes)}</Fact>
      <Fact name="Given as">
        <span className="path">{file.path}</span>
      </Fact>
      <Fact name="Covers" wide>
        {describeCoverage(file.coverage)}
      </Fact>
      <Fact name="SHA-256" wide>
        <code className="hash">{file.sha256}</code>
      </Fact>
    </dl>
  )
}

function describeCoverage(coverage: OneFile['coverage']): string {
  if (coverage.length === 0) return 'no day'
  const feeds = new Set(coverage.map((span) => span.feed)).size
  const shown = coverage
    .slice(0, MOST_SPANS)
    .map(({ feed, from, to }) => `${from === to ? from : `${from} to ${to}`}${feeds > 1 ? ` (${feed})` : ''}`)
  const more = coverage.length - shown.length
  return shown.join(', ') + (more > 0 ? `, and ${formatNumber(more)} more stretches` : '')
}
