import { REPORT_SCHEMA_VERSION } from '@entente/model'
import { literal } from '@entente/store'
import { citations } from './citation.ts'
import type { ExportSource } from './sources.ts'

/** The key-value metadata of an exported Parquet file, as the engine's struct: the file tells by itself how to cite it. */
export function parquetMetadata(sources: readonly ExportSource[], marking: string | undefined): string {
  const entries = {
    entente_schema: String(REPORT_SCHEMA_VERSION),
    entente_citation: citations(sources).join('\n'),
    ...(marking === undefined ? {} : { entente_marking: marking }),
  }
  return `{${Object.entries(entries)
    .map(([key, value]) => `${key}: ${literal(value)}`)
    .join(', ')}}`
}
