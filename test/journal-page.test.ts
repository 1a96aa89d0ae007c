import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chainLines, type ChainedEntry, formatHead, OFFICER_ROLES } from 'entente'
import { expect, it } from 'vitest'
import { root } from './shared-data.ts'
import { withWorkspace } from './temporary-workspace.ts'

const PAGE = readFileSync(join(root, 'docs/reference/journal.md'), 'utf8')
const SCRIPT = /^```python\n([^]*?)^```$/m.exec(PAGE)?.[1] ?? ''
const hasPython = spawnSync('python3', ['--version']).status === 0
const NOW = (): Date => new Date('2026-01-01T00:00:00Z')

it.skipIf(!hasPython)('the script of the page verifies an export, and finds what was changed in it', async () => {
  expect(SCRIPT).toContain('hashlib')
  await withWorkspace(async ({ store: { journal } }, folder) => {
    const author = { officer: 'kb', roles: OFFICER_ROLES, posts: [], now: NOW }
    for (const word of ['un', 'дороги', 'a "quoted" name', 'quatre']) {
      await journal.append(author, OFFICER_ROLES, () => [{ kind: 'word/said', payload: { word } }])
    }
    const printed = journal.head()
    const head = printed === undefined ? '' : formatHead(printed)
    await journal.erase(author, 'payload', [3], 'held a name')
    await journal.erase(author, 'officer', [1], 'older than a year')
    const rows = [...journal.chained(author)]
    const verify = async (lines: readonly ChainedEntry[], ...heads: string[]): Promise<[number | null, string]> => {
      const path = join(folder, 'journal.jsonl')
      await writeFile(path, chainLines(lines))
      const env = { ...process.env, LC_ALL: 'C.UTF-8' }
      const { status, stdout, stderr } = spawnSync('python3', ['-', path, ...heads], {
        input: SCRIPT,
        encoding: 'utf8',
        env,
      })
      expect(stderr).toBe('')
      return [status, stdout.trim()]
    }
    const changed = (seq: number, part: Partial<ChainedEntry>): ChainedEntry[] =>
      rows.map((row) => (row.seq === seq ? { ...row, ...part } : row))

    expect(await verify(rows, head)).toEqual([0, '6 rows, nothing was changed'])
    expect(await verify([...journal.chained()])).toEqual([0, '6 rows, nothing was changed'])
    for (const part of [
      { payload: '{"word":"deux"}' },
      { officer: 'lm' },
      { at: '2026-01-02' },
      { role: 'legal' },
    ] as const) {
      expect(await verify(changed(2, part))).toEqual([1, 'row 2 is not as it was written'])
    }
    expect(await verify(changed(2, { payload: null, salt: null }))).toEqual([1, 'row 2 was erased and no row says so'])
    expect((await verify(rows.filter(({ seq }) => seq !== 2)))[1]).toContain('row 2 is not as it was written')
    expect(await verify(rows.slice(0, 2), head)).toEqual([1, 'row 4 of a head is missing'])
    expect(await verify(rows, '4:0000000000000000')).toEqual([1, 'row 4 is not as it was written'])
  })
})
