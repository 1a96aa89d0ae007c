import { displayName } from '@entente/model'
import type { Notice } from './notice.ts'

/** What a notice says, in our words with codes and days in between, on one line. */
export function sayNotice(notice: Notice): string {
  const { data, partner } = notice
  const whom = partner === null ? 'every partner' : `${displayName(partner)} (${partner})`
  const about = `${whom}: `
  switch (notice.type) {
    case 'entente.test':
      return 'a test, sent on purpose: nothing has happened'
    case 'entente.item.raised':
      return `${about}${said(data['type'])} proposed${by(data['due'])}${because(data['because'])} [${said(data['id'])}]`
    case 'entente.item.changed':
      return `${about}item ${said(data['id'])} ${'status' in data ? `is ${said(data['status'])}` : 'has further reasons'}`
    case 'entente.incident.noticed':
      return `${about}${count(data['incidents'])} noticed, as reported and not verified${because(keysOf(data['incidents']))}`
    case 'entente.decision.asked':
      return `${about}item ${said(data['item'])} was ${said(data['outcome'])} (${said(data['instrument'])})${signature(data['toSign'])}`
    case 'entente.decision.signed':
      return `${about}a decision on item ${said(data['item'])} was signed`
    case 'entente.decision.refused':
      return `${about}a decision on item ${said(data['item'])} was not signed`
    case 'entente.decision.left':
      return `${about}item ${said(data['item'])} was left without a decision`
    case 'entente.own-act.done':
      return `${about}our act ${said(data['id'])} was done: ${said(data['instrument'])}`
    case 'entente.own-act.matched':
      return `${about}our act ${said(data['act'])} ${data['incident'] === null ? 'is not what it was matched with' : `was matched with ${said(data['incident'])}`}`
    case 'entente.lesson.written':
      return `${about}the lesson ${said(data['id'])} was written`
    case 'entente.feed.gap':
      return `feed ${said(data['feed'])}: a gap ${said(data['state'])}, from ${said(data['from'])} to ${said(data['until'])} (${said(data['cause'])}); a gap is not calm`
  }
}

/** The subject of a mail that tells one: only fixed words, codes and days. */
export function subjectOf({ type, partner, desk, data }: Notice): string {
  if (type === 'entente.test') return 'Entente: a test'
  const whom = partner ?? 'all partners'
  return `Entente: ${said(data['type'])} proposed for ${whom}${by(data['due'])}${desk === null ? '' : ` (${desk})`}`
}

function by(day: unknown): string {
  return typeof day === 'string' ? `, by ${day}` : ''
}

function signature(role: unknown): string {
  return typeof role === 'string' ? `, which the role ${role} has to sign` : ''
}

function said(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '-'
}

const MOST_KEYS = 5

function because(keys: unknown): string {
  if (!Array.isArray(keys) || keys.length === 0) return ''
  const more = keys.length > MOST_KEYS ? ` and ${keys.length - MOST_KEYS} more` : ''
  return `, because of ${keys.slice(0, MOST_KEYS).map(said).join(', ')}${more}`
}

function keysOf(incidents: unknown): readonly unknown[] {
  if (!Array.isArray(incidents)) return []
  return incidents.map((one: unknown) => (typeof one === 'object' && one !== null ? Reflect.get(one, 'key') : null))
}

function count(list: unknown): string {
  const number = Array.isArray(list) ? list.length : 0
  return number === 1 ? '1 incident' : `${number} incidents`
}
