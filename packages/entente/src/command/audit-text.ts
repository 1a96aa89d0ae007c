import type { AuditResults, AuditView } from '@entente/measure'
import { findCode } from '@entente/model'
import { table } from './table.ts'

/** An audit in words: what it found, or how far it is and the next item. */
export function auditText(audit: AuditView): string {
  const { id, source, target, feed, n, reader, items, results } = audit
  const head = `${id}: ${source} toward ${target}, ${feed}, ${n} incidents\n`
  if (results !== null) return `${head}\n${resultsText(results)}`
  const judged = items.filter(({ verdict }) => verdict !== null).length
  const next = items.find(({ verdict }) => verdict === null)
  const open = next === undefined || !audit.mayAnswer ? waiting(audit) : itemText(id, reader, next)
  return `${head}reader ${reader}: ${judged} judged, ${n - judged} open\n${open}`
}

function waiting({ mayAnswer, reader }: AuditView): string {
  return mayAnswer ? 'the other reader is not done yet\n' : `somebody else is reader ${reader}\n`
}

function itemText(id: string, reader: number, next: { readonly item: number; readonly key: string }): string {
  const [, , , scheme, code = '', day] = next.key.split(':')
  const label = scheme === 'cameo' ? (findCode('cameo', code)?.label ?? '') : ''
  return (
    `\nitem ${next.item}: ${next.key}\n${day}, code ${code} ${label}\n` +
    `its reports and links: /incidents/${next.key} in the workbench\n` +
    `entente audit judge ${id} ${next.item} VERDICT${reader === 1 ? '' : ` --reader ${reader}`}\n`
  )
}

function resultsText({ strata, all, kappa, judgements, method }: AuditResults): string {
  const lines = table(
    [
      ...strata.map((stratum) => ({ ...stratum, n: stratum.judged - stratum.cannotTell })),
      { ...all, name: 'all, by size', n: all.sampled },
    ],
    [
      { title: 'stratum', value: (row) => row.name },
      { title: 'incidents', value: (row) => row.size, align: 'right' },
      { title: 'told', value: (row) => row.n, align: 'right' },
      { title: 'cannot tell', value: (row) => row.cannotTell, align: 'right' },
      { title: 'right', value: (row) => row.right, align: 'right' },
      { title: 'share', value: (row) => percent(row.estimate), align: 'right' },
      { title: '95 %', value: (row) => `${percent(row.low)} to ${percent(row.high)}`, align: 'right' },
    ],
  )
  const said = Object.entries(judgements)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')
  return `${lines}\nsaid: ${said}\n${kappa === null ? '' : kappaText(kappa)}told: judged, without those of which nobody could tell. method ${method}\n`
}

function kappaText({ verdicts, right }: NonNullable<AuditResults['kappa']>): string {
  const text = (one: typeof verdicts): string => {
    const interval = one.low === null || one.high === null ? '' : ` (${one.low.toFixed(2)} to ${one.high.toFixed(2)})`
    const value = one.value === null ? 'not defined' : `${one.value.toFixed(2)}${interval}`
    return `${value}, the same in ${percent(one.observed)}`
  }
  return `Cohen's kappa of the two readers: all verdicts ${text(verdicts)}; right or wrong ${text(right)}\n`
}

function percent(share: number | null): string {
  return share === null ? '-' : `${(share * 100).toFixed(1)} %`
}
