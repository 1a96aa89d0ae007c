import { prove } from './prove.ts'
import type { ProofMessage, ProofTask } from './proof-task.ts'

const say = (message: ProofMessage): void => self.postMessage(message)

self.addEventListener('message', ({ data }: MessageEvent<ProofTask>) => {
  prove(
    data,
    () => performance.now(),
    (found) => say({ kind: 'found', found }),
  )
  say({ kind: 'end' })
})
