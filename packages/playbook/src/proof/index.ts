// What a browser needs to prove a playbook in normal form: no reader of texts, no catalogue, no SQL.
export { provingAlone } from './alone/prove-alone.ts'
export { proveConsistent } from './cells/prove-consistent.ts'
export { type Counterpart, exchanged, STOCK, type Stock } from './pair/counterpart.ts'
export { provePair } from './pair/prove-pair.ts'
export {
  ASSUMPTIONS,
  DEFAULT_PROOF_LIMITS,
  type ProofOptions,
  PROPERTIES,
  type PropertyName,
  type PropertyResult,
  type Verdict,
  VERDICTS,
} from './property.ts'
export { PROPERTY_WORDS } from './property-words.ts'
export { tellWitness, type WitnessNames } from './tell-story.ts'
export type { Story, StoryEvent } from './witness.ts'
export type { Playbook } from '../normal-form/playbook.ts'
