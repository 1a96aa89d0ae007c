import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId } from 'react'
import { client, unwrap } from '../../api/client.ts'
import type { Verification } from '../../api/journal-queries.ts'
import { formatNumber, plural } from '../../format/format-number.ts'
import { formText } from '../../layout/form-text.ts'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { printedHeads } from './printed-heads.ts'

const FAULTS: Readonly<Record<Verification['faults'][number]['fault'], string>> = {
  missing: 'is missing',
  'out-of-order': 'is out of order',
  'broken-link': 'does not follow from the row before',
  'changed-row': 'is not as it was written',
  'changed-text': 'has another text than was written',
  'changed-officer': 'has another officer than wrote it',
  'erased-unsaid': 'was erased, and no later row says so',
  'other-than-anchored': 'is another one than the head says',
}

/** Finds any change of the journal, also since heads that are pasted from printed briefs. */
export function VerifyForm() {
  const id = useId()
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (heads: string[]) => unwrap(client.POST('/v1/journal/verify', { body: { heads } })),
  })
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    mutate(printedHeads(formText(new FormData(event.currentTarget), 'heads')))
  }
  return (
    <section aria-labelledby="verify-title">
      <h2 id="verify-title">Is it as it was written?</h2>
      <form onSubmit={submit} className="verify">
        <label className="field" htmlFor={id}>
          <span>Heads from printed briefs; paste the whole foot of a brief if that is easier</span>
          <textarea id={id} name="heads" rows={2} spellCheck={false} placeholder="1234:0f2173a4ead2cb11" />
        </label>
        <p className="form-buttons">
          <button type="submit" className="button" disabled={isPending}>
            {isPending ? 'Verifying…' : 'Verify'}
          </button>
        </p>
      </form>
      <div role="status">{data !== undefined && !isPending && <Result found={data} />}</div>
      {error !== null && <ProblemNote error={error} />}
    </section>
  )
}

function Result({ found }: { readonly found: Verification }) {
  const { ok, entries, anchors, faults, faultCount, erased, head } = found
  if (ok) {
    return (
      <p className="outcome">
        <b>{anchors === 0 ? 'The rows fit each other.' : 'Nothing was changed.'}</b>{' '}
        {anchors === 0
          ? `${plural(entries, 'row')} checked. Without a head from outside this does not show whether somebody wrote all of it anew.`
          : `${plural(entries, 'row')} checked against ${plural(anchors, 'head')}; every row up to the latest of them is as it was when that was printed.`}
        {erased > 0 && ` Of ${plural(erased, 'row')} the text was erased, and a later row says so.`}
      </p>
    )
  }
  return (
    <div className="outcome open-verdict">
      <p>
        <b>The journal is not as it was written: {plural(faultCount, 'fault')}.</b> Keep what you have pasted, look for
        the latest backup that verifies, and restore it into another folder.
      </p>
      <ul>
        {faults.map(({ seq, fault }) => (
          <li key={`${seq} ${fault}`}>
            row {formatNumber(seq)}{' '}
            {fault === 'missing' && seq > (head?.seq ?? 0) ? 'is missing: the journal ends before it' : FAULTS[fault]}
          </li>
        ))}
      </ul>
      {faultCount > faults.length && <p>and {formatNumber(faultCount - faults.length)} more</p>}
    </div>
  )
}
