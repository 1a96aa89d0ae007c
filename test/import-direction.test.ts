import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
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
    'from the pages to more of the language than its proofs',
    'apps/web/src',
    `import { readPlaybook } from '@entente/playbook'\nexport const x: unknown = readPlaybook\n`,
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

/** What the linter reports of a file, as far as it is looked at here. */
interface Finding {
  readonly filename: string
  readonly code: string
}

const pathOf = (at: number): string => join(PLANTED[at]?.[1] ?? '', `planted-${process.pid}-${at}.ts`)

/** Plants all files, has them linted at once, and takes them away. */
function lintPlanted(): { findings: readonly Finding[]; status: number | null } {
  try {
    for (const [at, [, , text]] of PLANTED.entries()) writeFileSync(join(root, pathOf(at)), text)
    const words = [...PLANTED.map((_, at) => pathOf(at)), '--format', 'json']
    const { stdout, status } = spawnSync(join(root, 'node_modules/.bin/oxlint'), words, { cwd: root, encoding: 'utf8' })
    return { findings: (JSON.parse(stdout) as { diagnostics: Finding[] }).diagnostics, status }
  } finally {
    for (const [at] of PLANTED.entries()) rmSync(join(root, pathOf(at)), { force: true })
  }
}

describe('the lint rules', () => {
  let linted: ReturnType<typeof lintPlanted>
  beforeAll(() => void (linted = lintPlanted()))

  it.each(PLANTED.map(([name, , , rule], at) => [name, rule, at] as const))(
    'refuse an import %s',
    (_name, rule, at) => {
      const codes = linted.findings.filter(({ filename }) => filename === pathOf(at)).map(({ code }) => code)
      expect(codes).toEqual([expect.stringContaining(rule)])
      expect(linted.status).toBe(1)
    },
  )
})
