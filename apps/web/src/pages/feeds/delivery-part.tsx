import { useQuery } from '@tanstack/react-query'
import { client, unwrap } from '../../api/client.ts'
import { deliveriesQuery } from '../../api/live-queries.ts'
import { useSend } from '../../api/use-send.ts'
import { TableHead } from '../../layout/table-head.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { sayMoment } from './feed-words.ts'

/** How far webhooks and mail are; what was given up can be sent again. */
export function DeliveryPart() {
  const { data, error } = useQuery(deliveriesQuery)
  const { send, error: refused } = useSend((id: number) =>
    unwrap(client.POST('/v1/deliveries/{id}/resend', { params: { path: { id } } })),
  )
  return (
    <section aria-labelledby="deliveries">
      <h2 id="deliveries">Notices sent on</h2>
      {error !== null && <ProblemNote error={error} />}
      {data !== undefined && data.endpoints.length === 0 && (
        <p className="muted">
          No webhook and no mail is configured: nothing leaves this machine. They are named under <code>notify</code> in{' '}
          <code>entente.yaml</code>.
        </p>
      )}
      {data !== undefined && data.endpoints.length > 0 && (
        <div className="scroll-x" role="region" aria-labelledby="deliveries" tabIndex={0}>
          <table className="table">
            <TableHead columns={['To', { number: 'Waiting' }, { number: 'Given up' }, 'Next']} />
            <tbody>
              {data.endpoints.map(({ id, configured, waiting, dead, nextAt, reason }) => (
                <tr key={id}>
                  <td>
                    {id}
                    {!configured && <span className="muted"> (no more in entente.yaml)</span>}
                    {reason !== null && <span className="muted"> — {reason}</span>}
                  </td>
                  <td className="number">{waiting}</td>
                  <td className="number">{dead}</td>
                  <td className="nowrap">{sayMoment(nextAt, 'nothing waits')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {refused !== null && <ProblemNote error={refused} />}
      {data !== undefined && data.letters.length > 0 && (
        <ul className="decisions">
          {data.letters.map(({ id, endpoint, state, type, attempts, reason, dueAt }) => (
            <li key={id}>
              Notice {id} to {endpoint}, {type ?? 'erased'}: {state === 'dead' ? 'given up' : 'waits'} after {attempts}{' '}
              {attempts === 1 ? 'try' : 'tries'}
              {reason !== null && `, ${reason}`}
              {state === 'waiting' && `; next ${sayMoment(dueAt, 'soon')}`}{' '}
              {state === 'dead' && (
                <button type="button" className="quiet-button" onClick={() => void send(id)}>
                  Send {id} again
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
