import type { paths } from './openapi.gen.ts'
import type { Answer } from './types.ts'

type Body<Path extends keyof paths> = paths[Path] extends {
  post: { requestBody: { content: { 'application/json': infer Sent } } }
}
  ? Sent
  : never

export type AttentionItem = Answer<'/v1/attention'>['items'][number]
export type AttentionKind = AttentionItem['kind']
export type CommitmentLine = Answer<'/v1/commitments'>['commitments'][number]
export type CommitmentGroup = Answer<'/v1/commitments/groups'>['groups'][number]
export type OneCommitment = Answer<'/v1/commitments/{id}'>
export type Commitment = OneCommitment['commitment']
export type Step = Commitment['steps'][number]
export type Evidence = Commitment['evidence'][number]
export type HandOver = Answer<'/v1/hand-overs'>['handOvers'][number]
export type OneOccasion = Answer<'/v1/occasions/{id}'>
export type OneRotation = Answer<'/v1/rotations/{id}'>
export type NewCommitment = Body<'/v1/commitments'>[number]
export type NewOccasion = Body<'/v1/occasions'>['occasion']
export type CutClause = paths['/v1/clauses']['post']['responses'][200]['content']['application/json']['clauses'][number]
