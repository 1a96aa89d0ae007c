import { type ActorCode, addDays, addInterval, type Day, EntenteError, isInterval, parseDay } from '@entente/model'
import {
  composeBrief,
  composeDossier,
  type Composed,
  type Document,
  findMeeting,
  gatherBrief,
  gatherDossier,
  headText,
  type Language,
  MEETINGS,
} from '@entente/plan'
import { journalAt, parseHead, type Store } from '@entente/store'
import { chooseFeed } from '../figures/choose-feed.ts'
import { ownersOf } from '../workspace/config.ts'
import type { Workspace } from '../workspace/open-workspace.ts'

/** All that decides what a brief or dossier says, beside archive, journal and workspace. */
interface PaperInputs {
  readonly kind: 'brief' | 'dossier'
  readonly perspective: ActorCode
  readonly partner: ActorCode
  /** The meeting of a dossier, if there is one. */
  readonly meeting: string | null
  /** First day of a brief; null for a dossier, which looks as far back as the archive goes. */
  readonly from: Day | null
  readonly to: Day
  readonly language: Language
  readonly feed: string | null
  readonly marking: string | null
  /** What desks and posts are called; of a paper that is made, those it speaks of. */
  readonly ownerTitles: Readonly<Record<string, string>>
  /** As printed, `41:9c56cc51b374c3ba`; `0` for an empty journal. */
  readonly journalHead: string
}

/** A brief or dossier as programs get it; its inputs are enough to make it again and compare. */
export interface Paper extends PaperInputs, Pick<Composed, 'pages' | 'documentHash' | 'dataHashes' | 'methods'> {
  readonly document: Document
}

export interface PaperRequest {
  readonly kind: 'brief' | 'dossier'
  readonly partner?: ActorCode | undefined
  readonly meeting?: string | undefined
  /** A day, or how long before the last day, such as `P7D`. Default P7D; of no account for a dossier. */
  readonly since?: string | undefined
  readonly to: Day
  readonly language?: Language | undefined
  readonly feed?: string | undefined
}

/**
 * Two pages on what happened in a span, or four before a meeting. The same archive, journal and inputs give the same.
 * @throws EntenteError `no-perspective`, `no-partner`, `no-such-meeting`, `bad-since`, and as `chooseFeed`.
 */
export async function makePaper(workspace: Workspace, request: PaperRequest): Promise<Paper> {
  const { config, store } = workspace
  if (config === undefined) {
    throw new EntenteError('no-perspective', 'this workspace does not say whose chair one sits in', {
      help: 'make one with: entente init DIR --perspective KAZ --partners ARM,AZE',
    })
  }
  const { kind, to, language = 'en' } = request
  const meeting = request.meeting === undefined ? undefined : findMeeting(store.journal.view(MEETINGS), request.meeting)
  const partner = request.partner ?? meeting?.partner
  if (partner === undefined) {
    throw new EntenteError('no-partner', 'it is not said on which relation', {
      help: 'name a meeting such as M4, or a partner: --partner ARM',
    })
  }
  const inputs: PaperInputs = {
    kind,
    perspective: config.perspective,
    partner,
    meeting: meeting?.id ?? null,
    from: kind === 'brief' ? firstDay(request.since ?? 'P7D', to) : null,
    to,
    language,
    feed: (await feedsOf(workspace, config.perspective, partner, request.feed)).feed,
    marking: config.marking ?? null,
    ownerTitles: Object.fromEntries(ownersOf(config.desks).map(({ id, title }) => [id, title])),
    journalHead: headText(store.journal.head()),
  }
  return composeOf(workspace, store, inputs)
}

/** What differs between a paper and what its inputs give now. */
export interface PaperCheck {
  readonly ok: boolean
  /** In words, each with what to do. */
  readonly findings: readonly string[]
}

/**
 * Makes a paper again from its own inputs, with the journal as it stood at its head, and compares.
 * @throws EntenteError `no-such-head` where the journal never had it.
 */
export async function checkPaper(workspace: Workspace, paper: Paper): Promise<PaperCheck> {
  const { store } = workspace
  const journal = paper.journalHead === '0' ? store.journal : journalAt(store.journal, parseHead(paper.journalHead))
  const again = await composeOf(workspace, { ...store, journal }, paper)
  const findings: string[] = []
  const note = (differs: boolean, finding: string): void => void (differs && findings.push(finding))
  note(again.dataHashes.join() !== paper.dataHashes.join(), 'the archive holds other reports of these days than it did')
  note(
    again.methods.join() !== paper.methods.join(),
    `it was made by ${paper.methods.join(', ')}; now it is ${again.methods.join(', ')}`,
  )
  note(again.journalHead !== paper.journalHead, `the journal was empty then; it is at ${again.journalHead} now`)
  if (findings.length === 0) {
    note(
      again.documentHash !== paper.documentHash,
      'the same inputs give another text: a row was erased, or entente.yaml changed',
    )
  }
  const sameText = JSON.stringify(again.document) === JSON.stringify(paper.document)
  note(
    again.documentHash === paper.documentHash && !sameText,
    'the text in the file is not the one that its hash stands for',
  )
  return { ok: findings.length === 0, findings }
}

async function composeOf(workspace: Workspace, store: Store, inputs: PaperInputs): Promise<Paper> {
  const { kind, perspective: us, partner: them, to, from, feed, language, marking } = inputs
  const { otherFeeds } = await feedsOf(workspace, us, them, feed ?? undefined)
  const dormantAfter = workspace.config?.dormantAfter
  const owners = Object.entries(inputs.ownerTitles).map(([id, title]) => ({ id, title }))
  const question = { us, them, to, feed, otherFeeds, marking, owners, dormantAfter }
  const composed =
    kind === 'brief'
      ? composeBrief(await gatherBrief(store, { ...question, from: from ?? to }), language)
      : composeDossier(
          await gatherDossier(store, question),
          language,
          inputs.meeting === null ? undefined : findMeeting(store.journal.view(MEETINGS), inputs.meeting),
        )
  const { document, ownerTitles, ...hashes } = composed
  const { perspective, partner, meeting } = inputs
  const told = { kind, perspective, partner, meeting, from, to, language, feed, marking }
  return { ...told, ownerTitles, journalHead: headText(store.journal.head()), ...hashes, document }
}

/** The feed that is told from, and those that tell of the relation, too; none where the archive is empty. */
async function feedsOf(
  workspace: Workspace,
  us: ActorCode,
  them: ActorCode,
  asked: string | undefined,
): Promise<{ readonly feed: string | null; readonly otherFeeds: readonly string[] }> {
  if ((await workspace.store.feeds()).length === 0) return { feed: null, otherFeeds: [] }
  const { feed, others } = await chooseFeed(workspace, { source: them, target: us }, asked)
  return { feed, otherFeeds: others.map((other) => other.feed) }
}

/** @throws EntenteError `bad-since`, `bad-day`. */
function firstDay(since: string, to: Day): Day {
  const from = isInterval(since) ? addDays(addInterval(to, since, -1), 1) : parseDay(since)
  if (from <= to) return from
  throw new EntenteError('bad-since', `the span begins on ${from}, after its last day ${to}`, {
    help: 'give a length such as P7D, or a day on or before the last one',
  })
}
