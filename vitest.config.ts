import { fileURLToPath } from 'node:url'
import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'
import { LongTestsFirst } from './scripts/long-tests-first.ts'

const conditions = ['@entente/source', ...defaultServerConditions]

// Processes that tests start read the sources themselves: what they compile is kept for the next, as is that of the workers.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('node_modules/.cache/entente-tests', import.meta.url))

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    projects: [
      {
        extends: true,
        // Tests of one function share a process: most of their time would go into loading the same modules anew.
        test: { name: 'parts', include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.ts'], isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['test/**/*.test.ts', 'scripts/**/*.test.ts'],
          globalSetup: './scripts/run-folder.ts',
        },
      },
    ],
    reporters: ['default', './scripts/closing-line.ts'],
    maxWorkers: 2,
    sequence: { sequencer: LongTestsFirst },
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
