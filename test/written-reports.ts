import type { Workspace } from 'entente'
import { type Day, REPORT_COLUMNS } from '@entente/model'
import { engineType } from '@entente/store'

/** A report as the archive gives it; what a test does not say is that of a plain report. */
export type WrittenReport = Readonly<Record<string, string | number | boolean | readonly string[] | null>>

export const PLAIN: WrittenReport = {
  feed: 'gdelt2',
  id: '1',
  occurred_on: '2020-01-01',
  reported_at: '2020-01-01T12:15:00.000Z',
  reported_basis: 'given',
  source: 'FRA',
  target: 'DEU',
  source_roles: ['GOV', 'MIL'],
  target_roles: [],
  source_by: 'organ',
  scheme: 'cameo',
  code: '010',
  cameo: '010',
  root: '01',
  quad: 1,
  goldstein: 0,
  is_root: true,
  mentions: 10,
  sources: null,
  articles: null,
  tone: -1.25,
  confidence: null,
  story: null,
  context: null,
  lat: 48.85,
  lon: 2.35,
  place: 'Paris',
  url: 'https://news.example/a',
}

/** Writes reports into the archive as they are, so that texts no feed gives can stand there. */
export async function writeReports({ store }: Workspace, reports: readonly WrittenReport[]): Promise<void> {
  const writer = await store.write({ holder: 'a test', now: () => new Date(0) })
  try {
    const columns = Object.fromEntries(REPORT_COLUMNS.map(({ name, type }) => [name, engineType(type)]))
    await writer.session.table(
      'fresh',
      columns,
      reports.map((report) => REPORT_COLUMNS.map(({ name }) => asCell(report[name] ?? null))),
    )
    for (const feed of new Set(reports.map((report) => String(report['feed'])))) {
      const coverage = [{ feed, from: '2020-01-01' as Day, to: '2020-12-31' as Day }]
      const file = {
        sha256: feed,
        name: feed,
        feed,
        bytes: 1,
        ingestedAt: '2026-01-01T00:00:00Z',
        ledger: {},
        coverage,
      }
      await writer.commit([await writer.writePart('fresh', feed)], [file])
    }
  } finally {
    await writer.release()
  }
}

function asCell(value: WrittenReport[string]): string | number | boolean | null {
  return typeof value === 'object' && value !== null ? `[${value.join(', ')}]` : (value ?? null)
}
