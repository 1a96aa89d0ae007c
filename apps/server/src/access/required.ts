import { ADMINISTRATORS, HEADS, OFFICER_ROLES, type OfficerRole, type Scope, WRITERS } from 'entente'

/** What an address asks of who calls it. */
export interface Required {
  /** Roles of which a person needs one, where the workspace names officers. */
  readonly person: readonly OfficerRole[]
  /** Scope that a token needs; `never`: no program may. */
  readonly token: Scope | 'never'
  /** Answered at the door of this machine only. */
  readonly here?: true
}

/** Every role. At this machine nobody has to say who reads. */
export const READERS: readonly OfficerRole[] = OFFICER_ROLES
const LAWYERS: readonly OfficerRole[] = ['legal']

/** Looks, or works something out that is written nowhere. */
const reads: Required = { person: READERS, token: 'read' }
/** Puts files into the archive; no row of the journal is written by it. */
const files: Required = { person: [...WRITERS, ...ADMINISTRATORS], token: 'write' }
/** A row of the journal is written in a person's role, so no program may. */
const writes: Required = { person: WRITERS, token: 'never' }
const heads: Required = { person: HEADS, token: 'never' }
const lawyers: Required = { person: LAWYERS, token: 'never' }
const administrators: Required = { person: ADMINISTRATORS, token: 'never' }

/**
 * Every address of `/v1` by method and path as it is registered, and what it asks for. An address that does not stand here
 * keeps the server from starting. What decides, judges, signs, takes over, erases or lets in is never for a token.
 */
