import {
  type ActorCode,
  type Day,
  EntenteError,
  hasCodeForm,
  isActorCode,
  isDay,
  isFeedName,
  type Scheme,
  SCHEMES,
} from '@entente/model'

/** What makes reports one incident: all of them agree in it. */
export interface IncidentKey {
  readonly feed: string
  readonly source: ActorCode
  readonly target: ActorCode
  readonly scheme: Scheme
  /** As the feed gives it, leading zero kept. */
  readonly code: string
  readonly occurredOn: Day
}

/** The key as an SQL text, from columns of the same names; `gdelt2:FRA:DEU:cameo:042:2020-01-02`. */
export const KEY_SQL = `concat_ws(':', feed, source, target, scheme, code, occurred_on)`

/**
 * Reads the key of an incident as a list of incidents gives it: `gdelt2:FRA:DEU:cameo:042:2020-01-02`.
 * @throws EntenteError `bad-incident-key`.
 */
export function parseIncidentKey(text: string): IncidentKey {
  const [feed = '', source = '', target = '', schemeName = '', code = '', occurredOn = '', ...more] = text.split(':')
  const scheme = SCHEMES.find((name) => name === schemeName)
  const whole = more.length === 0 && isFeedName(feed) && isActorCode(source) && isActorCode(target)
  if (whole && scheme !== undefined && hasCodeForm(scheme, code) && isDay(occurredOn)) {
    return { feed, source, target, scheme, code, occurredOn }
  }
  throw new EntenteError('bad-incident-key', `\`${text}\` is not the key of an incident`, {
    help: 'take one from a list of incidents, such as gdelt2:FRA:DEU:cameo:042:2020-01-02',
  })
}
