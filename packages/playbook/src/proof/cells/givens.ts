import { type ActCode, codes, type Day, findCode, HAND, SCHEMES, type SourceBy } from '@entente/model'
import type { IncidentFields } from '../../cel/fields.ts'
import type { Playbook } from '../../normal-form/playbook.ts'
import type { Space } from './space.ts'

/** An act without a code, as a person may tell it. */
const WITHOUT_CODE = { scheme: 'cameo', code: '', cameo: null, root: null, quad: null, goldstein: null } as const

type Code = Pick<ActCode, 'scheme' | 'code' | 'cameo' | 'root' | 'goldstein'> & { readonly quad: number | null }

/** All codes of all schemes, and what has none. */
const CODES: readonly Code[] = [...SCHEMES.flatMap((scheme) => codes(scheme)), WITHOUT_CODE]
const SOURCE_BY: readonly SourceBy[] = ['organ', 'bare', 'other']

type Toward = Pick<Playbook, 'perspective' | 'partner'>

/** An incident of which only that is told which follows from its code, from who did it and toward whom. */
function givenIncident(
  { perspective, partner }: Toward,
  { scheme, code, cameo, root, quad, goldstein }: Code,
  sourceBy: SourceBy,
  occurredOn: Day,
): IncidentFields {
  return {
    feed: code === '' ? HAND : 'a-feed',
    tag: null,
    source: partner ?? perspective,
    target: perspective,
    occurredOn,
    sourceBy,
    sourceRoles: null,
    targetRoles: null,
    scheme,
    code,
    cameo,
    root,
    quad,
    goldstein,
    isRoot: null,
    reports: 1,
    publishers: null,
    pages: null,
    confidence: null,
    place: null,
    joint: null,
    stale: null,
    lagDays: null,
  }
}

/** An incident with a CAMEO code by an organ of the state. */
export function givenByOrgan(playbook: Playbook, cameo: string, on: Day): IncidentFields {
  const code = findCode('cameo', cameo) ?? { ...WITHOUT_CODE, code: cameo, cameo }
  return givenIncident(playbook, code, 'organ', on)
}

/** Every code by everybody of the partner. */
export function everyGiven(toward: Toward, on: Day): readonly IncidentFields[] {
  return CODES.flatMap((code) => SOURCE_BY.map((sourceBy) => givenIncident(toward, code, sourceBy, on)))
}

/** The same, with what organisations do whose acts count as the partner's. */
export function everyGivenToUs({ perspective, partner, actsThrough }: Playbook, on: Day): readonly IncidentFields[] {
  return [partner, ...actsThrough].flatMap((source) => everyGiven({ perspective, partner: source }, on))
}

/**
 * Places of incidents that no condition over what is given can tell apart, together.
 * @param incidents by code and actor; several lists of the same, where they differ in who it is toward whom
 */
export function alike(
  space: Space,
  [incidents = [], ...others]: readonly (readonly IncidentFields[])[],
): readonly (readonly number[])[] {
  const tests = [...space.given.values()]
  const ofEach = tests.filter(({ asksWho }) => asksWho)
  const answers = (asked: typeof tests, incident: IncidentFields | undefined): readonly unknown[] =>
    incident === undefined ? [] : asked.map(({ read }) => read(incident) ?? null)
  const signatures = incidents.map((incident, place) =>
    JSON.stringify([
      incident.code === '',
      ...answers(tests, incident),
      ...(ofEach.length === 0 ? [] : others.flatMap((list) => answers(ofEach, list[place]))),
    ]),
  )
  return [...Map.groupBy(signatures.keys(), (place) => signatures[place]).values()]
}
