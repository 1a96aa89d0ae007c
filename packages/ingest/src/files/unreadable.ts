import { EntenteError } from '@entente/model'

/** Stands in a path where its bytes are not UTF-8. */
const NO_CHARACTER = '\uFFFD'

/** Why a file cannot be read, by what the system says. */
export function unreadable(path: string, cause: unknown): EntenteError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  const told = (message: string, help: string): EntenteError =>
    new EntenteError('unreadable-file', message, { help, cause })
  if (code === 'EACCES' || code === 'EPERM')
    return told('the system refuses access to the file', 'give yourself the right to read it')
  if (code === 'ENOENT' && path.includes(NO_CHARACTER))
    return told('the name of the file is not UTF-8', 'rename it and run the command again')
  if (code === 'ENOENT') return told('the file is no longer there', 'put it back and run the command again')
  if (code === 'EIO') return told('the disk cannot read the file', 'copy it from its source once more')
  return told('the file cannot be read', 'copy it elsewhere and try again; if that fails, tell the maintainers')
}
