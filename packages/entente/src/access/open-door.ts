import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { EntenteError } from '@entente/model'
import type { WorkspaceConfig } from '../workspace/config.ts'

/** What somebody said of how the server is to be reached. */
export interface DoorFlags {
  readonly host?: string
  readonly port?: number
  readonly tlsCert?: string
  readonly tlsKey?: string
  readonly behindProxy?: string
  readonly proxyFrom?: readonly string[]
  readonly officerHeader?: string
}

/** A proxy before the server, at which TLS ends. */
interface StatedProxy {
  /** Such as `https://desk.example.org`: where browsers find the pages. */
  readonly origin: string
  /** Addresses that it connects from; nobody else is answered at this door. */
  readonly from: readonly string[]
  /** Header, in small letters, in which it names the officer who signed in; null where it signs nobody in. */
  readonly officerHeader: string | null
}

/** The door for other machines. The one for this machine is another, so that no header can make one of the other. */
export interface OpenDoor {
  readonly host: string
  /** 0 takes any free one. */
  readonly port: number
  /** PEM; null where TLS ends at the proxy. */
  readonly tls: { readonly cert: string; readonly key: string } | null
  readonly proxy: StatedProxy | null
}

const TLS_PORT = 4443
const PROXY_PORT = 4181
const LOOPBACK = ['127.0.0.1', '::1']
const LOOPBACK_NAMES = new Set([...LOOPBACK, 'localhost'])
const HEADER = /^[a-z0-9][a-z0-9-]*$/
/** Headers that mean something else already. */
const TAKEN = new Set(['authorization', 'cookie', 'host', 'origin', 'x-forwarded-for', 'content-type'])
const GUIDE = 'see docs/guides/beyond-one-machine.md'

/**
 * Makes of what was said a door for other machines, or none where only this machine is meant.
 * @throws EntenteError `open-without-tls`, `bad-door`, `bad-tls`.
 */
export async function planDoor(
  flags: DoorFlags,
  config: WorkspaceConfig | undefined,
  { cwd, now }: { readonly cwd: string; readonly now: () => Date },
): Promise<OpenDoor | undefined> {
  const { host, tlsCert, tlsKey } = flags
  const proxy = planProxy(flags, config)
  const tls = tlsCert === undefined && tlsKey === undefined ? null : await readTls(tlsCert, tlsKey, cwd, now())
  const far = host !== undefined && !LOOPBACK_NAMES.has(host)
  if (proxy === null && tls === null) {
    if (!far) return undefined
    throw new EntenteError(
      'open-without-tls',
      `\`${host}\` is beyond this machine, where all would be sent in the clear`,
      {
        help: `give --tls-cert and --tls-key, or say which proxy ends TLS with --behind-proxy; ${GUIDE}`,
      },
    )
  }
  if (host === undefined && proxy === null) throw badDoor('a certificate needs --host, the address to listen at')
  if (far && proxy !== null && flags.proxyFrom === undefined) {
    throw badDoor('a proxy on another machine needs --proxy-from, the address that it connects from')
  }
  const port = flags.port ?? (proxy === null ? TLS_PORT : PROXY_PORT)
  return { host: host ?? '127.0.0.1', port, tls, proxy }
}

/** The names that a certificate is for, as they are told at the start. */
export function namesOf(cert: string): string[] {
  const names = new X509Certificate(cert).subjectAltName ?? ''
  return names.split(', ').flatMap((name) => /^(?:DNS|IP Address):(.+)$/.exec(name)?.[1] ?? [])
}

function planProxy(flags: DoorFlags, config: WorkspaceConfig | undefined): StatedProxy | null {
  const { behindProxy, proxyFrom, officerHeader } = flags
  if (behindProxy === undefined) {
    if (proxyFrom === undefined && officerHeader === undefined) return null
    throw badDoor('--proxy-from and --officer-header say something of a proxy: name it with --behind-proxy')
  }
  for (const address of proxyFrom ?? []) {
    if (isIP(address) === 0) throw badDoor(`\`${address}\` is no address that a proxy connects from, such as 10.0.0.7`)
  }
  const header = officerHeader?.toLowerCase() ?? null
  if (header !== null && (!HEADER.test(header) || TAKEN.has(header))) {
    throw badDoor(`\`${officerHeader}\` cannot be the header that names an officer: take one such as x-officer`)
  }
  // Where no officers are named everybody holds every role, so whoever the proxy let in would.
  if (header !== null && (config?.officers ?? []).length === 0) {
    throw badDoor('--officer-header needs `officers` in entente.yaml, each with roles')
  }
  return { origin: originOf(behindProxy), from: proxyFrom ?? LOOPBACK, officerHeader: header }
}

function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const bare = url?.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
  if (url !== undefined && url.protocol === 'https:' && bare) return url.origin
  throw badDoor(`\`${text}\` is not where a proxy ends TLS: write it as https://desk.example.org, without a path`)
}

async function readTls(
  cert: string | undefined,
  key: string | undefined,
  cwd: string,
  now: Date,
): Promise<NonNullable<OpenDoor['tls']>> {
  if (cert === undefined || key === undefined) throw badDoor('--tls-cert and --tls-key need each other')
  const [certText, keyText] = await Promise.all([readPem(cwd, cert), readPem(cwd, key)])
  const certificate = parseCertificate(certText, cert)
  if (namesOf(certText).length === 0) throw badTls(`the certificate \`${cert}\` names no host`)
  if (certificate.validToDate < now) {
    throw badTls(`the certificate \`${cert}\` ended on ${certificate.validToDate.toISOString().slice(0, 10)}`)
  }
  return { cert: certText, key: keyText }
}

function parseCertificate(text: string, path: string): X509Certificate {
  try {
    return new X509Certificate(text)
  } catch (cause) {
    throw badTls(`\`${path}\` is not a certificate in PEM`, cause)
  }
}

async function readPem(cwd: string, path: string): Promise<string> {
  try {
    return await readFile(resolve(cwd, path), 'utf8')
  } catch (cause) {
    throw badTls(`\`${path}\` cannot be read`, cause)
  }
}

function badTls(message: string, cause?: unknown): EntenteError {
  return new EntenteError('bad-tls', message, { help: GUIDE, cause })
}

function badDoor(message: string): EntenteError {
  return new EntenteError('bad-door', message, { help: GUIDE })
}
