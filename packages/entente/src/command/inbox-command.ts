import { AS, type As } from '@entente/measure'
import { displayName, parseDay } from '@entente/model'
import { Option } from 'commander'
import { actorArgument } from '../figures/actor-argument.ts'
import { beginExercise, exerciseClock } from '../live/exercise.ts'
import { type Foretold, foretell } from '../live/foretell.ts'
import { type Inbox, inbox, type InboxItem } from '../live/inbox.ts'
import { type ItemDetail, itemDetail } from '../live/item-detail.ts'
import { liveDesk } from '../live/live-desk.ts'
import { realClock } from '../live/real-clock.ts'
import { sayPrecision } from '../playbooks/audited.ts'
import { type CommandGroup, type DeskFlags, example, inWorkspace, reading } from './command-group.ts'
import { grouped, table } from './table.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

const MOST_OF_ADDRESS = 500

interface Flags extends DeskFlags {
  readonly desk?: string
  readonly partner?: string
  readonly all?: boolean
  readonly foretell?: boolean
  readonly as: As
  readonly from?: string
  readonly to?: string
  readonly clock?: string
}

/** `entente inbox`: what waits on the desks, looked at anew. */
export function registerInbox({ program, terminal, finish }: CommandGroup): void {
  reading(program.command('inbox'))
    .summary('what waits on the desks: to verify, to decide, to lift; one item with its reasons')
    .argument('[item]', 'id of an item, for its reasons, choices and way back')
    .option('--desk <id>', 'one desk')
    .option('--partner <actor>', 'a code or a name')
    .option('--all', 'what is closed, too')
    .option('--foretell', 'how many items a day each desk would have had, by replay')
    .addOption(new Option('--as <name>', 'with --foretell').choices(AS).default('reported' satisfies As))
    .option('--from <day>', 'with --foretell: first day, YYYY-MM-DD')
    .option('--to <day>', 'with --foretell: last day')
    .option('--clock <moment>', 'an exercise: the clock begins at this moment')
    .addHelpText(
      'after',
      example('entente inbox --desk eastern', 'entente inbox 0f2173a4ead2cb11', 'entente inbox --foretell'),
    )
    .action((item: string | undefined, flags: Flags) => finish(run(item, flags, terminal)))
}

function run(id: string | undefined, flags: Flags, terminal: Terminal): Promise<ExitCode> {
  return inWorkspace(flags, terminal, async (workspace) => {
    const say = (value: object, text: () => string): ExitCode => {
      terminal.out(flags.json === true ? `${JSON.stringify(value)}\n` : text())
      return EXIT.done
    }
    const now = flags.clock === undefined ? terminal.now : exerciseClock(terminal.now, flags.clock)
    if (flags.clock !== undefined) await beginExercise(workspace.store.journal, now)
    const live = liveDesk(workspace, {
      clock: realClock(now),
      exercise: flags.clock !== undefined,
      onFault: (fault) => {
        throw fault
      },
    })
    const looked = await live.look()
    if (flags.foretell === true) {
      const [from, to] = [flags.from, flags.to].map((day) => (day === undefined ? undefined : parseDay(day)))
      const foretold = await foretell(workspace, looked, { as: flags.as, from, to })
      return say({ as: flags.as, desks: foretold }, () => printForetold(foretold))
    }
    if (id !== undefined) {
      const detail = await itemDetail(workspace, looked, id, now())
      return say(detail, () => printItem(detail))
    }
    const found = inbox(workspace, looked, now(), {
      desk: flags.desk,
      partner: flags.partner === undefined ? undefined : actorArgument(flags.partner),
      status: flags.all === true ? 'all' : 'open',
    })
    return say(found, () => printInbox(found, workspace.config?.marking))
  })
}

