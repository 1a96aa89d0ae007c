import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Mapping, parseMapping } from '@entente/ingest'
import { EntenteError, PROGRAM, programAuthor } from '@entente/model'
import { type Clock, PUSHED, type Pushed, type SignedPush, type TakenFile, verifyPush } from '@entente/watch'
import type { PushConfig } from '../../workspace/feeds-config.ts'
import type { Workspace } from '../../workspace/open-workspace.ts'
import type { ArchiveDesk } from './archive-desk.ts'
import { linesAsCsv } from './lines-as-csv.ts'

/** A push, and whether its body is JSON lines; else it is a delimited text with a header. */
export interface PushRequest extends SignedPush {
  readonly json: boolean
}

/** What became of a push; a repeated one is answered with the file that it became the first time. */
export interface PushAnswer {
  readonly feed: string
  readonly file: string
  readonly repeated: boolean
  /** Rows of the file; null for one that was repeated. */
  readonly rows: number | null
  readonly kept: number | null
  readonly rejected: number | null
}

interface PushDeskOptions {
  readonly clock: Clock
  readonly desk: ArchiveDesk
  /** Variables of the environment. */
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Takes in what other programs send, signed; off until `feeds.push` is set. */
export function pushDesk(
  { store, config, folder }: Workspace,
  { clock, desk, env }: PushDeskOptions,
): { readonly take: (request: PushRequest) => Promise<PushAnswer> } {
  const { journal } = store
  let last: Promise<unknown> = Promise.resolve()

  const takeIn = async (push: PushConfig, id: string, text: string, json: boolean): Promise<PushAnswer> => {
    const known = journal.view(PUSHED).get(id)
    if (known !== undefined) {
      return { feed: known.feed, file: known.file, repeated: true, rows: null, kept: null, rejected: null }
    }
    const mapping = await mappingOf(folder, push)
    await mkdir(desk.spool, { recursive: true })
    const place = await mkdtemp(join(desk.spool, 'push-'))
    try {
      const stamp = clock.now().toISOString().replaceAll(/\D/g, '').slice(0, 14)
      const path = join(place, `${push.feed}-${stamp}-${id.slice(0, 12)}.csv`)
      await writeFile(path, json ? linesAsCsv(text, mapping) : text)
      const [file] = await desk.take([path], new AbortController().signal, mapping)
      if (file === undefined || file.error !== null) throw unread(file)
      const pushed: Pushed = { feed: push.feed, id, file: file.sha256 }
      await journal.append(programAuthor(clock.now), PROGRAM, () => [{ kind: 'feed/pushed', payload: pushed }])
      const { rows, kept, rejected } = file
      return { feed: push.feed, file: file.sha256, repeated: false, rows, kept, rejected }
    } finally {
      await rm(place, { recursive: true, force: true })
    }
  }

  return {
    take: async (request) => {
      const push = config?.feeds?.push
      if (push === undefined) {
        throw new EntenteError('no-push', 'pushes are not set up here', {
          help: 'set `feeds.push` in entente.yaml: docs/reference/workspace.md',
        })
      }
      const { id, text } = verifyPush(request, await secretOf(folder, push, env), clock.now())
      // One after another, so that the same push twice at once is taken in once.
      const next = last.then(() => takeIn(push, id, text, request.json))
      last = next.catch(() => undefined)
      return next
    },
  }
}

async function mappingOf(folder: string, { feed, mapping: name }: PushConfig): Promise<Mapping> {
  const text = await readFile(resolve(folder, name), 'utf8').catch((cause: unknown) => {
    throw new EntenteError('bad-mapping', 'the mapping of `feeds.push` cannot be read', {
      help: 'it is named from the folder of the workspace',
      cause,
    })
  })
  const mapping = parseMapping(text, name)
  if (mapping.feed === feed) return mapping
  throw new EntenteError('bad-mapping', `\`feeds.push.feed\` is \`${feed}\`, its mapping says \`${mapping.feed}\``)
}

async function secretOf(
  folder: string,
  { secret_env: variable, secret_file: file }: PushConfig,
  env: PushDeskOptions['env'],
): Promise<string> {
  const secret =
    file === undefined ? env[variable ?? ''] : await readFile(resolve(folder, file), 'utf8').catch(() => undefined)
  if (secret !== undefined && secret.trim() !== '') return secret.trim()
  throw new EntenteError('bad-secret', 'there is no secret for pushes', {
    help: 'put it into the environment variable or file that `feeds.push` in entente.yaml names',
  })
}

function unread(file: TakenFile | undefined): EntenteError {
  return new EntenteError(
    file?.error?.code ?? 'unreadable-file',
    file?.error?.message ?? 'the body could not be read',
    {
      help: 'nothing of it was taken in; send it again under the same `webhook-id` once it is mended',
    },
  )
}
