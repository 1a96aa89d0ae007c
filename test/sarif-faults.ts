// What SARIF 2.1.0 (OASIS, 27 March 2020) asks of the objects that we write, by hand after its text and schema, which may not
// be fetched here: required properties, names that the schema knows, types, and indices that lead somewhere.
type Json = Readonly<Record<string, unknown>>

/** Names that the schema knows, of those that a program like ours could write; all others are refused, as the schema does. */
const NAMES = {
  log: ['$schema', 'version', 'runs', 'inlineExternalProperties', 'properties'],
  run: ['tool', 'results', 'columnKind', 'originalUriBaseIds', 'artifacts', 'invocations', 'taxonomies', 'properties'],
  tool: ['driver', 'extensions', 'properties'],
  driver: ['name', 'version', 'semanticVersion', 'informationUri', 'organization', 'fullName', 'rules', 'properties'],
  rule: ['id', 'name', 'shortDescription', 'fullDescription', 'help', 'helpUri', 'defaultConfiguration', 'properties'],
  result: [
    'ruleId',
    'ruleIndex',
    'rule',
    'kind',
    'level',
    'message',
    'locations',
    'relatedLocations',
    'codeFlows',
    'fingerprints',
    'partialFingerprints',
    'suppressions',
    'properties',
  ],
  location: ['id', 'physicalLocation', 'logicalLocations', 'message', 'annotations', 'properties'],
  physicalLocation: ['address', 'artifactLocation', 'region', 'contextRegion', 'properties'],
  region: ['startLine', 'startColumn', 'endLine', 'endColumn', 'charOffset', 'charLength', 'snippet', 'message'],
  text: ['text', 'markdown', 'id', 'arguments', 'properties'],
} as const

/** Everything that is wrong, each with its place; empty where nothing is. */
export function faultsOfSarif(value: unknown): readonly string[] {
  // What is undefined is not written.
  const log = object(JSON.parse(JSON.stringify(value)))
  return [
    ...named(log, 'log', 'log'),
    ...(log['version'] === '2.1.0' ? [] : ['version is not 2.1.0']),
    ...isUri(log['$schema'], '$schema'),
    ...each(log['runs'], 'runs', ofRun),
  ]
}

function* ofRun(run: Json, place: string): Generator<string> {
  yield* named(run, 'run', place)
  const tool = object(run['tool'])
  yield* named(tool, 'tool', `${place}.tool`)
  const driver = object(tool['driver'])
  yield* named(driver, 'driver', `${place}.driver`)
  if (!isText(driver['name'])) yield `${place}: the driver has no name`
  const rules = list(driver['rules']).map(object)
  yield* each(driver['rules'], `${place}.rules`, ofRule)
  const ids = rules.map(({ id }) => id)
  if (new Set(ids).size < ids.length) yield `${place}: a rule stands there twice`
  if (!['utf16CodeUnits', 'unicodeCodePoints'].includes(String(run['columnKind']))) yield `${place}: bad columnKind`
  yield* each(run['results'], `${place}.results`, (result, at) => ofResult(result, at, ids))
}

function* ofRule(rule: Json, place: string): Generator<string> {
  yield* named(rule, 'rule', place)
  if (!isText(rule['id'])) yield `${place} has no id`
  for (const key of ['shortDescription', 'fullDescription', 'help']) yield* ofText(rule[key], `${place}.${key}`)
  yield* isLevel(object(rule['defaultConfiguration'])['level'], place)
}

function* ofResult(result: Json, place: string, ids: readonly unknown[]): Generator<string> {
  yield* named(result, 'result', place)
  yield* ofText(result['message'], `${place}.message`)
  yield* isLevel(result['level'], place)
  if (ids[Number(result['ruleIndex'])] !== result['ruleId']) yield `${place}: ruleIndex leads to another rule`
  yield* each(result['locations'], `${place}.locations`, ofLocation)
  if (result['relatedLocations'] !== undefined) yield* each(result['relatedLocations'], `${place}.related`, ofLocation)
  if (result['codeFlows'] !== undefined) yield* each(result['codeFlows'], `${place}.codeFlows`, ofFlow)
  const prints = Object.values(object(result['partialFingerprints']))
  if (!prints.every(isText)) yield `${place}: a fingerprint is no text`
}

function* ofFlow(flow: Json, place: string): Generator<string> {
  if (list(flow['threadFlows']).length === 0) yield `${place} has no threadFlow`
  yield* each(flow['threadFlows'], `${place}.threadFlows`, function* (thread, at) {
    if (list(thread['locations']).length === 0) yield `${at} has no location`
    yield* each(thread['locations'], at, function* (one, within) {
      yield* ofLocation(object(one['location']), within)
      yield* ofText(object(one['location'])['message'], `${within}.message`)
    })
  })
}

function* ofLocation(location: Json, place: string): Generator<string> {
  yield* named(location, 'location', place)
  const physical = object(location['physicalLocation'])
  yield* named(physical, 'physicalLocation', place)
  const { uri } = object(physical['artifactLocation'])
  // Relative to the root of the repository: no scheme, no way up, nothing that a URI cannot hold.
  if (!isText(uri) || /^[a-z]+:|^\/|\\|\.\.|[ "<>^`{|}]/i.test(uri)) yield `${place}: bad uri ${String(uri)}`
  const region = object(physical['region'])
  yield* named(region, 'region', place)
  for (const key of ['startLine', 'startColumn']) {
    const number = region[key]
    if (!Number.isInteger(number) || Number(number) < 1) yield `${place}: ${key} is not a number from 1`
  }
}

function* ofText(value: unknown, place: string): Generator<string> {
  yield* named(object(value), 'text', place)
  if (!isText(object(value)['text'])) yield `${place} has no text`
}

function* each(
  value: unknown,
  place: string,
  check: (one: Json, place: string) => Iterable<string>,
): Generator<string> {
  if (!Array.isArray(value)) yield `${place} is no list`
  for (const [at, one] of list(value).entries()) yield* check(object(one), `${place}[${at}]`)
}

function* named(value: Json, kind: keyof typeof NAMES, place: string): Generator<string> {
  const known: readonly string[] = NAMES[kind]
  for (const key of Object.keys(value)) if (!known.includes(key)) yield `${place}: no property ${key}`
}

function* isLevel(value: unknown, place: string): Generator<string> {
  if (!['none', 'note', 'warning', 'error'].includes(String(value))) yield `${place}: bad level ${String(value)}`
}

function* isUri(value: unknown, place: string): Generator<string> {
  if (!isText(value) || !URL.canParse(value)) yield `${place} is no address`
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
