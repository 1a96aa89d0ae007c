import { displayName } from '@entente/model'
import type { PlaybookDiagnostic } from '@entente/playbook'
import { type CheckedProperty, countTallies, type Tally, tallyOf } from '../check/checked-property.ts'
import type { FoundRepair } from '../check/find-repairs.ts'
import type { Check, CheckedPlaybook } from '../playbooks/check-playbooks.ts'
import { noiseLines } from './noise-lines.ts'
import { grouped, table } from './table.ts'
import { wrapped } from './wrapped.ts'

export interface CheckTextOptions {
  readonly width: number
  /** Whether each result has a line, also those that are proved. */
  readonly whole: boolean
}

/** A check as one reads it: faults, properties of each playbook, stories of what is refuted, what is taken for granted. */
export function checkText(check: Check, options: CheckTextOptions): string {
  const told = [...check.instruments, ...check.playbooks.flatMap(({ diagnostics }) => diagnostics)]
  // What is wrong with a base is told by every playbook that builds on it; once is enough here.
  const faults = [...new Map(told.map((one) => [faultLine(one), one]))]
  const parts = [
    faults.map(([line]) => line).join(''),
    ...check.playbooks.filter(({ properties }) => properties.length > 0).map((one) => propertiesText(one, options)),
    ...check.playbooks.map(({ repairs }) => repairsText(repairs, options.width)),
    check.noise === null
      ? ''
      : `${noiseLines(check.noise)
          .map((line) => wrapped(line, options.width, 2))
          .join('\n')}\n`,
    assumptionsText(check, options.width),
    `${summary(
      check,
      faults.map(([, one]) => one),
    )}\n`,
  ]
  return parts.filter((part) => part !== '').join('\n')
}

function faultLine({ file, line, column, severity, code, message, help }: PlaybookDiagnostic): string {
  return `${file}:${line}:${column}: ${severity} ${code}: ${message}\n  ${help}\n`
}

function propertiesText({ partner, file, properties }: CheckedPlaybook, { width, whole }: CheckTextOptions): string {
  const listed = whole ? properties : properties.filter((one) => !isSilent(tallyOf(one)))
  const stories = listed.filter((one) => one.result === 'refuted' && (whole || !one.reported))
  return [
    `${partner ?? ''} (${displayName(partner ?? '')}), ${file}: ${countsText(countTallies(properties))}\n`,
    ...(whole ? [] : [briefly('proved', properties, width), briefly('byConstruction', properties, width)]),
    listed.length === 0 ? '' : rows(listed, width),
    ...storiesText(stories, width),
  ].join('')
}

/** What is told in one line for all, where several playbooks are looked at. */
function isSilent(tally: Tally): boolean {
  return tally === 'proved' || tally === 'byConstruction'
}

function briefly(tally: Tally, properties: readonly CheckedProperty[], width: number): string {
  const found = Map.groupBy(
    properties.filter((one) => tallyOf(one) === tally),
    ({ name }) => name,
  )
  if (found.size === 0) return ''
  const names = [...found].map(([name, ones]) => {
    const against = ones.flatMap((one) => one.against ?? [])
    return against.length === 0 ? name : `${name} (${against.join(', ')})`
  })
  const title = `  ${WORDS[tally]}: `
  return `${wrapped(`${title}${names.join(', ')}`, width, title.length)}\n`
}

const DETAIL = 'detail'

function rows(properties: readonly CheckedProperty[], width: number): string {
  const plain = table(properties, [
    { title: '  property', value: ({ name }) => `  ${name}` },
    { title: 'against', value: ({ against }) => against ?? '' },
    { title: 'verdict', value: verdict },
    { title: DETAIL, value: ({ detail }) => detail },
  ])
  const indent = plain.split('\n')[0]?.indexOf(DETAIL) ?? 0
  const lines = plain.trimEnd().split('\n')
  return lines.map((line) => `${wrapped(line, width, indent)}\n`).join('')
}

function verdict(one: CheckedProperty): string {
  if (one.reported) return `reported: ${one.result}`
  return tallyOf(one) === 'byConstruction' ? WORDS.byConstruction : one.result
}

function repairsText(repairs: readonly FoundRepair[], width: number): string {
  return repairs
    .map(({ against, repair, tried, ended }) => {
      const found = repair === null ? NO_REPAIR[ended] : repair.sentence
      const line = `smallest repair against ${against}: ${found} (${grouped(tried)} ${tried === 1 ? 'change' : 'changes'} tried)`
      return `${wrapped(line, width, 2)}\n${repair?.diff ?? ''}`
    })
    .join('\n')
}

const NO_REPAIR: Readonly<Record<FoundRepair['ended'], string>> = {
  found: 'found',
  'all-tried': 'no single change of our own side is enough',
  limit: 'none found in the time that is given to it',
  'not-refuted': 'nothing is to be repaired',
}

/** Each story once, under all results that it refutes. */
function storiesText(properties: readonly CheckedProperty[], width: number): readonly string[] {
  const told = properties.filter(({ story }) => story.length > 0)
  const once = Map.groupBy(told, ({ story }) => story.map(({ text }) => text).join('\n'))
  return [...once.values()].map((same) => {
    const titles = same.map(({ name, against }) => `${name}${against === null ? '' : ` against ${against}`}`)
    const place = same.flatMap(({ places }) => places.slice(0, 1)).at(0)
    const where = place === undefined ? '' : `, ${place.file}:${place.line}:${place.column}`
    const lines = (same[0]?.story ?? []).map(({ text }) => `${wrapped(`    ${text}`, width, 6)}\n`)
    return `\n${wrapped(`  ${titles.join(', ')}${where}`, width, 4)}\n${lines.join('')}`
  })
}

function assumptionsText({ assumptions }: Check, width: number): string {
  const texts = Object.values(assumptions)
  if (texts.length === 0) return ''
  const lines = texts.map((text) => `${wrapped(`  - ${text}`, width, 4)}\n`)
  return `These results take for granted:\n${lines.join('')}`
}

const WORDS: Readonly<Record<Tally, string>> = {
  proved: 'proved',
  refuted: 'refuted',
  unknown: 'unknown',
  reported: 'only reported',
  byConstruction: 'by construction',
}

function countsText(counts: Check['counts']): string {
  const { proved, refuted, unknown, reported, byConstruction } = counts
  const more = [
    ...(byConstruction === 0 ? [] : [`${grouped(byConstruction)} ${WORDS.byConstruction}`]),
    ...(reported === 0 ? [] : [`${grouped(reported)} ${WORDS.reported}`]),
  ]
  return [`${grouped(proved)} proved`, `${grouped(refuted)} refuted`, `${grouped(unknown)} unknown`, ...more].join(', ')
}

function summary({ playbooks, counts }: Check, faults: readonly PlaybookDiagnostic[]): string {
  const having = (severity: PlaybookDiagnostic['severity']): number =>
    faults.filter((one) => one.severity === severity).length
  const partners = playbooks.filter(({ partner }) => partner !== null).length
  const read = `${partners} ${partners === 1 ? 'playbook' : 'playbooks'} read, ${having('error')} errors, ${having('warning')} warnings`
  const examined = playbooks.some(({ properties }) => properties.length > 0)
  return `${read}; ${examined ? `properties: ${countsText(counts)}` : 'no properties were examined'}`
}
