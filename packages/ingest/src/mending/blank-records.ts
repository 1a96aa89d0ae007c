import type { Layout } from '../feed.ts'
import { openText } from '../files/raw-file.ts'
import { RecordGrouper } from './records.ts'
import { LineCutter } from './text-lines.ts'

/** Numbers (from 1) of the records that are blank lines: the engine counts them and gives no row for them. */
export async function blankRecords(path: string, layout: Layout): Promise<ReadonlySet<number>> {
  const blank = new Set<number>()
  const cutter = new LineCutter(false)
  const grouper = new RecordGrouper({ delimiter: layout.delimiter, width: layout.columns.length })
  let number = 0
  const count = ({ bytes }: { readonly bytes: Buffer }): void => {
    number += 1
    if (bytes.length === 0) blank.add(number)
  }
  for await (const chunk of openText(path)) {
    for (const line of cutter.push(chunk)) {
      if (layout.quote === '') count(line)
      else for (const record of grouper.push(line)) count(record)
    }
  }
  return blank
}
