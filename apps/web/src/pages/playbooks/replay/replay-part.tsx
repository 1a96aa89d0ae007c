import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { type PlaybookView, type Replay, replayQuery } from '../../../api/playbook-queries.ts'
import { ShadePatterns } from '../../../charts/shade-patterns.tsx'
import { formatNumber } from '../../../format/format-number.ts'
import { Loading } from '../../../layout/loading.tsx'
import { ProblemNote } from '../../../layout/problem-note.tsx'
import { RecordControls } from '../record-controls.tsx'
import { ProposalTable } from './proposal-table.tsx'
import { RuleTallies } from './rule-tallies.tsx'
import { RunSum } from './run-sum.tsx'
import { StrainOverTime } from './strain-over-time.tsx'

const AT_ONCE = 100
const MOST = 2000

/** What the playbook would have proposed over the record. */
export function ReplayPart({ view }: { readonly view: PlaybookView }) {
  const search = useSearch({ from: '/playbooks/$partner' })
  const [limit, setLimit] = useState(AT_ONCE)
  const { as, feed, from, to } = search
  const { data, error, refetch } = useQuery(replayQuery(view.partner, { as, feed, from, to, limit }))
  return (
    <>
      <RecordControls search={search} span={data} feed={data?.feed} />
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the replay" height={900} />}
      {data !== undefined && (
        <Shown replay={data} view={view} onMore={() => setLimit(Math.min(MOST, limit + 3 * AT_ONCE))} />
      )}
    </>
  )
}

interface ShownProps {
  readonly replay: Replay
  readonly view: PlaybookView
  readonly onMore: () => void
}

function Shown({ replay, view, onMore }: ShownProps) {
  const { proposals, load } = replay
  return (
    <>
      <ShadePatterns />
      <section aria-labelledby="replay-title">
        <h2 id="replay-title">What it would have proposed</h2>
        <p className="replay-note">
          <strong>A replay: nothing of it was proposed to anybody.</strong>{' '}
          {replay.as === 'confirmed'
            ? 'By what a person confirmed; what is only reported leads to no more than verifying.'
            : 'As if every act had been confirmed on the day it settled. Live, what is only reported leads to no more than verifying.'}
        </p>
        <RunSum run={replay} />
        <RuleTallies run={replay} />
      </section>
      <section aria-labelledby="strain-title">
        <h2 id="strain-title">Strain</h2>
        <StrainOverTime run={replay} span={replay} />
      </section>
      <section aria-labelledby="proposals-title">
        <h2 id="proposals-title">Proposals</h2>
        {proposals.length === 0 ? (
          <p className="empty">None in this span.</p>
        ) : (
          <ProposalTable run={replay} playbook={view.playbook} />
        )}
        {proposals.length < load.items && (
          <p className="muted">
            The first {formatNumber(proposals.length)} of {formatNumber(load.items)}.{' '}
            {proposals.length < MOST && (
              <button type="button" className="button" onClick={onMore}>
                Show more
              </button>
            )}
          </p>
        )}
      </section>
    </>
  )
}
