import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { fileSha256 } from '../archive/durable-file.ts'
import type { Part } from '../archive/entries.ts'
import type { DataPaths } from '../archive/paths.ts'
import { listParts } from '../manifest/list-parts.ts'
import type { ManifestTables } from '../manifest/manifest-schema.ts'
import { type Finding, finding } from './finding.ts'

export interface ExaminePartsOptions {
  /** Leave the checksums out: sizes only. */
  readonly quick?: boolean
  readonly onPart?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/** Whether each part that the manifest names is there with the bytes it was written with. */
export async function examineParts(
  paths: DataPaths,
  manifest: Kysely<ManifestTables>,
  options: ExaminePartsOptions,
): Promise<Finding[]> {
  const parts = await listParts(manifest)
  const wrong: { readonly part: Part; readonly fault: Fault }[] = []
  for (const [at, part] of parts.entries()) {
    if (options.signal?.aborted === true) break
    const fault = await faultOf(paths, part, options.quick === true)
    if (fault !== undefined) wrong.push({ part, fault })
    options.onPart?.(at + 1, parts.length)
  }
  // A merge may have taken it away since the list was read: then it is not missing.
  const named = new Set(wrong.length === 0 ? [] : (await listParts(manifest)).map((part) => part.path))
  const findings: Finding[] = []
  for (const { part, fault } of wrong) {
    if (named.has(part.path)) findings.push(await partFinding(manifest, part, fault))
  }
  return findings
}

interface Fault {
  readonly code: 'part-missing' | 'part-damaged'
  readonly words: string
}

async function faultOf(paths: DataPaths, part: Part, quick: boolean): Promise<Fault | undefined> {
  const path = join(paths.archive, part.path)
  const info = await stat(path).catch(() => undefined)
  if (info === undefined) return { code: 'part-missing', words: 'is missing' }
  if (info.size !== part.bytes)
    return { code: 'part-damaged', words: `has ${info.size} bytes instead of ${part.bytes}` }
  if (quick) return undefined
  const sha256 = await fileSha256(path).catch(() => undefined)
  if (sha256 === undefined) return { code: 'part-damaged', words: 'cannot be read' }
  return sha256 === part.sha256
    ? undefined
    : { code: 'part-damaged', words: 'has other bytes than when it was written' }
}

async function partFinding(manifest: Kysely<ManifestTables>, part: Part, fault: Fault): Promise<Finding> {
  const files = await filesBehind(manifest, part)
  return finding(
    fault.code,
    'error',
    `the part \`${part.path}\` ${fault.words}: ${part.rows} ${part.kind}s of ${part.firstDay} to ${part.lastDay}`,
    'put this file back from a backup; without one run entente doctor --forget, then ingest again the files it came from',
    { paths: [join('archive', part.path)], files },
  )
}

async function filesBehind(manifest: Kysely<ManifestTables>, part: Part): Promise<{ name: string; sha256: string }[]> {
  const rows = await manifest
    .selectFrom('part_file')
    .innerJoin('part', 'part.id', 'part_file.part_id')
    .leftJoin('file', 'file.sha256', 'part_file.file_sha256')
    .select(['file.name', 'part_file.file_sha256 as sha256'])
    .where('part.path', '=', part.path)
    .orderBy('file.name')
    .execute()
  return rows.map((row) => ({ name: row.name ?? 'a file that was forgotten', sha256: row.sha256 }))
}
