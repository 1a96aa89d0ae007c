import type { NewAct, SourceDocument } from '@entente/measure'
import { type Day, EntenteError, parseDay } from '@entente/model'
import type { Command } from 'commander'
import { codeArgument } from '../acts/code-argument.ts'
import { actorArgument } from '../figures/actor-argument.ts'
import type { WorkspaceConfig } from '../workspace/config.ts'
import type { DeskFlags } from './command-group.ts'

export interface DocumentFlags {
  /** Title of the source document. */
  readonly source?: string
  readonly sourceDate?: string
  readonly reference?: string
  readonly link?: string
}

export interface ActFlags extends DeskFlags, DocumentFlags {
  readonly partner?: string
  readonly ours?: boolean
  readonly by?: string
  readonly toward?: string
  readonly day?: string
  readonly code?: string
  readonly tag?: string
  readonly about?: string
  readonly mark?: string
}

/** What says on which document something rests. */
export function withDocument(command: Command): Command {
  return command
    .option('--source <title>', 'the document it rests on, such as "Cable 17 from Yerevan"; needed')
    .option('--source-date <day>', 'its day')
    .option('--reference <text>', 'where it is kept')
    .option('--link <url>', 'its address on the web')
}

export function withActFlags(command: Command): Command {
  return withDocument(
    command
      .option('--partner <actor>', 'the other side: it acted toward us')
      .option('--ours', 'we acted toward the partner')
      .option('--by <actor>', 'who acted, where it is not the partner')
      .option('--toward <actor>', 'toward whom, where it is not us')
      .option('--day <day>', 'day of the act, YYYY-MM-DD (default: today)')
      .option('--code <code>', 'CAMEO code; entente codes WORDS finds it'),
  )
    .option('--tag <word>', 'such as insult or apology')
    .option('--about <key>', 'the reported incident it is about')
    .option('--mark <text>', 'its marking, where it differs from that of the workspace')
}

/** @throws EntenteError `no-source-document`. */
export function documentOf(flags: DocumentFlags): SourceDocument {
  if (flags.source === undefined) {
    throw new EntenteError('no-source-document', 'it is not said on which document this rests', {
      help: 'name it: --source "Cable 17 from Yerevan"',
    })
  }
  return {
    title: flags.source,
    ...(flags.sourceDate === undefined ? {} : { date: flags.sourceDate }),
    ...(flags.reference === undefined ? {} : { reference: flags.reference }),
    ...(flags.link === undefined ? {} : { link: flags.link }),
  }
}

/**
 * The act that the flags and the sentence say, over `before` where one is corrected: what is not said stays.
 * @throws EntenteError `who-acted`, `which-code`, `no-source-document`, `bad-day`.
 */
export function actOf(
  what: string | undefined,
  flags: ActFlags,
  context: { readonly config: WorkspaceConfig | undefined; readonly today: Day; readonly before?: NewAct },
): NewAct {
  const { before } = context
  const sides = sidesOf(flags, context.config, before)
  const code = flags.code ?? before?.cameo ?? what ?? ''
  const document =
    before === undefined || flags.source !== undefined
      ? documentOf(flags)
      : { ...before.document, ...documentOf({ ...flags, source: before.document.title }) }
  return {
    ...before,
    ...sides,
    occurredOn: flags.day === undefined ? (before?.occurredOn ?? context.today) : parseDay(flags.day),
    cameo: codeArgument(code),
    what: what ?? before?.what ?? '',
    document,
    ...(flags.tag === undefined ? {} : { tag: flags.tag }),
    ...(flags.mark === undefined ? {} : { marking: flags.mark }),
    ...(flags.about === undefined ? {} : { incident: flags.about }),
  }
}

function sidesOf(
  flags: ActFlags,
  config: WorkspaceConfig | undefined,
  before: NewAct | undefined,
): Pick<NewAct, 'source' | 'target'> {
  const us = config?.perspective
  const partner = flags.partner === undefined ? undefined : actorArgument(flags.partner)
  const [acting, other] = flags.ours === true ? [us, partner] : [partner, us]
  const given = partner === undefined ? [before?.source, before?.target] : [acting, other]
  const source = flags.by === undefined ? given[0] : actorArgument(flags.by)
  const target = flags.toward === undefined ? given[1] : actorArgument(flags.toward)
  if (source !== undefined && target !== undefined) return { source, target }
  throw new EntenteError('who-acted', 'it is not said who acted toward whom', {
    help:
      us === undefined
        ? 'say it with --by ACTOR --toward ACTOR'
        : 'say --partner ACTOR for an act of theirs toward us; add --ours for one of ours',
  })
}
