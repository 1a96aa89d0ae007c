import type { RulePrecision } from '@entente/measure'
import { type Day, EntenteError } from '@entente/model'
import { type Act, type Incident, type Kind, NO_ACTION, type Playbook, RUNGS } from '@entente/playbook'
import type { Entry } from '@entente/store'
import { type Item, ITEMS } from '@entente/watch'
import { addressesOf } from '../playbooks/addresses.ts'
import { auditedRules } from '../playbooks/audited.ts'
import { readInstruments } from '../playbooks/read-instruments.ts'
import { dayOf } from '../playbooks/relation-record.ts'
import type { Workspace } from '../workspace/open-workspace.ts'
import { asInboxItem, type InboxItem } from './inbox.ts'
import type { PlaybooksInUse } from './playbooks-in-use.ts'
import { type RelationNow, relationNow } from './relation-now.ts'

/** What an incident says that an act rests on, and where a reader can check it. */
interface ItemIncident {
  readonly key: string
  readonly occurredOn: Day
  readonly code: string
  readonly cameo: string | null
  readonly firstReportedAt: string
  readonly settlesAt: string
  readonly reports: number | null
  readonly publishers: number | null
  readonly joint: boolean | null
  readonly status: 'reported' | 'confirmed' | 'struck'
  /** At most ten. */
  readonly urls: readonly string[]
}

/** An act that an item rests on. `gone`: it does not follow any more, because it was struck out or came to be named otherwise. */
interface ItemAct {
  readonly key: string
  readonly rule: string
  readonly kind: Kind | null
  readonly points: number | null
  readonly occurredOn: Day
  readonly status: 'reported' | 'confirmed' | 'pattern' | 'gone'
  readonly incidents: readonly ItemIncident[]
  /** How often what the rule names was judged right; null: no data. */
  readonly precision: RulePrecision | null
}

/** The card of an instrument that can be chosen. */
interface ChoiceCard {
  readonly id: string
  readonly name: string
  readonly what: string | null
  readonly family: string | null
  readonly rung: number | null
  /** The scale's sentence for that rung. */
  readonly rungMeans: string | null
  readonly warmth: number | null
  readonly lasts: boolean
  readonly legal: string | null
  readonly visible: string | null
  readonly consent: string | null
  readonly lead: string | null
  readonly cost: string | null
  readonly basis: string | null
}

export interface ItemDetail {
  readonly item: InboxItem
  readonly acts: readonly ItemAct[]
  readonly choices: readonly ChoiceCard[]
  readonly limits: Pick<Playbook['limits'], 'proportion' | 'ceiling' | 'signOff'>
  readonly offRamp: { readonly when: string; readonly offer: readonly string[] } | null
  readonly because: string | null
  readonly level: string | null
  /** Hash of the playbook in force now; another than the item's where it changed since. */
  readonly playbookNow: string
  /** Rows of the journal about it, the earliest first. */
  readonly history: readonly Pick<Entry, 'seq' | 'at' | 'role' | 'kind' | 'payload'>[]
}

/**
 * One item with its reasons, its choices and its way back.
 * @throws EntenteError `no-such-item`, `no-playbook`.
 */
export async function itemDetail(
  workspace: Workspace,
  { playbooks }: Pick<PlaybooksInUse, 'playbooks'>,
  id: string,
  now: Date,
): Promise<ItemDetail> {
  const item = findItem(workspace, id)
  const today = dayOf(now.toISOString())
  const inUse = playbooks.find(({ partner }) => partner === item.partner)
  if (inUse === undefined) {
    throw new EntenteError('no-playbook', `there is no playbook for ${item.partner} that can be used`, {
      help: 'see what is wrong with it: entente check',
    })
  }
  const relation = await relationNow(workspace, inUse, today)
  const { playbook } = inUse
  const response = playbook.responses.find((one) => one.id === item.response)
  const initiative = playbook.initiatives.find((one) => one.id === item.response)
  const { offRamp } = response ?? {}
  return {
    item: asInboxItem(workspace, item, today),
    acts: await actsOf(workspace, relation, item),
    choices: cardsOf(workspace, playbook, item),
    limits: playbook.limits,
    offRamp: offRamp === undefined || offRamp === null ? null : { when: offRamp.when.text, offer: offRamp.offer },
    because: response?.because ?? initiative?.because ?? null,
    level: relation.run.levels.at(-1)?.level ?? null,
    playbookNow: inUse.hash,
    history: historyOf(workspace, id),
  }
}

