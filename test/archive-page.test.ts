import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ingest, openWorkspace } from 'entente'
import { literal } from '@entente/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findPandas, findR } from '../scripts/find-languages.mjs'
import { generateSampleRegion } from '../scripts/sample-region/generate-sample-region.ts'
import { entente } from './run-command.ts'
import { root } from './shared-data.ts'

/** A block of code in docs/reference/archive.md that is followed by what it prints. */
interface Example {
  readonly language: string
  readonly code: string
  readonly prints: string
}

const PAGE = readFileSync(join(root, 'docs/reference/archive.md'), 'utf8')
const BLOCK = /^```(python|r|sql)\n([^]*?)^```\n+prints\n+```text\n([^]*?)^```$/gm
const EXAMPLES = [...PAGE.matchAll(BLOCK)].map(([, language = '', code = '', prints = '']): Example => ({
  language,
  code,
  prints,
}))
/** Commands that the page says to run first. */
const COMMANDS = [...PAGE.matchAll(/^```sh\nnpx entente (.*)\n```$/gm)].map(([, words = '']) => words.split(' '))

/** A folder that looks like a clone after `npm start`. */
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-page-'))
  const sample = join(folder, 'examples/sample-region')
  await mkdir(sample, { recursive: true })
  copyFileSync(join(root, 'examples/sample-region/entente.yaml'), join(sample, 'entente.yaml'))
  await generateSampleRegion(join(sample, 'feed'))
  const workspace = await openWorkspace(sample, { cwd: sample, create: true })
  await ingest(workspace.store, [join(sample, 'feed/*.export.CSV.gz')], { now: () => new Date(0) })
  await workspace.close()
  for (const words of COMMANDS) {
    const { code, err } = await entente(folder, ...words)
    if (code !== 0) throw new Error(`the page's command failed: ${err}`)
  }
})

afterAll(() => rm(folder, { recursive: true, force: true }))

function examplesIn(language: string): Example[] {
  const found = EXAMPLES.filter((example) => example.language === language)
  if (found.length === 0) throw new Error(`the page has no example in ${language}`)
  return found
}

function runScript(program: string, words: readonly string[], code: string): string {
  const { stdout, stderr, status } = spawnSync(program, words, {
    cwd: folder,
    input: code,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
  expect([status, stderr]).toEqual([0, ''])
  return stdout
}

/** As the command of DuckDB prints with `-csv`; the statement runs in the engine that Entente brings. */
async function runSql(code: string): Promise<string> {
  const workspace = await openWorkspace(join(folder, 'examples/sample-region'), { cwd: folder })
  const session = await workspace.store.engine.session()
  try {
    const out = join(mkdtempSync(join(tmpdir(), 'entente-sql-')), 'out.csv')
    await session.run(`SET file_search_path = ${literal(folder)}`)
    await session.run(`COPY (${code.trim().replace(/;$/, '')}) TO ${literal(out)} (FORMAT csv, HEADER true)`)
    return await readFile(out, 'utf8')
  } finally {
    session.close()
    await workspace.close()
  }
}

describe('the examples of the page on the archive', () => {
  it('in SQL print what stands below them', async () => {
    for (const { code, prints } of examplesIn('sql')) expect(await runSql(code), code).toBe(prints)
  })

  it.skipIf(findPandas() === undefined)('in Python print what stands below them', () => {
    for (const { code, prints } of examplesIn('python')) expect(runScript(findPandas() ?? '', ['-'], code)).toBe(prints)
  })

  it.skipIf(findR() === undefined)('in R print what stands below them', () => {
    for (const { code, prints } of examplesIn('r')) expect(runScript('Rscript', ['--vanilla', '-'], code)).toBe(prints)
  })
})
