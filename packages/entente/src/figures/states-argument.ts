import { type ActorCode, actorArgument } from '@entente/model'

/** States as one types them, with commas between; undefined where none are given. @throws EntenteError `unknown-actor`. */
export function statesArgument(text: string | undefined): ActorCode[] | undefined {
  return text
    ?.split(',')
    .filter((code) => code.trim() !== '')
    .map((code) => actorArgument(code.trim()))
}
