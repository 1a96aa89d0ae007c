// Writes the description of /v1 to docs/reference/openapi.json and the types of the pages from it.
// With --check nothing is written and a difference fails.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describeApi } from '@entente/server'
import { openWorkspace } from 'entente'
import { format, resolveConfig } from 'prettier'

const root = fileURLToPath(new URL('..', import.meta.url))
const target = join(root, 'docs/reference/openapi.json')

/** The OpenAPI description of the server, as text. */
export async function describeServer(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-openapi-'))
  const workspace = await openWorkspace(folder, { cwd: folder, create: true })
  try {
    return await format(JSON.stringify(await describeApi(workspace)), {
      ...(await resolveConfig(target)),
      parser: 'json',
    })
  } finally {
    await workspace.close()
    await rm(folder, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = await describeServer()
  if (!process.argv.includes('--check')) await writeFile(target, text)
  else if ((await readFile(target, 'utf8')) !== text) {
    process.stderr.write('docs/reference/openapi.json differs from the server: run npm run openapi\n')
    process.exitCode = 1
  }
}
