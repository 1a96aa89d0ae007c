import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './shared-data.ts'

/** Lines that break a rule, each in the package where it must be refused. */
const PLANTED: readonly (readonly [name: string, file: string, text: string, rule: string])[] = [
  [
    'back along the path',
    'packages/model/src',
    `import { openStore } from '@entente/store'\nexport const x: unknown = openStore\n`,
    'no-restricted-imports',
  ],
  [
    'past the neighbour',
    'packages/store/src',
    `import { ingest } from '@entente/ingest'\nexport const x: unknown = ingest\n`,
    'no-restricted-imports',
  ],
  [
    'into the files of another package',
    'packages/measure/src',
    `import { openStore } from '../../store/src/open-store.ts'\nexport const x: unknown = openStore\n`,
    'no-restricted-imports',
  ],
  [
    'around the facade',
    'apps/server/src',
    `import { openStore } from '@entente/store'\nexport const x: unknown = openStore\n`,
    'no-restricted-imports',
  ],
  [
    'from the pages to the server',
    'apps/web/src',
    `import { createServer } from '@entente/server'\nexport const x: unknown = createServer\n`,
    'no-restricted-imports',
  ],
  [
    'a Node built-in in the model',
    'packages/model/src',
    `import { readFileSync } from 'node:fs'\nexport const x: unknown = readFileSync\n`,
    'no-restricted-imports',
  ],
  [
    'the clock in a library',
    'packages/measure/src',
    `export const x: number = Date.now()\n`,
    'no-restricted-properties',
  ],
]

describe('the lint rules', () => {
  it.each(PLANTED)('refuse an import %s', (_name, folder, text, rule) => {
    const path = join(root, folder, `planted-${process.pid}.ts`)
    try {
      writeFileSync(path, text)
      const { stdout, status } = spawnSync(join(root, 'node_modules/.bin/oxlint'), [path, '--format', 'json'], {
        cwd: root,
        encoding: 'utf8',
      })
      expect(stdout).toContain(rule)
      expect(status).toBe(1)
    } finally {
      rmSync(path, { force: true })
    }
  })
})
