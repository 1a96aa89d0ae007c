import type { ActorCode } from '@entente/model'
import type { NoticeSource } from '@entente/watch'
import type { Workspace } from '../../workspace/open-workspace.ts'

/** Where the notices of a workspace come from. */
export function noticeSource({ config, store }: Workspace): NoticeSource {
  const desks = new Map(config?.partners.map(({ actor, desk }): [ActorCode, string] => [actor, desk]))
  return { journal: store.journal, deskOf: (partner) => desks.get(partner) }
}

/** What names a workspace in its CloudEvents: a URI. */
export function noticeName({ config }: Workspace): string {
  if (config === undefined) return 'urn:entente:workspace'
  const name = config.name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  return config.notify?.source ?? `urn:entente:${config.perspective}:${name || 'workspace'}`
}
