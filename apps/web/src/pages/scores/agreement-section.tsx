import { Link } from '@tanstack/react-router'
import type { ReaderAgreement, Scheme } from '../../api/score-types.ts'
import { formatNumber, formatPercent, plural } from '../../format/format-number.ts'
import { formatMean } from './rules.ts'
import { SCHEME_WORDS } from './scheme-words.ts'

interface Props {
  readonly list: string
  readonly commitments: number
  readonly agreement: readonly ReaderAgreement[]
  readonly alone: boolean
}

/** A large-sample error says nothing of fewer. */
const LEAST_FOR_ERROR = 10

const NO_VALUE = {
  'no-pairs': 'nothing was read by both yet',
  'one-category': 'both gave everything the same value, so chance alone would agree fully',
  'full-agreement': 'full agreement',
} as const

/** How far two readers of a list agree, scheme by scheme, and the way to read. There is no figure of any one reader. */
export function AgreementSection({ list, commitments, agreement, alone }: Props) {
  return (
    <section aria-labelledby="readers-title">
      <h2 id="readers-title">Read by two</h2>
      <p className="lede">
        The rules above look at steps and days only. Two persons can judge each commitment apart from each other;
        neither sees what the other said before both have read it, and then what they said stands. A third settles where
        they differ.
        {alone && ' You work here alone, so that both readings would be yours: kappa then says how steady you are.'}
      </p>
      <div className="agreements">
        {agreement.map((one) => (
          <Agreement key={one.scheme} list={list} commitments={commitments} agreement={one} />
        ))}
      </div>
      <p className="muted small">
        Kappa (Cohen) and alpha (Krippendorff, ordinal: a neighbouring level is a smaller difference) are 1 where the
        two always agree and 0 where they agree no more than by chance. With few commitments either can be far off.
      </p>
    </section>
  )
}

function Agreement({
  list,
  commitments,
  agreement,
}: Omit<Props, 'agreement' | 'alone'> & { agreement: ReaderAgreement }) {
  const { scheme, both, same, kappa, alpha, open } = agreement
  const apart = both - same
  return (
    <div className="agreement">
      <h3>{SCHEME_WORDS[scheme].title}</h3>
      <p>
        {both === 0
          ? 'Nothing was read by both yet.'
          : `Read by both: ${formatNumber(both)} of ${plural(commitments, 'commitment')}; the same value: ${formatNumber(same)} (${formatPercent(same / both)}).`}
        {open > 0 && ` Still open: ${formatNumber(open)}.`}
      </p>
      {both > 0 && (
        <dl className="rule-figures">
          <div>
            <dt>kappa</dt>
            <dd>
              <b>{kappa.value === null ? 'no value' : formatMean(kappa.value)}</b>
              <span className="muted small">
                {' '}
                n = {formatNumber(kappa.n)}
                {kappa.standardError !== null &&
                  kappa.n >= LEAST_FOR_ERROR &&
                  `, standard error ${formatMean(kappa.standardError).replace('+', '')}`}
                {kappa.reason !== null && `; ${NO_VALUE[kappa.reason]}`}
              </span>
            </dd>
          </div>
          <div>
            <dt>alpha</dt>
            <dd>
              <b>{alpha.value === null ? 'no value' : formatMean(alpha.value)}</b>
              <span className="muted small">
                {' '}
                n = {formatNumber(alpha.units)}
                {alpha.reason !== null && `; ${NO_VALUE[alpha.reason]}`}
              </span>
            </dd>
          </div>
        </dl>
      )}
      <p className="form-buttons">
        <ReadLink list={list} scheme={scheme} as={1}>
          Read as reader 1
        </ReadLink>
        <ReadLink list={list} scheme={scheme} as={2}>
          Read as reader 2
        </ReadLink>
        {apart > 0 && (
          <ReadLink list={list} scheme={scheme} as={3}>
            Settle as a third
          </ReadLink>
        )}
      </p>
    </div>
  )
}

interface ReadLinkProps {
  readonly list: string
  readonly scheme: Scheme
  readonly as: 1 | 2 | 3
  readonly children: string
}

function ReadLink({ list, scheme, as, children }: ReadLinkProps) {
  return (
    <Link to="/scores/$id/read" params={{ id: list }} search={{ scheme, as }} className="button">
      {children}
    </Link>
  )
}
