import { hashOf, type Place, type PlaybookDiagnostic } from '@entente/playbook'
import { SHIPPED } from '../../playbooks/shipped.ts'
import type { CheckedProperty } from '../checked-property.ts'
import { ruleOfProperty } from './rules.ts'
import type { SarifCodeFlow, SarifLevel, SarifLocation, SarifResult } from './sarif.ts'

/** The place of its rule is known once all rules are. */
export type UnnumberedResult = Omit<SarifResult, 'ruleIndex'>

/** @param file of the playbook that told it: there is its place where a base comes with the program. */
export function resultOfDiagnostic(diagnostic: PlaybookDiagnostic, file: string): UnnumberedResult {
  const { code, severity, message, help } = diagnostic
  return {
    ruleId: code,
    level: severity,
    message: { text: `${within(diagnostic)}${message}: ${help}` },
    locations: [locationOf(diagnostic, file)],
    partialFingerprints: { 'entente/v1': hashOf([code, diagnostic.file, message]) },
  }
}

/** One that is refuted or unknown. What is told only, and what is unknown, is a note. */
export function resultOfProperty(property: CheckedProperty, file: string, partner: string | null): UnnumberedResult {
  const { name, against, places, about, result } = property
  const [place = topOf(file), ...further] = places
  return {
    ruleId: ruleOfProperty(name),
    level: levelOf(property),
    message: { text: messageOf(property, place) },
    locations: [locationOf(place, file)],
    ...(further.length === 0 ? {} : { relatedLocations: further.map((one) => locationOf(one, file)) }),
    ...(property.witness?.kind === 'story' ? { codeFlows: [flowOf(property, file, place)] } : {}),
    partialFingerprints: { 'entente/v1': hashOf([name, against, partner, result, about]) },
  }
}

function levelOf({ result, reported }: CheckedProperty): SarifLevel {
  return result === 'refuted' && !reported ? 'error' : 'note'
}

function messageOf({ name, against, result, reported, detail, witness, story }: CheckedProperty, place: Place): string {
  const whom = against === null ? '' : ` against ${against}`
  const told = reported ? ' (only reported)' : ''
  const aloud = witness?.kind === 'story' ? '' : story.map(({ text }) => ` ${text}`).join('')
  return `${within(place)}${name}${whom} is ${result}${told}: ${detail}.${aloud}`
}

/** The story, step by step; what stands nowhere in the texts is told at the place of the result. */
function flowOf({ story }: CheckedProperty, file: string, place: Place): SarifCodeFlow {
  const locations = story.map((line) => ({
    location: { ...locationOf(line.place ?? place, file), message: { text: line.text } },
  }))
  return { threadFlows: [{ locations }] }
}

function topOf(file: string): Place {
  return { file, line: 1, column: 1 }
}

function locationOf(place: Place, file: string): SarifLocation {
  const { file: uri, line, column } = isShipped(place) ? topOf(file) : place
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(uri) },
      region: { startLine: line, startColumn: column },
    },
  }
}

function within(place: Place): string {
  return isShipped(place) ? `in ${place.file}, line ${place.line}: ` : ''
}

/** Whether a text comes with the program and is no file of the workspace. */
function isShipped({ file }: Place): boolean {
  return file.endsWith(SHIPPED)
}
