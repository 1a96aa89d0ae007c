import { flushCompileCache } from 'node:module'
import { WRITERS } from '@entente/model'
import { openJournal } from '../packages/store/src/journal/open-journal.ts'
import { openManifest } from '../packages/store/src/manifest/open-manifest.ts'

// A process that is killed would not keep what it compiled.
flushCompileCache()

/** Writes to the journal in a file until it is killed; what is acknowledged is told at once. */
const [path = ''] = process.argv.slice(2)
await openManifest(path).destroy()
const journal = openJournal(path)
const author = { officer: null, roles: WRITERS, posts: [], now: () => new Date('2026-01-05T09:00:00Z') }
for (let number = 1; ; number += 1) {
  const payload = { number, text: 'x'.repeat((number * 997) % 9000) }
  const written = await journal.append(author, WRITERS, () => [
    { kind: 'test/first', payload },
    { kind: 'test/second', payload },
  ])
  process.stdout.write(`${written.map((entry) => entry.seq).join(' ')}\n`)
}
