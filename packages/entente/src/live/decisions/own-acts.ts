import { type ActorCode, addDays, type Author, EntenteError } from '@entente/model'
import {
  findItem,
  findOwnAct,
  MATCH_DAYS,
  matchOwnAct,
  OWN_ACTS,
  type OwnAct,
  type SuggestedMatch,
  suggestMatches,
  writeOwnAct,
} from '@entente/watch'
import { relationRecord } from '../../playbooks/relation-record.ts'
import { loadPlaybooks, playbookOf } from '../../playbooks/load-playbooks.ts'
import type { Workspace } from '../../workspace/open-workspace.ts'
import { catalogueOf } from './decide.ts'

/**
 * Writes down what we did: toward the partner of the item that it carries out, or the one that is named.
 * @throws as `writeOwnAct`; `no-such-item`, `no-partner`.
 */
export function noteOwnAct(
  workspace: Workspace,
  author: Author,
  toward: ActorCode | null,
  input: { readonly item: string | null } & Readonly<Record<string, unknown>>,
): Promise<OwnAct> {
  const { journal } = workspace.store
  const partner = input.item === null ? toward : findItem({ journal }, input.item).partner
  if (partner === null) {
    throw new EntenteError('no-partner', 'it is not said toward whom', { help: 'name the item or the partner' })
  }
  const catalogue = catalogueOf(workspace)
  return writeOwnAct({ journal, author }, partner, input, (id) => catalogue.has(id))
}

/** What we did, the latest day first. */
export function listOwnActs({ store }: Workspace, partner?: ActorCode): readonly OwnAct[] {
  const all = store.journal.view(OWN_ACTS)
  const found = partner === undefined ? [...all.values()].flat() : (all.get(partner) ?? [])
  return found.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.id < b.id ? 1 : -1))
}

/**
 * Incidents of the feed that may be an own act. A person says which.
 * @throws EntenteError `no-such-own-act`, `no-playbook`.
 */
export async function matchesOf(workspace: Workspace, id: string): Promise<readonly SuggestedMatch[]> {
  const act = findOwnAct(workspace.store.journal, id)
  const cameo = catalogueOf(workspace).get(act.instrument)?.cameo?.code ?? null
  const matched = new Set(listOwnActs(workspace).flatMap(({ incident }) => incident ?? []))
  return suggestMatches(act, cameo, await oursNear(workspace, act), matched)
}

/**
 * Says which incident an own act is, or with null that it is none.
 * @throws as `matchOwnAct`; `no-such-incident` where it is not one of ours toward the partner near that day.
 */
export async function sayMatch(
  workspace: Workspace,
  author: Author,
  id: string,
  incident: string | null,
): Promise<OwnAct> {
  const { journal } = workspace.store
  const near = incident === null ? [] : await oursNear(workspace, findOwnAct(journal, id))
  if (incident !== null && !near.some(({ key }) => key === incident)) {
    throw new EntenteError(
      'no-such-incident',
      `no incident of ours with that key lies within ${MATCH_DAYS} days of ${id}`,
      {
        help: `entente match ${id} shows what may be it`,
      },
    )
  }
  return matchOwnAct({ journal, author }, id, incident)
}

async function oursNear(workspace: Workspace, { partner, on }: OwnAct) {
  const { playbook } = playbookOf(loadPlaybooks(workspace), partner)
  const { ours } = await relationRecord(workspace, playbook, { as: 'reported' })
  const [from, to] = [addDays(on, -MATCH_DAYS), addDays(on, MATCH_DAYS)]
  return ours
    .filter(({ occurredOn }) => occurredOn >= from && occurredOn <= to)
    .map(({ key, occurredOn, cameo, root, publishers }) => ({
      key,
      occurredOn,
      cameo: cameo ?? null,
      root: root ?? null,
      publishers: publishers ?? null,
    }))
}
