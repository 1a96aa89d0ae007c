import { looksLikeToken } from 'entente'

/**
 * The token that a request shows: after `Bearer`, or as the password of `Basic`, which browsers ask for by themselves.
 * Null where it shows something that is no token.
 */
export function shownToken(authorization: string | undefined): string | null | undefined {
  if (authorization === undefined || authorization === '') return undefined
  const [, scheme = '', value = ''] = /^(\S+)\s+(\S+)\s*$/.exec(authorization) ?? []
  const text = scheme.toLowerCase() === 'basic' ? passwordOf(value) : scheme.toLowerCase() === 'bearer' ? value : ''
  return looksLikeToken(text) ? text : null
}

function passwordOf(value: string): string {
  const pair = Buffer.from(value, 'base64').toString('utf8')
  return pair.slice(pair.indexOf(':') + 1)
}
