import { EntenteError } from '@entente/model'

/** Where GDELT publishes its 2.0 files; https answers the same. */
export const DEFAULT_MIRROR = 'http://data.gdeltproject.org/gdeltv2'

/** Feeds that can be followed, with the lists that their publisher keeps of them. */
export const FOLLOWED: Readonly<Record<string, { readonly latest: string; readonly all: string }>> = {
  gdelt2: { latest: 'lastupdate.txt', all: 'masterfilelist.txt' },
  'gdelt2-translingual': { latest: 'lastupdate-translation.txt', all: 'masterfilelist-translation.txt' },
}

/**
 * The address of a file on a mirror, by its name alone: whatever host a list names, nothing but the mirror is asked.
 * @throws EntenteError `bad-mirror` where the mirror is no address or the name is more than a name.
 */
export function addressOn(mirror: string, name: string): URL {
  if (!/^[\w.-]+$/.test(name)) throw new EntenteError('bad-mirror', 'the list names a file by no plain name')
  const base = URL.parse(mirror.endsWith('/') ? mirror : `${mirror}/`)
  if (base === null || !/^https?:$/.test(base.protocol)) {
    throw new EntenteError('bad-mirror', `\`${mirror}\` is no address of a mirror`, {
      help: `write it as ${DEFAULT_MIRROR}`,
    })
  }
  return new URL(name, base)
}
