import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { EntenteError } from '@entente/model'
import { type Engine, literal } from '@entente/store'
import { ORDER, type Selection } from './selection.ts'

/**
 * Writes all rows as Parquet files in folders named `feed=NAME/year=YYYY`, as Hive, Arrow, Spark and DuckDB read them.
 * The folder is written beside its place and renamed; one of ours that stands there goes after that.
 */
export async function writeParquetFolder(
  engine: Engine,
  { relation }: Selection,
  folder: string,
  metadata: string,
): Promise<void> {
  const draft = `${folder}.unfinished`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true })
  try {
    await engine.run(
      `COPY (SELECT *, year(occurred_on) AS year FROM ${relation} ${ORDER}) TO ${literal(draft)}
       (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (feed, year), KV_METADATA ${metadata}, OVERWRITE_OR_IGNORE true)`,
    )
    await replaceFolder(draft, folder)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

/** @throws EntenteError `not-an-export` when something lies there that such an export did not write. */
export async function refuseOtherFolder(folder: string): Promise<void> {
  if (!existsSync(folder)) return
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => undefined)
  const files = entries?.filter((entry) => !entry.isDirectory())
  if (files?.length === 0) return
  const place = /[/\\]feed=[a-z0-9-]+[/\\]year=-?\d+$/
  const ours = existsSync(`${folder}.codebook.json`)
  if (ours && files?.every((entry) => place.test(entry.parentPath) && entry.name.endsWith('.parquet')) === true) return
  throw new EntenteError('not-an-export', `\`${folder}\` holds something that an export did not write`, {
    help: 'name a folder that is not there yet, or empty this one',
  })
}

async function replaceFolder(draft: string, folder: string): Promise<void> {
  const old = `${folder}.replaced`
  await rm(old, { recursive: true, force: true })
  if (existsSync(folder)) await rename(folder, old)
  await rename(draft, folder)
  await rm(old, { recursive: true, force: true })
}
