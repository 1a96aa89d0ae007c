import { Option } from 'commander'
import { SCOPES, type Scope } from '../access/token.ts'
import { listTokens, makeToken, revokeToken } from '../access/write-tokens.ts'
import { atDesk, type CommandGroup, type DeskFlags, example, inWorkspace, reading, writing } from './command-group.ts'
import { table } from './table.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

interface NewFlags extends DeskFlags {
  readonly title: string
  readonly scope: readonly Scope[]
  readonly expires: string
}

/** The commands on tokens, by which programs on other machines are let in. */
export function registerTokens({ program, terminal, finish }: CommandGroup): void {
  const token = program.command('token').summary('lets programs on other machines in; a token never decides')
  writing(
    token
      .command('new')
      .summary('make a token (administrator); its secret is shown once')
      .requiredOption('--title <text>', 'which program it is for; name no person')
      .addOption(
        new Option('--scope <names...>', 'what it may; can be given again').choices(SCOPES).makeOptionMandatory(),
      )
      .option('--expires <interval>', 'how long it is good, P1Y at most', 'P90D'),
  )
    .addHelpText('after', example('entente token new --title "press review" --scope push --expires P90D'))
    .action((flags: NewFlags) => finish(make(flags, terminal)))
  reading(token.command('list').summary('tokens, the latest first, and how they stand'))
    .addHelpText('after', example('entente token list'))
    .action((flags: DeskFlags) => finish(list(flags, terminal)))
  writing(token.command('revoke').summary('make a token void at once (administrator)').argument('<id>', 'such as `T3`'))
    .addHelpText('after', example('entente token revoke T3'))
    .action((id: string, flags: DeskFlags) => finish(revoke(id, flags, terminal)))
}

function make(flags: NewFlags, terminal: Terminal): Promise<ExitCode> {
  return atDesk(flags, terminal, async ({ store }, author) => {
    const { title, scope, expires } = flags
    const made = await makeToken(store.journal, author, { title, scopes: scope, expires })
    if (flags.json === true) {
      terminal.out(`${JSON.stringify({ ...made.token, secret: made.secret })}\n`)
      return EXIT.done
    }
    terminal.out(`${made.secret}\n`)
    terminal.err(
      `${made.token.id} may ${made.token.scopes.join(', ')} to the end of ${made.token.expires} (UTC). The secret is shown this once and kept nowhere.\n`,
    )
    return EXIT.done
  })
}

function list(flags: DeskFlags, terminal: Terminal): Promise<ExitCode> {
  return inWorkspace(flags, terminal, async ({ store }) => {
    const tokens = listTokens(store.journal, terminal.now())
    if (flags.json === true) terminal.out(`${JSON.stringify({ tokens })}\n`)
    else
      terminal.out(
        table(tokens, [
          { title: 'id', value: ({ id }) => id },
          { title: 'for', value: ({ title }) => title },
          { title: 'may', value: ({ scopes }) => scopes.join(' ') },
          { title: 'good to', value: ({ expires }) => expires },
          { title: 'stands', value: ({ standing }) => standing },
        ]),
      )
    return EXIT.done
  })
}

function revoke(id: string, flags: DeskFlags, terminal: Terminal): Promise<ExitCode> {
  return atDesk(flags, terminal, async ({ store }, author) => {
    const token = await revokeToken(store.journal, author, id)
    terminal.out(flags.json === true ? `${JSON.stringify(token)}\n` : `${id} is void from now on\n`)
    return EXIT.done
  })
}
