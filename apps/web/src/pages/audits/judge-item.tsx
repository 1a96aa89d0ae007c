import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useRef } from 'react'
import { auditQuery, judge, type Judgement, undoJudgement } from '../../api/audit-queries.ts'
import { incidentQuery } from '../../api/queries.ts'
import type { Audit } from '../../api/types.ts'
import { JUDGEMENTS } from '../../format/strike-reasons.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { Toward } from '../../layout/toward.tsx'
import { ReportTable } from '../dyad/report-table.tsx'

interface Props {
  readonly audit: Audit
  readonly judged: number
  /** Number of the item that the address asks for. */
  readonly asked: number | undefined
}

/** One item with its reports and links; keys 1 to 7 judge, arrows move, o opens the first link, u takes the last judgement back. */
export function JudgeItem({ audit, judged, asked }: Props) {
  const { id, items, n } = audit
  const reader = audit.reader
  const queries = useQueryClient()
  const navigate = useNavigate({ from: '/audits/$id' })
  const card = useRef<HTMLDivElement>(null)
  const at = items.find(({ item }) => item === asked) ?? items.find(({ verdict }) => verdict === null) ?? items[0]
  const show = (item: number | undefined): void => {
    void navigate({ search: (before) => ({ ...before, item }), replace: true, resetScroll: false })
  }
  const say = useMutation({
    mutationFn: (verdict: Judgement) => judge(id, reader, at?.item ?? 0, verdict),
    onSuccess: (after) => {
      queries.setQueryData(auditQuery(id, reader).queryKey, after)
      const later = after.items.find(({ item, verdict }) => item > (at?.item ?? 0) && verdict === null)
      show((later ?? after.items.find(({ verdict }) => verdict === null))?.item)
    },
  })
  const undo = useMutation({
    mutationFn: () => undoJudgement(id, reader),
    onSuccess: async ({ item }) => {
      await queries.invalidateQueries({ queryKey: auditQuery(id, reader).queryKey })
      show(item)
    },
  })
  const busy = say.isPending || undo.isPending
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const typing = event.target instanceof Element && event.target.closest('input, select, textarea') !== null
    if (typing || event.ctrlKey || event.metaKey || event.altKey || at === undefined) return
    const judgement = JUDGEMENTS[Number(event.key) - 1]
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (judgement !== undefined && !busy) say.mutate(judgement.reason)
    else if (step !== undefined) show(Math.min(n, Math.max(1, at.item + step)))
    else if (event.key === 'u' && !busy) undo.mutate()
    else if (event.key === 'o') card.current?.querySelector<HTMLAnchorElement>('a[target]')?.click()
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  if (at === undefined) return null
  return (
    <section className="judge" aria-labelledby="item-title">
      <div className="judge-progress">
        <progress value={judged} max={n} aria-label="Judged" />
        <span role="status">
          {judged} of {n} judged
        </span>
        <span className="judge-ways">
          <button type="button" className="button" disabled={at.item === 1} onClick={() => show(at.item - 1)}>
            <span aria-hidden="true">←</span> Previous
          </button>
          <button type="button" className="button" disabled={at.item === n} onClick={() => show(at.item + 1)}>
            Next <span aria-hidden="true">→</span>
          </button>
        </span>
      </div>
      <div className="judge-card" ref={card}>
        <p className="muted small">
          Item {at.item} · {at.occurredOn} · {at.scheme.toUpperCase()} <code>{at.code}</code>
        </p>
        <h2 id="item-title">
          {audit.sourceName} <Toward /> {audit.targetName}: {at.label ?? 'a code that its scheme does not know'}
        </h2>
        <ItemReports key={at.key} incidentKey={at.key} />
      </div>
      <div className="judge-answers" role="group" aria-label="What it is">
        {JUDGEMENTS.map(({ reason, label, meaning }, place) => (
          <button
            key={reason}
            type="button"
            className="button judge-answer"
            aria-pressed={at.verdict === reason}
            aria-keyshortcuts={String(place + 1)}
            title={meaning}
            disabled={busy}
            onClick={() => say.mutate(reason)}
          >
            <kbd>{place + 1}</kbd> {label}
          </button>
        ))}
        <button
          type="button"
          className="quiet-button"
          aria-keyshortcuts="u"
          disabled={busy || judged === 0}
          onClick={() => undo.mutate()}
        >
          <kbd>u</kbd> undo my last
        </button>
      </div>
      <p className="muted small">
        Keys: 1 to 7 judge, ← → move, o opens the first link. Read the link before you say that it is right.
      </p>
      {say.error !== null && <ProblemNote error={say.error} />}
      {undo.error !== null && <ProblemNote error={undo.error} />}
    </section>
  )
}

function ItemReports({ incidentKey }: { readonly incidentKey: string }) {
  const { data, error, refetch } = useInfiniteQuery(incidentQuery(incidentKey))
  if (error !== null) return <ProblemNote error={error} onRetry={() => void refetch()} />
  const reports = data?.pages.flatMap((page) => page.reports)
  return (
    <div className="judge-reports">
      {reports === undefined ? <Loading what="reports" height={120} /> : <ReportTable reports={reports} />}
    </div>
  )
}
