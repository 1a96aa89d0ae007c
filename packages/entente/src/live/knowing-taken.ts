import { type Playbook, usedInstrument } from '@entente/playbook'
import type { DeskRecord } from '../playbooks/relation-input.ts'
import { readInstruments } from '../playbooks/read-instruments.ts'
import type { Workspace } from '../workspace/open-workspace.ts'

/**
 * A playbook that knows also the instruments that were decided or done without being named in it, so that one that lasts
 * stands in the register and is proposed for lifting. Nothing else that it says changes.
 */
export function knowingTaken({ folder }: Workspace, playbook: Playbook, { decisions, sent }: DeskRecord): Playbook {
  const taken = [...decisions, ...sent].flatMap(({ instrument }) => instrument ?? [])
  const unnamed = new Set(taken.filter((id) => playbook.instruments[id] === undefined))
  if (unnamed.size === 0) return playbook
  const { catalogue } = readInstruments(folder)
  const known = [...unnamed]
    .flatMap((id) => catalogue.get(id) ?? [])
    .map((one) => [one.id, usedInstrument(one)] as const)
  return { ...playbook, instruments: { ...playbook.instruments, ...Object.fromEntries(known) } }
}
