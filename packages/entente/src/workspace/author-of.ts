import { type Author, EntenteError, OFFICER_ROLES } from '@entente/model'
import { ownersOf, type WorkspaceConfig } from './config.ts'

/**
 * Who writes, by the id under `officers` in `entente.yaml`. Where there are none, one person works alone and holds every role
 * and post.
 * @throws EntenteError `no-such-officer`, `who-writes` where several could be meant.
 */
export function authorOf(config: WorkspaceConfig | undefined, id: string | undefined, now: () => Date): Author {
  const officers = config?.officers ?? []
  const posts = ownersOf(config?.desks ?? []).map((owner) => owner.id)
  if (officers.length === 0 && id === undefined) return { officer: null, roles: OFFICER_ROLES, posts, now }
  const known = officers.map((officer) => officer.id).join(', ') || 'none'
  const help = `officers in entente.yaml: ${known}`
  if (id === undefined) {
    const [only] = officers
    if (only !== undefined && officers.length === 1) return { ...only, officer: only.id, now }
    throw new EntenteError('who-writes', 'it is not said who writes', { help: `say it with --officer; ${help}` })
  }
  const officer = officers.find((one) => one.id === id)
  if (officer === undefined) throw new EntenteError('no-such-officer', `there is no officer \`${id}\``, { help })
  return { officer: officer.id, roles: officer.roles, posts: officer.posts, now }
}

/**
 * Who looks, where that makes a difference and is said; undefined where nobody is named.
 * @throws EntenteError `no-such-officer`.
 */
export function readerOf(
  config: WorkspaceConfig | undefined,
  id: string | undefined,
  now: () => Date,
): Author | undefined {
  const alone = (config?.officers ?? []).length === 0
  return alone || id !== undefined ? authorOf(config, id, now) : undefined
}
