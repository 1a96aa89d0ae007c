import { draw, type Random, type Table, table } from './random.ts'
import type { Article } from './report.ts'

const DOMAINS = 60

/** A few publishers write most of what is written. */
const domains: Table<string> = table(
  Array.from({ length: DOMAINS }, (_, i): [string, number] => [`news-${i + 1}.example`, 60 / (i + 6)]),
)

/** A press whose articles all have numbers of their own, in no order, so that a number gives nothing away. */
export function press(random: Random): () => Article {
  let count = 0
  // An odd factor only permutes the numbers of 20 bits.
  return () => ({ number: Math.imul(++count, 0x9e3b1) & 0xfffff, domain: draw(domains, random) })
}

/** Where an article of a day stands. `.example` is reserved (RFC 2606): no such address can exist. */
export function addressOf({ domain, number }: Article, day: string): string {
  return `https://${domain}/${day.slice(0, 4)}/${day.slice(5, 7)}/story-${String(number).padStart(7, '0')}.html`
}
