import type { CommandGroup } from '../command-group.ts'
import { registerAnswers } from './answers-command.ts'
import { registerConduct } from './conduct-command.ts'
import { registerDrift } from './drift-command.ts'
import { registerDurability } from './durability-command.ts'
import { registerFollowed } from './followed-command.ts'
import { registerHorizons } from './horizons-command.ts'
import { registerRegion } from './region-command.ts'
import { registerTurns } from './turns-command.ts'

/** `entente measure ...`: how relations stand over time. Each measure has a file of its own in this folder. */
export function registerMeasures(group: CommandGroup): void {
  const measure = group.program.command('measure').summary('how relations stand, over a week and over ten years')
  registerHorizons(measure, group)
  registerConduct(measure, group)
  registerDrift(measure, group)
  registerDurability(measure, group)
  registerRegion(measure, group)
  registerTurns(measure, group)
  registerAnswers(measure, group)
  registerFollowed(measure, group)
}