export const REQUIRED: Readonly<Record<string, Required>> = {
  'GET /v1/openapi.json': reads,
  'GET /v1/workspace': reads,
  'GET /v1/status': reads,
  'GET /v1/export': reads,
  'GET /v1/actors': reads,
  'GET /v1/codes': reads,
  'GET /v1/relations': reads,
  'GET /v1/reports': reads,
  'GET /v1/partners': reads,
  'GET /v1/dyads': reads,
  'GET /v1/files': reads,
  'GET /v1/files/total': reads,
  'GET /v1/files/:sha256': reads,
  'GET /v1/completeness': reads,
  'GET /v1/completeness/:day': reads,

  // It reads any file that the server can.
  'POST /v1/ingest': { person: files.person, token: 'never', here: true },
  'POST /v1/ingests': files,
  'GET /v1/ingests': reads,
  'GET /v1/ingests/:id': reads,
  'GET /v1/ingests/:id/events': reads,
  'PUT /v1/ingests/:id/files/:number': files,
  'POST /v1/ingests/:id/start': files,
  'POST /v1/ingests/:id/stop': files,

  'GET /v1/notices': { person: READERS, token: 'notices' },
  'GET /v1/deliveries': reads,
  'POST /v1/deliveries/:id/resend': { person: [...HEADS, ...ADMINISTRATORS], token: 'never' },
  'GET /v1/feeds/watched': reads,
  'POST /v1/feeds/watched/:feed/start': { person: [...WRITERS, ...ADMINISTRATORS], token: 'never' },
  'POST /v1/feeds/watched/:feed/stop': { person: [...WRITERS, ...ADMINISTRATORS], token: 'never' },
  // Its signature says who sends.
  'POST /v1/events': { person: READERS, token: 'push' },

  'GET /v1/inbox': reads,
  'GET /v1/inbox/foretold': reads,
  'GET /v1/items/:id': reads,
  'GET /v1/items/:id/decision': reads,
  'POST /v1/items/:id/opened': writes,
  'POST /v1/items/:id/decide': writes,
  'POST /v1/items/:id/sign': writes,
  'POST /v1/items/:id/refuse': writes,
  'POST /v1/items/:id/leave': writes,
  'GET /v1/own-acts': reads,
  'POST /v1/own-acts': writes,
  'GET /v1/own-acts/:id/matches': reads,
  'POST /v1/own-acts/:id/match': writes,
  'GET /v1/standing': reads,
  'POST /v1/standing/theirs': writes,
  'POST /v1/standing/theirs/:id/review': writes,
  'POST /v1/standing/theirs/:id/end': writes,
  'GET /v1/lessons': reads,
  'GET /v1/log': reads,
  'POST /v1/lessons': writes,

  'GET /v1/measures/conduct': reads,
  'GET /v1/measures/drift': reads,
  'GET /v1/measures/horizons': reads,
  'GET /v1/measures/durability': reads,
  'GET /v1/measures/region': reads,
  'GET /v1/measures/stress': reads,
  'GET /v1/measures/turns': reads,
  'GET /v1/measures/answers': reads,
  'GET /v1/measures/followed': reads,
  'GET /v1/incidents': reads,
  'GET /v1/incidents/:key': reads,
  'GET /v1/incidents/:key/verdict': reads,
  'PUT /v1/incidents/:key/verdict': writes,
  'POST /v1/incidents/:key/verdict/withdrawal': writes,
  'GET /v1/acts': reads,
  'POST /v1/acts': writes,
  'PUT /v1/acts/:id': writes,
  'POST /v1/acts/:id/withdrawal': writes,
  'GET /v1/acts/export': reads,
  'POST /v1/acts/import': writes,
  'GET /v1/audits': reads,
  'POST /v1/audits': writes,
  'GET /v1/audits/:id': reads,
  'POST /v1/audits/:id/judgements': writes,
  'POST /v1/audits/:id/judgements/undo': writes,

  'GET /v1/commitments': reads,
  'POST /v1/commitments': writes,
  'GET /v1/commitments/groups': reads,
  'GET /v1/commitments/:id': reads,
  'PATCH /v1/commitments/:id': writes,
  'GET /v1/attention': reads,
  'POST /v1/commitments/:id/close': writes,
  'POST /v1/commitments/:id/reopen': writes,
  'POST /v1/commitments/:id/steps': writes,
  'PATCH /v1/steps/:id': writes,
  'POST /v1/commitments/:id/evidence': writes,
  'POST /v1/commitments/:id/evidence/:evidence/judge': writes,
  'GET /v1/commitments/:id/proposed-evidence': reads,
  'POST /v1/commitments/import/columns': reads,
  'POST /v1/commitments/import': writes,
  'GET /v1/occasions': reads,
  'POST /v1/occasions': writes,
  'GET /v1/occasions/:id': reads,
  'POST /v1/clauses': reads,
  'GET /v1/hand-overs': reads,
  'POST /v1/hand-overs': writes,
  'POST /v1/hand-overs/:id/accept': writes,
  'POST /v1/hand-overs/:id/note': writes,
  'POST /v1/hand-overs/:id/decline': writes,
  'POST /v1/hand-overs/:id/withdraw': writes,
  'GET /v1/rotations': reads,
  'POST /v1/rotations': writes,
  'GET /v1/rotations/:id': reads,
  'POST /v1/rotations/:id/lines': writes,
  'GET /v1/absences': reads,
  'POST /v1/absences': writes,

  'GET /v1/score-lists': reads,
  'POST /v1/score-lists': heads,
  'GET /v1/score-lists/:id': reads,
  'GET /v1/score-lists/:id/changes': reads,
  'GET /v1/score-lists/:id/items': reads,
  'POST /v1/score-lists/:id/readings': writes,

  'GET /v1/meetings': reads,
  'POST /v1/meetings': writes,
  'GET /v1/meetings/:id': reads,
  'PATCH /v1/meetings/:id': writes,
  'POST /v1/meetings/:id/cancel': writes,
  'POST /v1/meetings/:id/readout': writes,
  'GET /v1/mechanisms': reads,
  'POST /v1/mechanisms': writes,
  'GET /v1/mechanisms/:id': reads,
  'PATCH /v1/mechanisms/:id': writes,
  'POST /v1/mechanisms/:id/sessions': writes,
  'POST /v1/mechanisms/decisions/:id': writes,
  'GET /v1/agreements': reads,
  'POST /v1/agreements': writes,
  'GET /v1/agreements/in-force': reads,
  'GET /v1/agreements/:id': reads,
  'PATCH /v1/agreements/:id': writes,
  'POST /v1/agreements/:id/check': lawyers,
  'GET /v1/calendar': reads,
  'GET /v1/calendar.ics': reads,
  'GET /v1/anniversaries': reads,
  'POST /v1/anniversaries': writes,
  'POST /v1/anniversaries/:id/remove': writes,
  'GET /v1/brief': reads,
  'GET /v1/brief/file': reads,
  'GET /v1/dossier': reads,
  'GET /v1/dossier/file': reads,

  'GET /v1/playbooks': reads,
  'GET /v1/playbooks/:partner': reads,
  'GET /v1/playbooks/:partner/acts': reads,
  'GET /v1/playbooks/:partner/replay': reads,
  'POST /v1/playbooks/:partner/check': reads,
  'GET /v1/check': reads,
  'GET /v1/normal-forms': reads,
  'GET /v1/instruments': reads,
  'GET /v1/instruments/:id': reads,

  'GET /v1/journal': reads,
  'GET /v1/journal/head': reads,
  'GET /v1/journal/:seq': reads,
  'POST /v1/journal/verify': reads,
  'GET /v1/journal/export': reads,
  'POST /v1/journal/erase': administrators,

  'GET /v1/tokens': administrators,
  'POST /v1/tokens': administrators,
  'POST /v1/tokens/:id/revoke': administrators,
}

/** The pages, and whatever else lies outside `/v1`: to be read. */
export const PAGES: Required = reads

/**
 * What an address asks for, by the table.
 * @throws RangeError where it does not stand there.
 */
export function requiredOf(method: string, url: string): Required {
  // An answer to HEAD is that to GET without its body.
  const asked = method === 'HEAD' ? 'GET' : method
  if (asked === 'GET' && !url.startsWith('/v1')) return PAGES
  const required = REQUIRED[`${asked} ${url}`]
  if (required !== undefined) return required
  throw new RangeError(
    `\`${asked} ${url}\` does not say who may call it: add it to REQUIRED in apps/server/src/access/required.ts`,
  )
}