/** @throws EntenteError `no-such-item`. */
function findItem({ store }: Workspace, id: string): Item {
  const item = store.journal.view(ITEMS).get(id)
  if (item !== undefined) return item
  throw new EntenteError('no-such-item', `no desk was ever brought an item \`${id}\``, {
    help: 'see those there are: entente inbox --all',
  })
}

async function actsOf(workspace: Workspace, relation: RelationNow, item: Item): Promise<readonly ItemAct[]> {
  const { playbook, record, input, run } = relation
  const audited = await auditedRules(workspace, playbook, record.feed)
  const confirmed = new Map(input.acts.map((act) => [act.key, act]))
  const reported = new Map((input.reported ?? []).map((act) => [act.key, act]))
  const patterns = new Map(run.patternActs.map((act) => [act.key, act]))
  const incidents = new Map<string, readonly [Incident, ItemIncident['status']]>([
    ...record.struck.map((one) => [one.key, [one, 'struck']] as const),
    ...record.unconfirmed.map((one) => [one.key, [one, 'reported']] as const),
    ...record.theirs.map((one) => [one.key, [one, 'confirmed']] as const),
  ])
  const found = item.because.map((key) => {
    const act = confirmed.get(key) ?? reported.get(key) ?? patterns.get(key)
    const status = confirmed.has(key)
      ? 'confirmed'
      : reported.has(key)
        ? 'reported'
        : patterns.has(key)
          ? 'pattern'
          : 'gone'
    return { key, act, status } as const
  })
  const urls = await addressesOf(
    workspace,
    found.flatMap(({ act }) => act?.incidents ?? []),
  )
  return found.map(({ key, act, status }) => {
    const { rule, occurredOn } = act ?? partsOf(key)
    return {
      key,
      rule,
      kind: act?.kind ?? null,
      points: act?.points ?? null,
      occurredOn,
      status,
      incidents: (act?.incidents ?? []).flatMap((one) => shown(incidents.get(one), urls.get(one) ?? [])),
      precision: audited[rule] ?? null,
    }
  })
}

/** What the key of an act says, `partner:rule:day`. */
function partsOf(key: string): Pick<Act, 'rule' | 'occurredOn'> {
  const [, rule = '', occurredOn = ''] = key.split(':')
  return { rule, occurredOn: occurredOn as Day }
}

function shown(
  found: readonly [Incident, ItemIncident['status']] | undefined,
  urls: readonly string[],
): readonly ItemIncident[] {
  if (found === undefined) return []
  const [incident, status] = found
  const { key, occurredOn, code, cameo, firstReportedAt, settlesAt, reports, publishers, joint } = incident
  const what = { key, occurredOn, code, cameo, firstReportedAt, settlesAt, reports, publishers, joint }
  return [{ ...what, status, urls: urls.slice(0, 10) }]
}

function cardsOf({ folder }: Workspace, { instruments }: Playbook, { choices }: Item): readonly ChoiceCard[] {
  const { catalogue } = readInstruments(folder)
  return choices.map((id) => {
    const [used, listed] = [instruments[id], catalogue.get(id)]
    const rung = used?.rung ?? listed?.rung ?? null
    return {
      id,
      name: used?.name ?? listed?.name ?? (id === NO_ACTION ? 'no action' : id),
      what: listed?.what ?? null,
      family: listed?.family ?? null,
      rung,
      rungMeans: rung === null ? null : (RUNGS[rung - 1] ?? null),
      warmth: used?.warmth ?? listed?.warmth ?? null,
      lasts: used?.lasts ?? listed?.lasting !== undefined,
      legal: used?.legal ?? listed?.legal ?? null,
      visible: listed?.visible ?? null,
      consent: listed?.consent ?? null,
      lead: listed?.lead ?? null,
      cost: listed?.cost ?? null,
      basis: listed?.basis ?? null,
    }
  })
}

function historyOf({ store }: Workspace, id: string): ItemDetail['history'] {
  const kinds = store.journal.kinds().filter((kind) => /^(?:item|decision|evidence|own-act)\//.test(kind))
  if (kinds.length === 0) return []
  return store.journal
    .entries({ kinds })
    .filter(({ payload }) => {
      const { id: own, item } = (payload ?? {}) as { readonly id?: unknown; readonly item?: unknown }
      return own === id || item === id
    })
    .map(({ seq, at, role, kind, payload }) => ({ seq, at, role, kind, payload }))
}
