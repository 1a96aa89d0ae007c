// What a feed says reaches a page, a header, a mail, a shell or a spreadsheet as text only, if it does at all.
import { appendFile, mkdir, utimes, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { join } from 'node:path'
import { createServer } from '@entente/server'
import { type CellObject, read } from '@e965/xlsx'
import { deliveries, liveDesk, openWorkspace } from 'entente'
import { beforeAll, describe, expect, it } from 'vitest'
import { visible } from '../packages/entente/src/command/visible-text.ts'
import { mailBySmtp } from '../packages/watch/src/notice/mail/smtp.ts'
import { ROW } from './gdelt-row.ts'
import { HOSTILE, HOSTILE_LINES, hostileRow, obeyed } from './hostile-text.ts'
import { ENV } from './notified-workspace.ts'
import { ententeAt, type Ran } from './run-command.ts'
import { simulatedClock } from './simulated-clock.ts'
import { type SmtpServer, smtpServer } from './smtp-server.ts'
import { withFolder } from './temporary-workspace.ts'

const NOW = '2020-01-02T12:30:00Z'
/** By then what was reported has settled. */
const LATER = '2020-01-06T12:30:00Z'
/** Three texts for each, so that every address of theirs is shown. */
const PARTNERS = ['FRA', 'ITA', 'ESP', 'POL'] as const
const TEXTS = Object.values(HOSTILE)
const THREATENS_FORCE = '138'

const rows = TEXTS.flatMap((text, at) => {
  const source = PARTNERS[Math.floor(at / 3)] ?? ''
  const of = { source, text, code: THREATENS_FORCE }
  return [
    hostileRow({ ...of, id: at * 10, url: `https://one.example/${text}` }),
    hostileRow({ ...of, id: at * 10 + 1, url: `https://two.example/${text}` }),
    hostileRow({ ...of, id: at * 10 + 2, url: text }),
    hostileRow({ ...of, id: at * 10 + 3, url: text, code: '042', types: true }),
    hostileRow({ ...of, id: at * 10 + 4, url: text, code: text }),
  ]
})

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
const MAPPING = `entente: mapping/v1
feed: visits
columns: { id: nr, occurred_on: day, source: who, target: whom, code: act, url: link }
`
const CSV = `nr,day,who,whom,act,link\n${HOSTILE_LINES.map((text, at) => `${at},2020-01-02,FRA,DEU,042,${quoted(text)}\n`).join('')}`

async function makeWorkspace(folder: string, port: number): Promise<string> {
  await ententeAt(NOW, folder, 'init', 'de', '--perspective', 'DEU', '--partners', PARTNERS.join(','))
  const place = join(folder, 'de')
  await appendFile(
    join(place, 'entente.yaml'),
    `feeds: {folder: {path: incoming}}
notify:
  webhooks: [{id: ops, url: "https://hooks.example.org/", secret_env: HOOK_SECRET}]
  mail: {host: 127.0.0.1, port: ${port}, secure: false, from: entente@example.org, recipients: [{to: chief@example.org, level: at-once}]}
`,
  )
  const incoming = join(place, 'incoming')
  await mkdir(incoming)
  const put = async (name: string, text: string): Promise<void> => {
    await writeFile(join(incoming, name), text)
    await utimes(join(incoming, name), new Date('2020-01-01'), new Date('2020-01-01'))
  }
  await put('20200102120000.export.CSV', `${rows.join('\n')}\n`)
  await put('visits.csv', CSV)
  await put('visits.mapping.yaml', MAPPING)
  await put('\u001B[31m\u202E$(touch hostile).csv', 'a file that is none\n')
  return place
}

type Posted = { readonly headers: Readonly<Record<string, string>>; readonly body: string }

/** What a reader of the stream is sent until every item was told. */
function readStream(address: string, items: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = get(`${address}/v1/notices?after=0`, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString()
        if ((text.match(/entente\.item\.raised/g) ?? []).length < items) return
        request.destroy()
        resolve(text)
      })
    }).once('error', reject)
  })
}

