import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ActorCode, displayName, EntenteError } from '@entente/model'
import { parseDocument } from 'yaml'
import { PLAYBOOKS_FOLDER } from './load-playbooks.ts'

/** The text of a new playbook over the base: what an officer fills in first, and where the rest is described. */
export function newPlaybookText(partner: ActorCode, desk: string | null): string {
  return `# How ${displayName(partner)} is answered and encouraged, over what the base says for all.
entente: playbook/v1
partner: ${partner}
extends: base
because: to be written by the desk
${desk === null ? '' : `desk: ${desk}\n`}# ambition: partnership        # integration, partnership, business or minimum: what this relation is for
# register: {speaks: ambassador, language: en, manner: brief}
# acts:                        # rules of your own stand before those of the base; a rule with the base's id changes it
#   - {id: closes-border, kind: offence, points: 5, when: 'official && event.cameo == "1621"'}
# initiatives:                 # friendly steps nobody asked for
#   - {id: national-day, on: "09-21", choose: [congratulations]}
`
}

/**
 * Writes a new playbook into a workspace; nothing is written over.
 * @returns its file, below the workspace.
 * @throws EntenteError `file-in-the-way`.
 */
export function writeNewPlaybook(folder: string, partner: ActorCode, desk: string | null): string {
  const file = join(PLAYBOOKS_FOLDER, `${partner}.yaml`)
  const path = join(folder, file)
  if (existsSync(path)) {
    throw new EntenteError('file-in-the-way', `\`${file}\` is there already`, {
      help: 'edit it; entente check reads it',
    })
  }
  mkdirSync(join(folder, PLAYBOOKS_FOLDER), { recursive: true })
  writeFileSync(path, newPlaybookText(partner, desk), { flag: 'wx' })
  return file
}

/**
 * A playbook in one form: two blanks to indent, lines of 120, comments kept. A text that is no YAML is refused.
 * @throws EntenteError `bad-playbook`.
 */
function formatPlaybook(text: string, file: string): string {
  const document = parseDocument(text)
  const [problem] = document.errors
  if (problem !== undefined) {
    throw new EntenteError('bad-playbook', `${file}: ${problem.message.split('\n')[0] ?? 'not YAML'}`, {
      help: 'entente check shows what is wrong',
    })
  }
  return document.toString({ lineWidth: 120, flowCollectionPadding: false, singleQuote: true })
}

/** Brings files of `playbooks/` into that form; only those that change are written. With `check` none is. */
export function formatPlaybooks(
  folder: string,
  files: readonly string[],
  { check }: { readonly check: boolean },
): readonly string[] {
  return files.filter((file) => {
    const path = join(folder, file)
    const text = readFileSync(path, 'utf8')
    const formatted = formatPlaybook(text, file)
    if (formatted === text) return false
    if (!check) writeFileSync(path, formatted)
    return true
  })
}
