import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ententeProcess, type Ran } from './run-command.ts'
import { events, hasShared, root } from './shared-data.ts'
import { withFolder } from './temporary-workspace.ts'

const ZONES = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns']

/** Everything a user gets, as text: what the commands print, and the bytes of the archive and of the exports. */
async function allOutputs(zone: string): Promise<Record<string, string>> {
  return withFolder(async (folder) => {
    const outputs: Record<string, string> = {}
    const slots = ['20161013151500.export.CSV.gz', '20191024143000.export.CSV.gz'].map((name) =>
      events(`gdelt2-15min/${name}`),
    )
    const others = [events('icews/events.2018.sample.tab'), events('gdelt1-samples/reed9999-events.csv')]
    const commands = [
      ['ingest', ...slots, ...others, '--json'],
      ['relations', '--source', 'USA', '--target', 'RUS', '--by', 'day', '--feed', 'gdelt2', '--json'],
      ['relations', '--source', 'USA', '--target', 'PRK', '--by', 'week', '--feed', 'icews'],
      ['status'],
      ...['csv', 'jsonl', 'parquet', 'xlsx', 'do'].map((ending) => ['export', `all.${ending}`, '--with-urls']),
    ]
    const { out: printed } = await ententeProcess(folder, ['in-turn', JSON.stringify(commands)], { TZ: zone })
    for (const [at, { code, out, err }] of (JSON.parse(printed) as Ran[]).entries()) {
      expect([code, err]).toEqual([0, expect.any(String)])
      outputs[(commands[at] ?? []).join(' ')] = `${code}\n${out}\n${err}`
        .replaceAll(folder, 'FOLDER')
        .replaceAll(basename(folder), 'FOLDER')
    }
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(parquet|csv|jsonl|json|xlsx|do|txt)$/.test(entry.name)) continue
      const path = join(entry.parentPath, entry.name)
      outputs[path.replace(folder, '')] = createHash('sha256')
        .update(await readFile(path))
        .digest('hex')
    }
    return outputs
  })
}

describe.skipIf(!hasShared)('the time zone of the machine', () => {
  it('changes no byte of any output [T5]', async () => {
    const [first, ...others] = await Promise.all(ZONES.map(allOutputs))
    expect(Object.keys(first ?? {}).length).toBeGreaterThan(10)
    for (const other of others) {
      const different = Object.keys(first ?? {}).filter((name) => other[name] !== first?.[name])
      expect([different, Object.keys(other)]).toEqual([[], Object.keys(first ?? {})])
    }
  }, 180_000)
})

describe('the sample region', () => {
  it('is the same in every time zone', async () => {
    await withFolder(async (folder) => {
      const script = join(root, 'scripts/sample-region/main.ts')
      const made = spawnSync(process.execPath, ['--conditions=@entente/source', script, folder], {
        env: { ...process.env, TZ: 'America/St_Johns' },
      })
      expect(made.status).toBe(0)
      const truth = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'))
      expect(await truth(join(folder, 'truth.json'))).toEqual(
        await truth(join(root, 'examples/sample-region/truth.json')),
      )
    })
  })
})
