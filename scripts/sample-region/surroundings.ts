import type { Act } from './acts.ts'
import type { Random } from './random.ts'
import type { Article } from './report.ts'

/** What the noise of a day is made from. */
export interface Surroundings {
  /** The acts of a day. */
  actsOn(day: number): readonly Act[]
  nextArticle(): Article
  readonly random: Random
}
