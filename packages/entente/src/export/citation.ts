import { LICENCES_AS_OF } from '@entente/ingest'
import type { ExportSource } from './sources.ts'

/** Every citation once, in the order of the feeds. */
export function citations(sources: readonly ExportSource[]): string[] {
  return [...new Set(sources.flatMap((source) => source.citations))]
}

/** The text that lies beside an export: whose rows these are, on which terms, and how they are cited. */
export function citationText(sources: readonly ExportSource[], marking: string | undefined): string {
  const blocks = sources.map((source) =>
    [
      `${source.feed}: ${source.rows} ${source.rows === 1 ? 'report' : 'reports'}${source.publisher === null ? '' : `, published by ${source.publisher}`}`,
      `  terms: ${source.licence}`,
      ...(source.terms === null ? [] : [`  read them at: ${source.terms}`]),
      `  to be passed on: ${source.sharing === 'open' || source.sharing === 'own' ? 'yes, with the citation' : `no, as far as is known (${source.sharing})`}`,
      ...(source.citations.length === 0
        ? ['  cite: nobody said how']
        : source.citations.map((line) => `  cite: ${line}`)),
    ].join('\n'),
  )
  const head = [
    ...(marking === undefined ? [] : [marking]),
    `Whose reports these are, and how to cite them. Terms as known to Entente in ${LICENCES_AS_OF}, or as a mapping said.`,
  ].join('\n')
  return `${[head, ...blocks].join('\n\n')}\n`
}
