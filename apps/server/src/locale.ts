import type { IncomingHttpHeaders } from 'node:http'

/** The language a browser asks for first; English where it asks for none. */
export function localeOf(headers: IncomingHttpHeaders): string {
  const first = headers['accept-language']?.split(',')[0]?.split(';')[0]?.trim()
  return first === undefined || first === '' || first === '*' ? 'en' : first
}
