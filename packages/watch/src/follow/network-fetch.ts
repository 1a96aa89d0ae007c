import { fetch as undiciFetch } from 'undici'

/**
 * `fetch` of undici as a package of its own. The one inside Node 24 ends the process where a server closes the connection
 * while nobody has read the whole body yet (https://github.com/nodejs/undici/issues/5360, mended in undici 8).
 */
export const networkFetch: typeof fetch = undiciFetch as unknown as typeof fetch
