import { domainToASCII } from 'node:url'
import { getDomain } from 'tldts'

/**
 * Whose a host is: its registrable domain by the ICANN part of the public suffix list, so `news.bbc.co.uk` and
 * `www.bbc.co.uk` are both `bbc.co.uk`. What stands under a blogging service is the service's own (`x.blogspot.com` is
 * `blogspot.com`), so that many new blogs are one publisher. A host without a registrable domain, such as an IP address,
 * is its own. Unicode and punycode spellings are one.
 */
export function domainOwner(host: string): string {
  const ascii = domainToASCII(host) || host
  return getDomain(ascii) ?? ascii
}

/** The host of a column of addresses as SQL: small letters; null where the text is no address with a host. */
export function hostSql(url: string): string {
  return `nullif(lower(regexp_extract(${url}, '^[A-Za-z][A-Za-z0-9+.-]*://(?:[^/?#@]*@)?(\\[[^\\]]*\\]|[^/?#:@]+)', 1)), '')`
}
