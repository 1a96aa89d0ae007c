import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { deliveries, deliveryStatus, realClock } from 'entente'
import { expect, it } from 'vitest'
import { ENV, withNotified } from './notified-workspace.ts'

const ITEMS = 40
const script = fileURLToPath(new URL('delivery-victim.ts', import.meta.url))

it(
  'a process that is killed amid deliveries leaves none behind: the next one tells the rest',
  { timeout: 60_000 },
  async () => {
    const told: string[] = []
    const hook = createServer((request, answer) => {
      request.resume()
      told.push(String(request.headers['webhook-id']))
      // Slow enough that it is killed in the middle.
      setTimeout(() => answer.writeHead(204).end(), 25)
    }).listen(0, '127.0.0.1')
    await once(hook, 'listening')
    const address = hook.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    const url = `http://127.0.0.1:${address.port}/`
    try {
      await withNotified(
        `webhooks: [{id: ops, url: "${url}", secret_env: HOOK_SECRET, allow_private: true}]`,
        async (workspace, folder) => {
          const victim = spawn(process.execPath, ['--conditions=@entente/source', script, folder, String(ITEMS)], {
            stdio: ['ignore', 'pipe', 'inherit'],
          })
          await once(victim.stdout, 'data')
          while (told.length < ITEMS / 4) await new Promise((resolve) => setTimeout(resolve, 5))
          victim.kill('SIGKILL')
          await once(victim, 'exit')
          const before = new Set(told).size
          expect(before).toBeLessThan(ITEMS)
          const rest = deliveries(workspace, { clock: realClock(() => new Date()), env: ENV, lookMs: 50 })
          rest.start()
          while (new Set(told).size < ITEMS) await new Promise((resolve) => setTimeout(resolve, 20))
          await rest.close()
          const rows = workspace.store.journal.entries({ kinds: ['item/raised'] })
          expect([...new Set(told)].toSorted()).toEqual(rows.map(({ seq }) => `notice-${seq}`).toSorted())
          expect(deliveryStatus(workspace).letters.filter(({ state }) => state === 'dead')).toEqual([])
        },
      )
    } finally {
      hook.close()
    }
  },
)
