import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EntenteError } from '@entente/model'
import { type AgreementInput, agreementInput } from '@entente/plan'
import type { SourceText } from '@entente/playbook'
import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { textsIn } from './shipped.ts'

/** Agreements in force as dated facts with their source, kept as text beside the playbooks. */
const AGREEMENTS_FILE = 'agreements.yaml'
/** Or in several files. */
const AGREEMENTS_FOLDER = 'agreements'

export type AgreementFactOfFile = AgreementInput & { readonly id: string }

const form = z.strictObject({
  entente: z.literal('agreements/v1'),
  agreements: z.array(z.looseObject({ id: z.string() })),
})

/**
 * The agreements of a workspace's `agreements.yaml` and of the files in its folder `agreements`; none where there are none.
 * What stands there was reviewed as text is, so it counts as checked.
 * @throws EntenteError `bad-agreements` with the place of the first thing that is wrong.
 */
export function readAgreementFiles(folder: string): readonly AgreementFactOfFile[] {
  const path = join(folder, AGREEMENTS_FILE)
  const single = existsSync(path) ? [{ file: AGREEMENTS_FILE, text: readFileSync(path, 'utf8') }] : []
  const seen = new Set<string>()
  return [...single, ...textsIn(join(folder, AGREEMENTS_FOLDER), AGREEMENTS_FOLDER)].flatMap((text) =>
    readOne(text, seen),
  )
}

function readOne({ file, text }: SourceText, seen: Set<string>): readonly AgreementFactOfFile[] {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const fail = (place: readonly PropertyKey[], message: string): never => {
    const node = document.getIn(place, true) as { range?: [number, number, number] } | undefined
    throw badAgreements(file, lines.linePos(node?.range?.[0] ?? 0).line, message)
  }
  const [problem] = document.errors
  if (problem !== undefined) {
    throw badAgreements(file, lines.linePos(problem.pos[0]).line, problem.message.split('\n')[0] ?? 'not YAML')
  }
  const read = form.safeParse(document.toJS())
  if (!read.success) {
    const [issue] = read.error.issues
    return fail(issue?.path ?? [], issue?.message ?? 'not a list of agreements')
  }
  return read.data.agreements.map((given, at) => {
    const one = agreementInput.safeParse({ checked: true, ...given })
    if (!one.success) {
      const [issue] = one.error.issues
      const message = `\`${given.id}\`: ${issue?.message ?? 'not an agreement'}`
      return fail(['agreements', at, ...(issue?.path ?? [])], message)
    }
    if (seen.has(given.id)) fail(['agreements', at, 'id'], `\`${given.id}\` stands there twice`)
    seen.add(given.id)
    return { ...one.data, id: given.id }
  })
}

function badAgreements(file: string, line: number, message: string): EntenteError {
  return new EntenteError('bad-agreements', `${file}:${line}: ${message}`, {
    help: 'see docs/reference/workspace.md for the keys of an agreement',
  })
}
