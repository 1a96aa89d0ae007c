import { grouped } from './table.ts'
import type { Terminal } from './terminal.ts'

/** Counts parts on the error stream while they are copied or checked; nothing where nobody looks. */
export function partCounter(terminal: Terminal): { update: (done: number, total: number) => void; end: () => void } {
  let shown = false
  return {
    update: (done, total) => {
      if (!terminal.interactive) return
      terminal.err(`\r${grouped(done)}/${grouped(total)} parts`.slice(0, terminal.width - 1))
      shown = true
    },
    end: () => {
      if (shown) terminal.err('\r\x1b[K')
      shown = false
    },
  }
}
