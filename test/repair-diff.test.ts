// A repair is shown as a diff of the partner's own text: every change that may be one has its place in every example.
import { basename } from 'node:path'
import { type PlaybookEnvironment, readPlaybook, type ReadPlaybook, type SourceText } from '@entente/playbook'
import { expect, it } from 'vitest'
import { ownersOf } from '../packages/entente/src/workspace/config.ts'
import { changesOf } from '../packages/playbook/src/proof/repair/changes.ts'
import { diffOfChange } from '../packages/playbook/src/proof/repair/diff-of-change.ts'
import { example, EXAMPLES, type OpenedExample } from './example-workspaces.ts'

/** Reading takes a while: of each playbook every so many changes of timers and of all else, beginning at another one each time. */
const EVERY = { timers: 397, others: 61 }

it.each(EXAMPLES)('%s: the text after a change reads to what would be proved', async (name) => {
  const opened = await example(name)
  for (const [at, { playbook, file, text, bases }] of opened.playbooks.entries()) {
    if (playbook === undefined || playbook.partner === null) continue
    const read = (changed: SourceText): ReadPlaybook => readBeside(opened, bases, changed)
    const changes = [...changesOf(playbook, { responses: new Set(), rules: new Set() })]
    expect(changes.length).toBeGreaterThan(400)
    const timers = changes.filter(({ from }) => from.startsWith('P'))
    const others = changes.filter(({ from }) => !from.startsWith('P'))
    const some = [
      ...timers.filter((_, place) => place % EVERY.timers === (at * 53) % EVERY.timers),
      ...others.filter((_, place) => place % EVERY.others === (at * 7) % EVERY.others),
    ]
    for (const change of some) {
      const diff = diffOfChange({ file, text }, read, change)
      expect(diff ?? 'none', `${playbook.partner}: ${change.words}`).toMatch(
        /^--- a\/playbooks\/[A-Z]{3}\.yaml\n\+\+\+ b\//,
      )
    }
  }
})

function readBeside(
  { config: { perspective, desks }, catalogue, agreements }: OpenedExample,
  bases: readonly SourceText[],
  text: SourceText,
): ReadPlaybook {
  const environment: PlaybookEnvironment = {
    perspective,
    catalogue,
    agreements,
    desks: ownersOf(desks).map(({ id }) => id),
  }
  return readPlaybook(text, environment, (name) => bases.find(({ file }) => basename(file).startsWith(`${name}.yaml`)))
}
