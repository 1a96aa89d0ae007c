/** What a mention says; the rest is filled in. */
export interface Mention {
  readonly event: number | string
  readonly page?: string
  readonly source?: string
  /** 14 digits, UTC. */
  readonly at?: string
  readonly sentence?: number
  readonly confidence?: number | string
  /** 1 = a page on the web. */
  readonly type?: number | string
}

/** A row of GDELT's mentions in their 16 columns, seen on 2 January 2020 at noon unless told otherwise. */
export function mentionRow(of: Mention): string {
  const { event, page = 'https://news.example/1', source = 'news.example', type = 1 } = of
  const { at = '20200102120000', sentence = 1, confidence = 50 } = of
  const offsets = ['-1', '10', '20']
  return [event, '20200102120000', at, type, source, page, sentence, ...offsets, 1, confidence, 900, 1.5, '', ''].join(
    '\t',
  )
}
