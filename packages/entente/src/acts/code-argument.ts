import { EntenteError, findCode, findCodes } from '@entente/model'

/**
 * A code of CAMEO as a user types it: its digits.
 * @throws EntenteError `which-code` with the codes that words could mean.
 */
export function codeArgument(text: string): string {
  const code = text.trim()
  if (findCode('cameo', code) !== undefined) return code
  const found = findCodes(code, 5).map((one) => `${one.code} ${one.label}`)
  throw new EntenteError('which-code', `\`${text}\` is no code of CAMEO`, {
    help: found.length === 0 ? 'look it up by words: entente codes WORDS' : `it could be: ${found.join('; ')}`,
  })
}
