import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { explanationHtml, explanationMarkdown } from '@entente/playbook'
import { Option } from 'commander'
import { actorArgument } from '../figures/actor-argument.ts'
import { explanationOf } from '../playbooks/audited.ts'
import { loadPlaybooks, playbookOf } from '../playbooks/load-playbooks.ts'
import { formatPlaybooks, writeNewPlaybook } from '../playbooks/write-playbook.ts'
import { type CommandGroup, type DeskFlags, example, inWorkspace, reading } from './command-group.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

interface ExplainFlags extends DeskFlags {
  readonly format: 'md' | 'html'
  readonly out?: string
}

/** `entente playbook`: new, format, explain. */
export function registerPlaybooks({ program, terminal, finish }: CommandGroup): void {
  const playbook = program.command('playbook').summary('write, format and explain the playbook of a partner')
  reading(playbook.command('new'))
    .summary('begin the playbook of a partner, over the base')
    .argument('<partner>', 'a code or a name')
    .addHelpText('after', example('entente playbook new ARM'))
    .action((partner: string, flags: DeskFlags) => finish(begin(partner, flags, terminal)))
  reading(playbook.command('format'))
    .summary('bring the playbooks of a workspace into one form; comments stay')
    .option('--check', 'write nothing; exit code 1 where one would change')
    .addHelpText('after', example('entente playbook format', 'entente playbook format --check'))
    .action((flags: DeskFlags & { readonly check?: boolean }) => finish(format(flags, terminal)))
  reading(playbook.command('explain'))
    .summary('the algorithm in plain language, for a head of desk')
    .argument('<partner>', 'a code or a name')
    .addOption(new Option('--format <name>', 'Markdown or HTML').choices(['md', 'html']).default('md'))
    .option('--out <file>', 'write it there instead of printing it')
    .addHelpText(
      'after',
      example('entente playbook explain ARM', 'entente playbook explain ARM --format html --out arm.html'),
    )
    .action((partner: string, flags: ExplainFlags) => finish(explain(partner, flags, terminal)))
}

function begin(partner: string, flags: DeskFlags, terminal: Terminal): Promise<ExitCode> {
  return inWorkspace(flags, terminal, async ({ folder, config }) => {
    const actor = actorArgument(partner)
    const desk = config?.partners.find((one) => one.actor === actor)?.desk ?? null
    const file = writeNewPlaybook(folder, actor, desk)
    terminal.out(
      flags.json === true
        ? `${JSON.stringify({ file })}\n`
        : `wrote ${file}; entente check reads it, entente playbook explain ${actor} says what it does\n`,
    )
    return EXIT.done
  })
}

async function format(flags: DeskFlags & { readonly check?: boolean }, terminal: Terminal): Promise<ExitCode> {
  return inWorkspace(flags, terminal, async (workspace) => {
    const files = loadPlaybooks(workspace).playbooks.map(({ file }) => file)
    const changed = formatPlaybooks(workspace.folder, files, { check: flags.check === true })
    const verb = flags.check === true ? 'would change' : 'formatted'
    terminal.out(
      flags.json === true
        ? `${JSON.stringify({ changed })}\n`
        : `${changed.map((file) => `${verb} ${file}\n`).join('')}${changed.length} of ${files.length} ${verb}\n`,
    )
    return flags.check === true && changed.length > 0 ? EXIT.failed : EXIT.done
  })
}

function explain(partner: string, flags: ExplainFlags, terminal: Terminal): Promise<ExitCode> {
  return inWorkspace(flags, terminal, async (workspace) => {
    const { playbook } = playbookOf(loadPlaybooks(workspace), actorArgument(partner))
    const explanation = await explanationOf(workspace, playbook)
    const marking = workspace.config?.marking ?? null
    const text =
      flags.json === true
        ? `${JSON.stringify(explanation)}\n`
        : flags.format === 'html'
          ? explanationHtml(explanation, marking)
          : `${marking === null ? '' : `${marking}\n\n`}${explanationMarkdown(explanation)}`
    if (flags.out === undefined) terminal.out(text)
    else writeFileSync(resolve(terminal.cwd, flags.out), text)
    return EXIT.done
  })
}
