import { editDistance } from './actors/edit-distance.ts'

/** Farther than this from every candidate, a text gets no suggestion. */
const FARTHEST = 0.4

/**
 * Which of `candidates` a mistyped text most likely means, upper and lower case being the same; the first of equally near
 * ones, undefined where none is near.
 */
export function nearestText(text: string, candidates: readonly string[]): string | undefined {
  const [nearest] = candidates
    .map((candidate) => ({ candidate, distance: editDistance(text.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= FARTHEST)
    .toSorted((a, b) => a.distance - b.distance)
  return nearest?.candidate
}
