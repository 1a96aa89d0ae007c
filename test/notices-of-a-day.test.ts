import { createServer } from '@entente/server'
import { deliveries, deliveryStatus } from 'entente'
import { get, type IncomingMessage } from 'node:http'
import { expect, it } from 'vitest'
import { mailBySmtp } from '../packages/watch/src/notice/mail/smtp.ts'
import { postBy } from '../packages/watch/src/notice/webhook/post.ts'
import { noticed, raised, write } from './notice-rows.ts'
import { ENV, withNotified } from './notified-workspace.ts'
import { simulatedClock } from './simulated-clock.ts'
import { smtpServer } from './smtp-server.ts'
import { webhookReceiver } from './webhook-receiver.ts'

const START = new Date('2026-01-05T00:00:00Z')
const hour = (hours: number): Date => new Date(START.getTime() + hours * 3_600_000)
const SLOTS = 96
const PER_SLOT = 21

/** A generator with a seed, so that a failure can be seen again. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

/** A reader of the stream, which takes nothing until it is told to. */
function reader(address: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => get(`${address}/v1/notices?after=0`, resolve).once('error', reject))
}

it('through 24 simulated hours of trouble every notice is delivered or given up, and nothing is piled up', async () => {
  const chance = seeded(20_260_105)
  const hook = await webhookReceiver((response) => response.writeHead(chance() < 0.5 ? 500 : 204).end())
  const mail = await smtpServer()
  const notify = `webhooks: [{id: ops, url: "${hook.url}", secret_env: HOOK_SECRET, allow_private: true}]
mail:
  host: 127.0.0.1
  port: ${mail.port}
  secure: false
  from: entente@example.org
  recipients: [{to: chief@example.org, level: at-once}]`
  await withNotified(notify, async (workspace) => {
    const { journal } = workspace.store
    const clock = simulatedClock(START)
    const send = mailBySmtp({ host: '127.0.0.1', port: mail.port, secure: false, from: 'entente@example.org' }, 2000)
    const faults: unknown[] = []
    const post = postBy()
    const run = deliveries(workspace, {
      clock,
      env: ENV,
      random: seeded(7),
      lookMs: 600_000,
      post: (request, signal) => clock.busy(post(request, signal)),
      sendMail: (to, text, date) => clock.busy(send(to, text, date)),
      onFault: (error) => faults.push(error),
    })
    // Its readers wait by the machine's clock: what they look at each second would be most of a simulated day.
    const server = await createServer({ workspace, now: clock.now })
    const address = await server.listen({ host: '127.0.0.1', port: 0 })
    const slow = await reader(address)
    const vanishing = await reader(address)
    run.start()
    await clock.run(START)
    const wanted = { all: 0, alerts: 0 }
    for (let slot = 0; slot < SLOTS; slot += 1) {
      const alerts = slot % 20 === 0 ? 1 : 0
      const rows = Array.from({ length: PER_SLOT }, (_, at) => {
        const id = `s${slot}-${at}`
        return at % 3 === 2 ? noticed() : raised(id, { delivery: at < alerts ? 'alert' : 'digest' })
      })
      wanted.all += rows.length
      wanted.alerts += alerts
      await write(journal, clock.now, ...rows)
      if (slot === 10) vanishing.destroy()
      if (slot === 30) mail.behave('hangs-up')
      if (slot === 50) mail.behave('refuses')
      if (slot === 60) mail.behave('takes')
      await clock.run(hour((slot + 1) / 4))
      // Structure, not luck: what waits is bounded, the rest is in the journal.
      const [webhook] = deliveryStatus(workspace, { limit: 1 }).endpoints
      expect(webhook?.waiting).toBeLessThanOrEqual(32)
    }
    await clock.run(hour(60), () => (deliveryStatus(workspace, { limit: 1 }).endpoints[0]?.settled ?? 0) >= wanted.all)

    const seqs = hook.received.map(({ headers }) => Number(String(headers['webhook-id']).slice('notice-'.length)))
    const { letters, endpoints } = deliveryStatus(workspace, { limit: 1000 })
    const dead = letters.filter(({ endpoint }) => endpoint === 'webhook/ops')
    expect(faults).toEqual([])
    expect(endpoints[0]).toMatchObject({ id: 'webhook/ops', settled: wanted.all, waiting: 0 })
    expect(new Set(seqs).size).toBe(wanted.all)
    const attempts = new Map<number, number>()
    for (const seq of seqs) attempts.set(seq, (attempts.get(seq) ?? 0) + 1)
    expect(Math.max(...attempts.values())).toBeLessThanOrEqual(7)
    for (const letter of dead) expect([letter.state, letter.attempts, attempts.get(letter.seq)]).toEqual(['dead', 7, 7])
    // One in 128 fails seven times in a row.
    expect(dead.length).toBeLessThan(wanted.all / 32)

    const subjects = mail.mails.map(({ text }) => /^Subject: (.*)$/m.exec(text)?.[1] ?? '')
    expect(subjects.filter((subject) => subject.includes('proposed'))).toHaveLength(wanted.alerts)
    expect(new Set(mail.mails.map(({ text }) => /^Message-ID: (.*)$/m.exec(text)?.[1])).size).toBe(mail.mails.length)
    const told = subjects.map((subject) => Number(/(\d+) notices? until/.exec(subject)?.[1] ?? 0))
    expect(told.reduce((sum, number) => sum + number, 0)).toBe(wanted.all)

    let text = ''
    slow.on('data', (chunk: Buffer) => (text += chunk.toString()))
    await expect.poll(() => text.match(/^data: /gm)?.length, { timeout: 30_000 }).toBe(wanted.all)
    const ids = [...text.matchAll(/^id: (\d+)\ndata: /gm)].map(([, id]) => Number(id))
    expect(ids).toEqual(Array.from({ length: wanted.all }, (_, at) => at + 1))
    const ended = new Promise<void>((resolve) => slow.once('close', resolve))
    await run.close()
    await server.close()
    await ended
  })
  await Promise.all([hook.close(), mail.close()])
}, 240_000)
