import { statfs } from 'node:fs/promises'
import { relative } from 'node:path'
import type { Kysely } from 'kysely'
import { feedsWorthMerging } from '../archive/choose-merges.ts'
import { gapsBetween } from '../archive/day-spans.ts'
import type { DaySpan } from '../archive/entries.ts'
import { type DataPaths, dataPaths } from '../archive/paths.ts'
import { isAlive } from '../archive/process-alive.ts'
import { findLeftovers } from '../archive/sweep-leftovers.ts'
import { isLocked, readHolder } from '../archive/writer-lock.ts'
import { listParts, sumRows } from '../manifest/list-parts.ts'
import type { ManifestTables } from '../manifest/manifest-schema.ts'
import { coveredFeeds, readCoverage } from '../manifest/read-coverage.ts'
import { openManifest } from '../manifest/open-manifest.ts'
import { examineArrivals } from './examine-arrivals.ts'
import { examineChain, examineJournal } from './examine-journal.ts'
import { examineParts, type ExaminePartsOptions } from './examine-parts.ts'
import { type Finding, finding } from './finding.ts'

export interface ExamineOptions extends ExaminePartsOptions {
  readonly now: () => Date
}

/** What was looked at, and what was found. */
export interface Examination {
  readonly parts: number
  readonly reports: number
  readonly freeBytes: number
  readonly findings: readonly Finding[]
}

/** Below this an ingest of one batch may not fit. */
const LOW_BYTES = 512 * 1024 * 1024
const SHOWN_GAPS = 3

/**
 * Looks at a workspace's data and changes nothing: the disk, the journal and its chain, each part against the manifest, what lies
 * about, who writes, and which days are not covered. Works beside a running ingest.
 */
export async function examineStore(root: string, options: ExamineOptions): Promise<Examination> {
  const paths = dataPaths(root)
  const disk = await statfs(root)
  const freeBytes = disk.bavail * disk.bsize
  const findings: Finding[] = freeBytes < LOW_BYTES ? [lowDisk(freeBytes)] : []
  findings.push(...examineJournal(paths.journal))
  if (findings.some((found) => found.severity === 'error')) return { parts: 0, reports: 0, freeBytes, findings }
  const manifest = openManifest(paths.journal)
  try {
    findings.push(...examineChain(paths.journal))
    findings.push(...(await examineParts(paths, manifest, options)))
    findings.push(...(await examineLeftovers(paths, manifest, options.now())))
    const parts = await listParts(manifest)
    for (const feed of feedsWorthMerging(parts)) {
      findings.push(finding('many-small-parts', 'note', `feed ${feed} has many small parts`, 'run entente compact'))
    }
    findings.push(...(await examineCoverage(manifest)))
    findings.push(...(await examineArrivals(manifest)))
    return { parts: parts.length, reports: sumRows(parts, 'report'), freeBytes, findings }
  } finally {
    await manifest.destroy()
  }
}

function lowDisk(freeBytes: number): Finding {
  const free = (freeBytes / 1e6).toFixed(0)
  return finding('disk-low', 'warning', `${free} MB are free on this disk`, 'make room before the next ingest')
}

/** What lies about is told only where nobody writes: it could be the work of that moment. */
async function examineLeftovers(paths: DataPaths, manifest: Kysely<ManifestTables>, now: Date): Promise<Finding[]> {
  const held = isLocked(paths.lock)
  const left = await findLeftovers(paths, manifest, now)
  if (held || isLocked(paths.lock)) return [atWork(paths)]
  const below = (path: string): string => relative(paths.root, path)
  const findings: Finding[] = []
  const holder = readHolder(paths.lock)
  // Version 0.1 left the name, without a process, also when it ended in order.
  if (holder !== undefined && holder.pid !== null) {
    findings.push(
      finding(
        'writer-died',
        'warning',
        `a writer died at its work (${holder.holder})`,
        'what it acknowledged is in; run its command again, or entente doctor --fix to sweep',
        { fixable: true },
      ),
    )
  }
  const sweep = 'it goes with the next ingest, or now with entente doctor --fix'
  for (const path of left.strays) {
    findings.push(
      finding('stray-file', 'warning', `\`${below(path)}\` is in the archive and no part of it`, sweep, {
        paths: [below(path)],
        fixable: true,
      }),
    )
  }
  for (const path of left.temporary) {
    findings.push(
      finding('leftover', 'warning', `\`${below(path)}\` was left by a process that is gone`, sweep, {
        paths: [below(path)],
        fixable: true,
      }),
    )
  }
  if (left.retired.length > 0) {
    findings.push(
      finding('retired-parts', 'note', `${left.retired.length} merged parts are no longer read`, sweep, {
        paths: left.retired.map((path) => `archive/${path}`),
        fixable: true,
      }),
    )
  }
  return findings
}

function atWork(paths: DataPaths): Finding {
  const holder = readHolder(paths.lock)
  const here = holder?.pid === null || holder === undefined || isAlive(holder.pid)
  return finding(
    'writer-at-work',
    'note',
    here
      ? `another process is writing (${holder?.holder ?? 'unknown'}): what lies about was not looked at`
      : `the archive is held by a process that is not on this machine (${holder.holder})`,
    'look again when it has finished',
  )
}

async function examineCoverage(manifest: Kysely<ManifestTables>): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const feed of await coveredFeeds(manifest)) {
    findings.push(...gapFinding(feed, gapsBetween(await readCoverage(manifest, feed))))
  }
  return findings
}

function gapFinding(feed: string, gaps: readonly DaySpan[]): Finding[] {
  if (gaps.length === 0) return []
  const shown = gaps.slice(0, SHOWN_GAPS).map((gap) => (gap.from === gap.to ? gap.from : `${gap.from} to ${gap.to}`))
  const more = gaps.length > SHOWN_GAPS ? `, and ${gaps.length - SHOWN_GAPS} more` : ''
  return [
    finding(
      'coverage-gap',
      'note',
      `feed ${feed} does not cover ${shown.join(', ')}${more}`,
      'take in the files of these days, if the feed has any; until then figures of these days are empty, not zero',
    ),
  ]
}
