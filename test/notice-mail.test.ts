import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Digest } from '../packages/watch/src/notice/channel.ts'
import { mailBySmtp } from '../packages/watch/src/notice/mail/smtp.ts'
import { alertMail, digestMail } from '../packages/watch/src/notice/mail/write-mail.ts'
import type { Notice } from '../packages/watch/src/notice/notice.ts'
import { type SmtpServer, smtpServer } from './smtp-server.ts'

const TO = 'desk@example.org'
const NOTICE: Notice = {
  seq: 7,
  type: 'entente.item.raised',
  at: '2026-01-05T09:00:00.000Z',
  role: 'program',
  desk: 'east',
  partner: 'XAB' as Notice['partner'],
  subject: 'a1',
  level: 'alert',
  data: { id: 'a1', type: 'answer', due: '2026-01-08', because: ['XAB:rude-words:2026-01-05'] },
}
const DATE = new Date('2026-01-05T09:00:01Z')

let server: SmtpServer
beforeEach(async () => void (server = await smtpServer()))
afterEach(() => server.close())

const mailer = (port = server.port) =>
  mailBySmtp({ host: '127.0.0.1', port, secure: false, from: 'entente@example.org' }, 300)

/** A header's value, with its folded lines joined. */
function header(text: string, name: string): string {
  const head = text.slice(0, text.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ')
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? ''
}

describe('a mail', () => {
  it('has text and HTML, a subject in our words, and an id that is the same each time', async () => {
    await mailer()(TO, alertMail(NOTICE, TO), DATE)
    await mailer()(TO, alertMail(NOTICE, TO), DATE)
    const [mail, again] = server.mails
    expect(mail).toMatchObject({ from: 'entente@example.org', to: [TO] })
    const text = mail?.text ?? ''
    expect(header(text, 'Subject')).toBe('Entente: answer proposed for XAB, by 2026-01-08 (east)')
    expect(header(text, 'Auto-Submitted')).toBe('auto-generated')
    expect(header(text, 'Date')).toBe('Mon, 05 Jan 2026 09:00:01 +0000')
    expect(header(text, 'Message-ID')).toMatch(/^<notice-7\.[0-9a-f]{16}@example\.org>$/)
    expect(header(again?.text ?? '', 'Message-ID')).toBe(header(text, 'Message-ID'))
    expect(text).toContain('Content-Type: text/plain')
    expect(text).toContain('Content-Type: text/html')
    expect(text).toContain('a person decides')
  })

  it('escapes for HTML, and lets nothing begin a header', async () => {
    const evil = `<script>alert(1)</script>\r\nBcc: other@example.org`
    const notice: Notice = { ...NOTICE, desk: evil, data: { ...NOTICE.data, id: evil, type: evil, due: evil } }
    expect(alertMail(notice, TO).html).not.toContain('<script')
    await mailer()(TO, alertMail(notice, TO), DATE)
    const [mail] = server.mails
    const head = mail?.text.slice(0, mail.text.indexOf('\r\n\r\n')) ?? ''
    expect(head).not.toMatch(/^Bcc:/im)
    expect(mail?.to).toEqual([TO])
  })

  it('tells a day in one, the first of them in full and how many more there were', () => {
    const notices = [
      NOTICE,
      { ...NOTICE, seq: 8, type: 'entente.feed.gap', partner: null, data: { feed: 'gdelt2' } } as const,
    ]
    const digest: Digest = { until: '2026-01-06T07:00:00.000Z', notices, total: 5, upTo: 12 }
    const { subject, text, html } = digestMail(digest, TO)
    expect(subject).toBe('Entente: 5 notices until 2026-01-06')
    expect(text).toMatch(
      /- 2026-01-05T09:00Z {2}.*\(XAB\): answer proposed, by 2026-01-08, because of XAB:rude-words:2026-01-05 \[a1\]/,
    )
    expect(text).toContain('feed gdelt2')
    expect(text).toContain('And 3 more')
    expect(html.match(/<li>/g)).toHaveLength(2)
  })
})

describe('a mail server', () => {
  it('that refuses, hangs up, hangs or is down is told by codes, never by what it said', async () => {
    server.behave('refuses')
    await expect(mailer()(TO, alertMail(NOTICE, TO), DATE)).rejects.toThrow(/^the server answered 550$/)
    server.behave('hangs-up')
    await expect(mailer()(TO, alertMail(NOTICE, TO), DATE)).rejects.toThrow(/^the server was not reached \(E[A-Z]+\)$/)
    server.behave('hangs')
    await expect(mailer()(TO, alertMail(NOTICE, TO), DATE)).rejects.toThrow(
      /^the server was not reached \(ETIMEDOUT\)$/,
    )
    const { port } = server
    await server.close()
    await expect(mailer(port)(TO, alertMail(NOTICE, TO), DATE)).rejects.toThrow(
      /^the server was not reached \(E[A-Z]+\)$/,
    )
    server = await smtpServer()
    await mailer()(TO, alertMail(NOTICE, TO), DATE)
    expect(server.mails).toHaveLength(1)
  })

  it('is given a password over TLS only', async () => {
    const login = {
      host: '127.0.0.1',
      port: server.port,
      secure: false,
      user: 'u',
      password: 'p',
      from: 'a@example.org',
    }
    await expect(mailBySmtp(login, 300)(TO, alertMail(NOTICE, TO), DATE)).rejects.toThrow('the server')
    expect(server.mails).toEqual([])
  })
})
