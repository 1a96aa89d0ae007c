import type { Relations } from '../../api/types.ts'
import type { DyadSearch } from './dyad-search.ts'

/** Formula in words, the hash of the data, and the ways to compute the same elsewhere. */
export function HowCounted({ data, search }: { readonly data: Relations; readonly search: DyadSearch }) {
  const { source, target, feed, by, unit, as } = data
  const ofIncidents = unit === 'incident'
  const range = {
    ...(search.from === undefined ? {} : { from: search.from }),
    ...(search.to === undefined ? {} : { to: search.to }),
  }
  const figures = new URLSearchParams({
    source,
    target,
    feed,
    by,
    ...(ofIncidents ? { unit } : {}),
    ...(as === 'confirmed' ? { as } : {}),
    ...range,
  })
  const reports = new URLSearchParams({ format: 'csv', source, target, feed, ...range })
  return (
    <details className="details">
      <summary>How this is counted</summary>
      <div className="prose">
        {as === 'confirmed' && (
          <p>
            As <b>confirmed</b>: the incidents of this feed that a person has confirmed with a source, on the day that
            the feed gives, and acts by hand of this direction that are about none of them. What was struck out, or what
            nobody has judged, is not counted, so that few confirmed acts do not mean few acts. Other feeds are not in
            it.
          </p>
        )}
        {ofIncidents && (
          <p>
            Counted are incidents: the reports of this feed with the same direction, code and day are one, so that an
            act told forty times counts once. It settles a day after its first report; what is reported later is listed
            and changes nothing. <b>Joint</b>: the other direction has the same code on the same day, or from the same
            article. <b>Stale</b>: first reported a week or more after its day, or before it; listed, and in no sum.{' '}
            <b>Publishers</b>: different owners of the domains of the links. Below, read incident for report.
          </p>
        )}
        <p>
          Every report of this direction in the feed <b>{feed}</b> is counted in the period of the day on which the act
          is said to have occurred. A report is what a feed says; one act can be reported many times, and some reports
          are wrong. None of them is a confirmed act.
        </p>
        <dl>
          <dt>Cooperation</dt>
          <dd>
            the sum of all positive Goldstein weights of the period (a published weight of each CAMEO code, −10 to +10)
          </dd>
          <dt>Conflict</dt>
          <dd>the sum of all negative weights. The two are never added into one figure.</dd>
          <dt>Quad classes</dt>
          <dd>
            how many reports have a code of verbal cooperation, material cooperation, verbal conflict and material
            conflict. A few codes have a weight whose sign is not that of their class.
          </dd>
          <dt>Mean</dt>
          <dd>the mean weight of the reports whose code has one; shown only beside how many these are</dd>
          <dt>No data</dt>
          <dd>
            a period of which the feed covers no day has no figures at all, which is not zero. One that is covered in
            part has the sums of what there is and is marked.
          </dd>
        </dl>
        <p>
          Goldstein, J. (1992), A Conflict-Cooperation Scale for WEIS Events Data, <i>Journal of Conflict Resolution</i>{' '}
          36(2).
        </p>
        <dl>
          <dt>Method</dt>
          <dd>
            <code>{data.method}</code>
          </dd>
          <dt>Hash of the data</dt>
          <dd>
            <code className="hash">{data.dataHash}</code>
          </dd>
        </dl>
        <p>
          To check: <a href={`/v1/relations?${figures}`}>these figures as JSON</a>,{' '}
          <a href={`/v1/export?${reports}`} download>
            these reports as CSV
          </a>{' '}
          or{' '}
          <a href={`/v1/export?${reports}&format=xlsx`} download>
            Excel
          </a>
          , <a href={`/v1/export?${reports}&codebook=true`}>their terms and how to cite them</a>,{' '}
          <a href="/v1/codes?scheme=cameo">the codes and their weights</a>.
        </p>
      </div>
    </details>
  )
}