/** Waits until the live desk has looked, then tells whoever is to be told. */
async function tell(place: string, mail: SmtpServer) {
  const posted: Posted[] = []
  const workspace = await openWorkspace(place, { cwd: place })
  const clock = simulatedClock(new Date(NOW))
  const send = mailBySmtp({ host: '127.0.0.1', port: mail.port, secure: false, from: 'entente@example.org' }, 2000)
  const run = deliveries(workspace, {
    clock,
    env: ENV,
    lookMs: 3_600_000,
    post: async ({ headers, body }) => {
      posted.push({ headers, body })
      return 204
    },
    sendMail: (to, text, date) => clock.busy(send(to, text, date)),
  })
  const server = await createServer({ workspace, now: clock.now })
  try {
    run.start()
    await clock.run(new Date(NOW))
    const desk = liveDesk(workspace, { clock, onFault: () => undefined })
    await desk.look()
    await clock.run(new Date(LATER))
    const file = join(place, '20200106120000.export.CSV')
    await writeFile(file, `${ROW(1000).replaceAll('20200102', '20200106')}\n`)
    await ententeAt(LATER, place, 'ingest', file)
    const { written } = await desk.look()
    const items = written.filter(({ kind }) => kind === 'item/raised').length
    await clock.run(new Date('2020-01-07T12:00:00Z'))
    const stream = await readStream(await server.listen({ host: '127.0.0.1', port: 0 }), items)
    const answer = await server.inject('/v1/export?format=csv&withUrls=true')
    const sheet = await server.inject('/v1/export?format=xlsx&withUrls=true')
    return {
      posted,
      written,
      stream,
      mails: mail.mails.map(({ text }) => text),
      csv: answer.body,
      sheet: read(sheet.rawPayload, { type: 'buffer', cellFormula: true }),
      headers: JSON.stringify([answer.rawPayload.length > 0, answer.headers, sheet.headers]),
    }
  } finally {
    await run.close()
    await server.close()
    await workspace.close()
  }
}

let told: Awaited<ReturnType<typeof tell>>
const ran: Ran[] = []
let inboxJson: { readonly items: readonly { readonly id: string }[] }

beforeAll(async () => {
  const mail = await smtpServer()
  await withFolder(async (folder) => {
    const place = await makeWorkspace(folder, mail.port)
    const command = async (...words: string[]): Promise<Ran> => {
      const one = await ententeAt(words[0] === 'watch' ? NOW : LATER, place, ...words)
      ran.push(one)
      return one
    }
    // A file that is none is told as a fault, the rest is taken in.
    await command('watch', 'folder', '--once')
    told = await tell(place, mail)
    inboxJson = JSON.parse((await command('inbox', '--json')).out)
    await command('inbox')
    for (const { id } of inboxJson.items) {
      await command('inbox', id)
      await command('inbox', id, '--json')
    }
    for (const partner of PARTNERS)
      await command('incidents', '--source', partner, '--target', 'DEU', '--feed', 'gdelt2')
    await command('status')
    await command('notices', 'status')
  })
  await mail.close()
}, 60_000)

const shown = (): string => ran.map(({ out, err }) => out + err).join('')

describe('hostile text of a feed', () => {
  it('comes to the desk at all: an item for each partner, its addresses among the reasons', () => {
    expect(told.written.filter(({ kind }) => kind === 'item/raised')).toHaveLength(PARTNERS.length)
    expect(inboxJson.items).toHaveLength(PARTNERS.length)
    for (const text of TEXTS.filter((one) => one !== HOSTILE.nul)) {
      const shownAs = JSON.stringify(visible(text)).slice(1, -1).replaceAll('\\\\u', '\\u')
      expect(shown().includes(shownAs.slice(0, 300)) || shown().includes(visible(text).slice(0, 300))).toBe(true)
    }
    expect(ran[0]).toMatchObject({ code: 1, out: expect.stringContaining('60 rows, 44 kept') as string })
  })

  it('is told to nobody outside: not on the stream, in a webhook or in a mail', () => {
    expect(told.posted.length).toBeGreaterThanOrEqual(PARTNERS.length)
    expect(told.mails.length).toBeGreaterThanOrEqual(2)
    for (const text of [told.stream, JSON.stringify(told.posted), ...told.mails, told.headers]) {
      expect(text).not.toMatch(/hostile|evil|one\.example|<script|xxxx/i)
      expect(obeyed(text.replaceAll('\r\n', ''))).toEqual([])
    }
  })

  it('is shown by commands as what it is, without a sign that a terminal obeys', () => {
    for (const { out, err } of ran) expect(obeyed(out + err)).toEqual([])
    expect(shown()).toContain('\\u202e')
    // An address without an end does not fill the screen.
    for (const { out } of ran.filter(({ out }) => !out.startsWith('{'))) expect(out).not.toContain('x'.repeat(1000))
  })

  it('is text in a spreadsheet, and in a CSV does not begin as a formula', () => {
    const cells = Object.values(told.sheet.Sheets).flatMap((sheet) => Object.values(sheet) as CellObject[])
    expect(cells.filter(({ f }) => f !== undefined)).toEqual([])
    expect(cells.some(({ v }) => v === HOSTILE.equals)).toBe(true)
    const table = Object.values(read(told.csv, { type: 'string', raw: true }).Sheets)
    const texts = table.flatMap((sheet) => Object.values(sheet) as CellObject[]).map(({ v }) => String(v))
    for (const text of [HOSTILE.equals, HOSTILE.plus, HOSTILE.minus, HOSTILE.at]) expect(texts).toContain(`'${text}`)
    expect(texts.filter((text) => /^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/.test(text))).toEqual([])
  })
})
