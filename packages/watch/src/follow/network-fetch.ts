import { Agent, fetch as undiciFetch } from 'undici'

/** Its own connections: without it this `fetch` would share those of the one inside Node, as soon as anything has used that. */
const agent = new Agent()

const ownFetch = undiciFetch as unknown as (input: unknown, init: object) => Promise<Response>

/**
 * `fetch` of undici as a package of its own. The one inside Node 24 ends the process where a server closes the connection
 * while nobody has read the whole body yet (https://github.com/nodejs/undici/issues/5360, mended in undici 8).
 */
export const networkFetch: typeof fetch = (input, init) => ownFetch(input, { ...init, dispatcher: agent })
