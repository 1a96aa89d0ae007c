import { EntenteError } from '@entente/model'
import { type Notice, postBy, reasonOf, TEST_TYPE } from '@entente/watch'
import type { Workspace } from '../../workspace/open-workspace.ts'
import type { DeliveryOptions } from './deliveries.ts'
import { configuredEndpoints } from './delivery-status.ts'
import { endpointsOf } from './endpoints.ts'

/**
 * Sends a test to one endpoint, once, as a notice would be sent; nothing is written down.
 * @param name `webhook/ID`, `mail/HASH`, `digest/HASH`, or only what stands behind the stroke.
 * @throws EntenteError `no-such-endpoint`, `bad-endpoint`, `not-delivered`.
 */
export async function tryEndpoint(
  workspace: Workspace,
  name: string,
  { clock, env, lookup, post = postBy(lookup), sendMail }: DeliveryOptions,
  signal: AbortSignal,
): Promise<string> {
  const known = configuredEndpoints(workspace)
  const id = known.find((one) => one === name) ?? known.find((one) => one.endsWith(`/${name}`))
  if (id === undefined) {
    const help = known.length === 0 ? 'entente.yaml has no `notify`' : `there are: ${known.join(', ')}`
    throw new EntenteError('no-such-endpoint', `there is no endpoint \`${name}\``, { help })
  }
  const { channels, digests, faults } = endpointsOf(workspace, {
    clock,
    env,
    post,
    ...(sendMail === undefined ? {} : { sendMail }),
  })
  const fault = faults.find(({ endpoint }) => endpoint === id)
  if (fault !== undefined) throw new EntenteError('bad-endpoint', fault.message, { help: fault.help })
  const at = clock.now().toISOString()
  const notice = testNotice(at)
  try {
    await channels.find((one) => one.id === id)?.send(notice, signal)
    await digests.find((one) => one.id === id)?.send({ until: at, notices: [notice], total: 1, upTo: 0 }, signal)
  } catch (error) {
    throw new EntenteError('not-delivered', `${id}: ${reasonOf(error)}`, { help: 'see docs/reference/notices.md' })
  }
  return id
}

function testNotice(at: string): Notice {
  const whom = { role: 'program', desk: null, partner: null, subject: null } as const
  return { seq: 0, type: TEST_TYPE, at, ...whom, level: 'alert', data: {} }
}
