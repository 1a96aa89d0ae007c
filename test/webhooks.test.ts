import { createHmac } from 'node:crypto'
import { realClock } from 'entente'
import { Webhook } from 'standardwebhooks'
import { afterEach, describe, expect, it } from 'vitest'
import type { Notice } from '../packages/watch/src/notice/notice.ts'
import { type Lookup, postBy } from '../packages/watch/src/notice/webhook/post.ts'
import { webhookChannel, type WebhookEndpoint } from '../packages/watch/src/notice/webhook/webhook-channel.ts'
import { simulatedClock } from './simulated-clock.ts'
import { type WebhookReceiver, webhookReceiver } from './webhook-receiver.ts'

const SECRET = `whsec_${Buffer.from('an example key of thirty-two byt').toString('base64')}`
const NOTICE: Notice = {
  seq: 7,
  type: 'entente.item.raised',
  at: '2026-01-05T09:00:00.000Z',
  role: 'program',
  desk: 'east',
  partner: null,
  subject: 'a1',
  level: 'alert',
  data: { id: 'a1', because: 'für É' },
}
const never = new AbortController().signal
const clock = realClock(() => new Date())

let receiver: WebhookReceiver | undefined
afterEach(async () => {
  await receiver?.close()
  receiver = undefined
})

function channel(of: Partial<WebhookEndpoint>, lookup?: Lookup, by = clock) {
  const endpoint = { id: 'ops', url: receiver?.url ?? '', secret: SECRET, level: 'all' as const, allowPrivate: true }
  return webhookChannel({ ...endpoint, ...of }, { post: postBy(lookup), clock: by, name: 'urn:entente:XAA:desk' })
}

describe('a webhook', () => {
  it('is posted as a CloudEvent whose signature the library of the specification accepts', async () => {
    receiver = await webhookReceiver()
    await channel({}).send(NOTICE, never)
    await channel({}).send(NOTICE, never)
    const [one, two] = receiver.received
    if (one === undefined || two === undefined) throw new RangeError('nothing came')
    expect(one.headers['content-type']).toBe('application/cloudevents+json; charset=utf-8')
    expect(new Webhook(SECRET).verify(one.body, one.headers as Record<string, string>)).toMatchObject({
      specversion: '1.0',
      id: '7',
      data: { because: 'für É' },
    })
    // By hand, as docs/reference/notices.md tells it.
    const signed = `${one.headers['webhook-id']}.${one.headers['webhook-timestamp']}.${one.body}`
    const key = Buffer.from(SECRET.slice('whsec_'.length), 'base64')
    expect(one.headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`)
    expect(() => new Webhook(SECRET).verify(`${one.body} `, one.headers as Record<string, string>)).toThrow()
    expect([two.headers['webhook-id'], two.body]).toEqual([one.headers['webhook-id'], one.body])
  })

  it.each([
    [301, 'answered 301'],
    [400, 'answered 400'],
    [410, 'answered 410'],
    [500, 'answered 500'],
  ])('that is answered %i is not delivered, and no redirect is followed', async (status, reason) => {
    receiver = await webhookReceiver((response, { url }) =>
      response.writeHead(url === '/notices' ? status : 204, { location: '/elsewhere' }).end(),
    )
    await expect(channel({}).send(NOTICE, never)).rejects.toThrow(reason)
    expect(receiver.received.map(({ url }) => url)).toEqual(['/notices'])
  })

  it('does not read an answer without end', async () => {
    let sent = 0
    receiver = await webhookReceiver((response) => {
      response.writeHead(200)
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(65_536))) sent += 1
      }
      response.on('drain', more)
      more()
    })
    await channel({}).send(NOTICE, never)
    expect(sent).toBeLessThan(1000)
  })

  it('that hangs is given up in time', async () => {
    const simulated = simulatedClock(new Date('2026-01-05T09:00:00Z'))
    receiver = await webhookReceiver(() => undefined)
    const sent = channel({}, undefined, simulated).send(NOTICE, never)
    const failed = expect(sent).rejects.toThrow('no answer in time')
    await expect.poll(() => receiver?.received.length).toBe(1)
    await simulated.run(new Date('2026-01-05T09:00:15Z'))
    await failed
  })

  it('goes nowhere near unless that is allowed, whatever its name says and however often it changes its mind', async () => {
    receiver = await webhookReceiver()
    const url = `https://hooks.example.org:${receiver.port}/`
    const leads = (...addresses: string[]): Lookup => {
      return async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
    }
    for (const addresses of [['127.0.0.1'], ['8.8.8.8', '10.0.0.1'], ['::ffff:127.0.0.1'], ['2606:4700::1', '::1']]) {
      await expect(channel({ url, allowPrivate: false }, leads(...addresses)).send(NOTICE, never)).rejects.toThrow(
        'private network',
      )
    }
    await expect(channel({ url, allowPrivate: false }, leads()).send(NOTICE, never)).rejects.toThrow('no address')
    await expect(channel({ allowPrivate: false }).send(NOTICE, never)).rejects.toThrow('not allowed')
    // Looked up once; the connection goes to the address that was looked at.
    let asked = 0
    const rebinding: Lookup = async () => [{ address: (asked += 1) === 1 ? '127.0.0.1' : '10.255.255.1', family: 4 }]
    await channel({ url: `http://hooks.example.org:${receiver.port}/` }, rebinding).send(NOTICE, never)
    expect([asked, receiver.received.length, receiver.received[0]?.headers.host]).toEqual([
      1,
      1,
      `hooks.example.org:${receiver.port}`,
    ])
  })

  it('needs a secret that is one', () => {
    for (const secret of ['', 'whsec_', 'password', `whsec_${Buffer.from('short').toString('base64')}`]) {
      expect(() => channel({ secret })).toThrow('is none')
    }
  })
})