function printInbox({ today, items, desks, noticed, without }: Inbox, marking: string | undefined): string {
  const parts = [
    `${today}${marking === undefined ? '' : `, ${marking}`}; nothing is done by itself: a person decides`,
    '',
  ]
  if (items.length === 0) parts.push('nothing waits')
  else {
    parts.push(
      table(items, [
        { title: 'item', value: (row) => row.id },
        { title: 'toward', value: (row) => row.partner },
        { title: 'what', value: what },
        { title: 'because', value: (row) => row.opening?.rule ?? row.response },
        { title: 'due', value: (row) => (row.urgency === 'overdue' ? `${row.due} overdue` : row.due) },
        { title: 'choices', value: (row) => row.choices.join(', ') },
      ]),
    )
  }
  for (const { partner, rule, key, at } of noticed) {
    parts.push(
      `developing, since ${at.slice(0, 16)}Z: ${displayName(partner)} \`${rule}\` by ${key}; its name is not final`,
    )
  }
  for (const { desk, alerts, digest, budget } of desks.filter((one) => one.digest > 0)) {
    parts.push(`${desk}: ${alerts} of ${budget} told at once today, ${digest} in the digest`)
  }
  for (const { partner, why } of without) parts.push(`nothing is proposed for ${partner}: ${why}`)
  return `${parts.join('\n')}\n`
}

function what({ type, burst, decision, status }: InboxItem): string {
  const asked = decision !== null && decision.on === null ? ', waits for a signature' : ''
  return `${type}${burst === null ? '' : ' (burst)'}${status === 'open' ? '' : `, ${status}`}${asked}`
}

function printItem({ item, acts, choices, offRamp, because, level, history }: ItemDetail): string {
  const { id, type, partner, on, due, expires, burst } = item
  const parts = [
    `${id}: ${what(item)} toward ${displayName(partner)}, proposed ${on}, due ${due}, open until ${expires}`,
    ...(because === null ? [] : [because]),
    `level: ${level ?? 'unknown: no feed covers the day'}`,
    ...(burst === null
      ? []
      : [
          `a burst: ${burst.reports} reports by ${burst.publishers} publishers within an hour from ${burst.from}, ${burst.newPublishers} of them new`,
        ]),
    '',
  ]
  for (const act of acts) {
    parts.push(
      `${act.occurredOn} \`${act.rule}\` (${act.kind ?? 'unknown'}), ${act.status}; audited: ${sayPrecision(act.precision)}`,
    )
    for (const { key, status, reports, publishers, urls } of act.incidents) {
      parts.push(`  ${key}: ${status}, ${grouped(reports ?? 0)} reports, ${publishers ?? 'unknown'} publishers`)
      for (const url of urls) parts.push(`    ${sayAddress(url)}`)
    }
  }
  if (type !== 'verify' && choices.length > 0) {
    parts.push(
      '',
      table(choices, [
        { title: 'choice', value: (row) => row.id },
        { title: 'rung', value: (row) => row.rung, align: 'right' },
        { title: 'means', value: (row) => row.rungMeans ?? row.name },
        { title: 'law', value: (row) => row.legal },
      ]),
    )
  }
  if (offRamp !== null) parts.push(`the way back: when ${offRamp.when}, ${offRamp.offer.join(', ')} is offered`)
  parts.push('', ...history.map(({ at, role, kind }) => `${at.slice(0, 16)}Z ${kind} (${role})`))
  return `${parts.join('\n')}\n`
}

/** On one line, and no longer than a person reads; `--json` has all of it. */
function sayAddress(url: string): string {
  const line = JSON.stringify(url).slice(1, -1)
  return line.length <= MOST_OF_ADDRESS ? line : `${line.slice(0, MOST_OF_ADDRESS)}…`
}

function printForetold(foretold: readonly Foretold[]): string {
  return table(foretold, [
    { title: 'desk', value: (row) => row.desk },
    { title: 'partners', value: (row) => row.partners, align: 'right' },
    { title: 'days', value: (row) => row.days, align: 'right' },
    { title: 'items', value: (row) => row.items, align: 'right' },
    { title: 'a day', value: (row) => row.perDay.toFixed(2), align: 'right' },
    { title: 'most', value: (row) => row.mostInADay, align: 'right' },
    { title: 'days over the budget', value: (row) => row.daysOver, align: 'right' },
    { title: 'in digests', value: (row) => row.inDigests, align: 'right' },
    { title: 'worst quarter', value: ({ worstQuarter }) => worstQuarter?.from ?? null },
    { title: 'its items', value: ({ worstQuarter }) => worstQuarter?.items ?? null, align: 'right' },
    { title: 'open at once', value: ({ worstQuarter }) => worstQuarter?.openAtOnce ?? null, align: 'right' },
  ])
}
