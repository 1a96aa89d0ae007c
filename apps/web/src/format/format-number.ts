import { LOCALE } from './locale.ts'

/** To make a formatter takes longer than to draw a line of a list. */
const formatters = new Map<string, Intl.NumberFormat>()

function formatterOf(locale: string): Intl.NumberFormat {
  const known = formatters.get(locale) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  formatters.set(locale, known)
  return known
}

/** A number with its thousands grouped and a true minus; an em dash where there is none, which is not zero. */
export function formatNumber(value: number | null, locale: string = LOCALE): string {
  return value === null ? '—' : formatterOf(locale).format(value).replace('-', '−')
}

/** A weight or a sum of weights, with its sign and one decimal. A true minus, so that the columns line up. */
export function formatSigned(value: number | null, locale: string = LOCALE): string {
  if (value === null) return '—'
  const options = { signDisplay: 'exceptZero', minimumFractionDigits: 1, maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(locale, options).format(value).replace('-', '−')
}

/** "1 report", "2 reports". */
export function plural(count: number, one: string, many: string = `${one}s`, locale: string = LOCALE): string {
  return `${formatNumber(count, locale)} ${count === 1 ? one : many}`
}

/** A share as a percentage: 61 %, 8.3 %; an em dash where there is none. */
export function formatPercent(share: number | null, locale: string = LOCALE): string {
  if (share === null) return '—'
  const digits = share > 0 && share < 0.1 ? 1 : 0
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(share * 100)}\u00a0%`
}

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB']

/** A size in decimal units: 999 B, 2.6 MB. */
export function formatBytes(bytes: number, locale: string = LOCALE): string {
  let size = bytes
  let unit = 0
  while (size >= 1000 && unit < UNITS.length - 1) {
    size /= 1000
    unit += 1
  }
  return `${formatNumber(size, locale)} ${UNITS[unit] ?? ''}`
}
