import { createHash } from 'node:crypto'
import type { Digest } from '../channel.ts'
import type { Notice } from '../notice.ts'
import { sayNotice, subjectOf } from '../notice-words.ts'

/** A mail without its addresses. */
export interface MailText {
  /** The same for the same thing told to the same recipient, so that a second one can be known as such. */
  readonly id: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

const CLOSING = 'Entente proposes; a person decides. A report is not a confirmed act.'

/** The mail for one notice that is told at once. */
export function alertMail(notice: Notice, recipient: string): MailText {
  const lines = [sayNotice(notice), `Raised ${notice.at}.`]
  return { id: mailId(`notice-${notice.seq}`, recipient), subject: subjectOf(notice), ...bodies(lines, []) }
}

/** The mail for all that came in a day. */
export function digestMail(digest: Digest, recipient: string): MailText {
  const { notices, total, until, upTo } = digest
  const day = until.slice(0, 10)
  const subject = `Entente: ${total} ${total === 1 ? 'notice' : 'notices'} until ${day}`
  const rest = total > notices.length ? [`And ${total - notices.length} more, to be seen in the workbench.`] : []
  const told = notices.map((one) => `${one.at.slice(0, 16)}Z  ${sayNotice(one)}`)
  return { id: mailId(`digest-${upTo}`, recipient), subject, ...bodies([`What came until ${until}:`], told, rest) }
}

function bodies(first: readonly string[], list: readonly string[], last: readonly string[] = []) {
  const paragraphs = [...last, CLOSING]
  const items = list.map((line) => `<li>${escapeHtml(line)}</li>`).join('\n')
  return {
    text: [
      ...first,
      '',
      ...list.map((line) => `- ${line}`),
      ...(list.length === 0 ? [] : ['']),
      ...paragraphs,
      '',
    ].join('\n'),
    html: [
      '<!doctype html>',
      '<meta charset="utf-8">',
      ...first.map(paragraph),
      ...(list.length === 0 ? [] : [`<ul>\n${items}\n</ul>`]),
      ...paragraphs.map(paragraph),
      '',
    ].join('\n'),
  }
}

function paragraph(line: string): string {
  return `<p>${escapeHtml(line)}</p>`
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? '')
}

function mailId(what: string, recipient: string): string {
  return `${what}.${createHash('sha256').update(recipient).digest('hex').slice(0, 16)}`
}
