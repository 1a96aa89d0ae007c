import { createTransport } from 'nodemailer'
import { DeliveryFault } from '../channel.ts'
import type { MailText } from './write-mail.ts'

export interface MailServer {
  readonly host: string
  readonly port: number
  /** TLS from the first byte; otherwise it begins with STARTTLS where the server offers it, and must where there is a password. */
  readonly secure: boolean
  readonly user?: string | undefined
  readonly password?: string | undefined
  readonly from: string
}

/** Sends one mail to one address. @throws DeliveryFault */
export type SendMail = (to: string, mail: MailText, date: Date) => Promise<void>

/** Longest that a server may take to be reached, to greet, or to be silent. */
const SMTP_MS = 20_000

/** @param timeoutMs default 20 s. */
export function mailBySmtp(server: MailServer, timeoutMs: number = SMTP_MS): SendMail {
  const { host, port, secure, user, password, from } = server
  const auth = user === undefined || password === undefined ? undefined : { user, pass: password }
  const transport = createTransport({
    host,
    port,
    secure,
    ...(auth === undefined ? {} : { auth, requireTLS: !secure }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    // Nothing that a mail says makes it read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = /@([A-Za-z0-9.-]+)>?$/.exec(from)?.[1] ?? 'entente.invalid'
  return async (to, { id, subject, text, html }, date) => {
    const messageId = `<${id}@${domain}>`
    const headers = { 'Auto-Submitted': 'auto-generated' }
    try {
      await transport.sendMail({ from, to: { name: '', address: to }, subject, text, html, date, messageId, headers })
    } catch (error) {
      throw new DeliveryFault(sayFault(error))
    }
  }
}

/** What went wrong, by codes only: what a server says can hold addresses. */
function sayFault(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'failed'
  if ('responseCode' in error && typeof error.responseCode === 'number')
    return `the server answered ${error.responseCode}`
  const code = 'code' in error ? String(error.code) : ''
  return /^[A-Z][A-Z0-9_]{1,40}$/.test(code) ? `the server was not reached (${code})` : 'failed'
}
