import { deliveries, deliveryStatus, openWorkspace, realClock } from 'entente'
import { ENV } from './notified-workspace.ts'
import { raised, write } from './notice-rows.ts'

/** Delivers what it writes itself, as many items as it is told, until it is killed. */
const [folder = '', items = ''] = process.argv.slice(2)
const workspace = await openWorkspace(folder, { cwd: folder })
const clock = realClock(() => new Date())
deliveries(workspace, { clock, env: ENV, lookMs: 50 }).start()
// A new endpoint begins with what is new.
while (deliveryStatus(workspace).endpoints.every(({ settled }) => settled === null)) await clock.sleep(20)
for (let number = 1; number <= Number(items); number += 1) {
  await write(workspace.store.journal, clock.now, raised(`item-${number}`))
}
process.stdout.write('written\n')
await clock.sleep(60_000)
