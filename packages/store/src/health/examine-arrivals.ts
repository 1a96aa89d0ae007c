import type { Kysely } from 'kysely'
import type { ManifestTables } from '../manifest/manifest-schema.ts'
import { arrivals } from '../manifest/read-arrivals.ts'
import { type Finding, finding } from './finding.ts'

const SHOWN = 3

/** Source files that are not what the publisher listed, and those that failed without another in their place. */
export async function examineArrivals(manifest: Kysely<ManifestTables>): Promise<Finding[]> {
  const known = arrivals(manifest)
  const findings: Finding[] = []
  const differing = await known.differing()
  if (differing.length > 0) {
    findings.push(
      finding(
        'size-differs',
        'warning',
        `${counted(differing.length)} not of the size that the publisher lists: ${shown(differing)}`,
        'they may be half files: download them again and ingest them; what is in already counts as duplicates',
      ),
    )
  }
  const failed = [...new Map((await known.faults()).map((fault) => [`${fault.sha256} ${fault.name}`, fault])).values()]
  if (failed.length > 0) {
    findings.push(
      finding(
        'file-failed',
        'note',
        `${counted(failed.length)} remembered as failed, and nothing came in their place: ${shown(failed)}`,
        'entente status says why; download them again and ingest them',
      ),
    )
  }
  return findings
}

function counted(files: number): string {
  return files === 1 ? '1 file is' : `${files} files are`
}

function shown(files: readonly { readonly name: string }[]): string {
  const names = files.slice(0, SHOWN).map((file) => `\`${file.name}\``)
  return files.length > SHOWN ? `${names.join(', ')} and ${files.length - SHOWN} more` : names.join(', ')
}
