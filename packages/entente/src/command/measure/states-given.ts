import type { ActorCode } from '@entente/model'
import { actorArgument } from '../../figures/actor-argument.ts'

/** States with commas between, as in `--among KAZ,ARM`. @throws EntenteError `unknown-actor`. */
export function statesGiven(text: string | undefined): ActorCode[] | undefined {
  return text
    ?.split(',')
    .filter((code) => code.trim() !== '')
    .map((code) => actorArgument(code.trim()))
}
