import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EntenteError } from '@entente/model'
import { type AgreementInput, agreementInput } from '@entente/plan'
import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'

/** Agreements in force as dated facts with their source, kept as text beside the playbooks. */
export const AGREEMENTS_FILE = 'agreements.yaml'

export type AgreementFactOfFile = AgreementInput & { readonly id: string }

const file = z.strictObject({
  entente: z.literal('agreements/v1'),
  agreements: z.array(z.looseObject({ id: z.string() })),
})

/**
 * The agreements of a workspace's `agreements.yaml`; none where there is no such file. What stands there was reviewed as text
 * is, so it counts as checked.
 * @throws EntenteError `bad-agreements` with the place of the first thing that is wrong.
 */
export function readAgreementsFile(folder: string): readonly AgreementFactOfFile[] {
  const path = join(folder, AGREEMENTS_FILE)
  if (!existsSync(path)) return []
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines })
  const fail = (place: readonly PropertyKey[], message: string): never => {
    const node = document.getIn(place, true) as { range?: [number, number, number] } | undefined
    const { line } = lines.linePos(node?.range?.[0] ?? 0)
    throw new EntenteError('bad-agreements', `${AGREEMENTS_FILE}:${line}: ${message}`, {
      help: 'see docs/reference/workspace.md for the keys of an agreement',
    })
  }
  const [problem] = document.errors
  if (problem !== undefined) {
    const { line } = lines.linePos(problem.pos[0])
    throw new EntenteError(
      'bad-agreements',
      `${AGREEMENTS_FILE}:${line}: ${problem.message.split('\n')[0] ?? 'not YAML'}`,
    )
  }
  const read = file.safeParse(document.toJS())
  if (!read.success)
    return fail(read.error.issues[0]?.path ?? [], read.error.issues[0]?.message ?? 'not a list of agreements')
  const seen = new Set<string>()
  return read.data.agreements.map((given, at) => {
    const one = agreementInput.safeParse({ checked: true, ...given })
    if (!one.success) {
      const [issue] = one.error.issues
      return fail(
        ['agreements', at, ...(issue?.path ?? [])],
        `\`${given.id}\`: ${issue?.message ?? 'not an agreement'}`,
      )
    }
    if (seen.has(given.id)) fail(['agreements', at, 'id'], `\`${given.id}\` stands there twice`)
    seen.add(given.id)
    return { ...one.data, id: given.id }
  })
}
