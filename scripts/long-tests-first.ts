import { join } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Begins with the tests of the whole program: the last to end should be short ones, so that no worker waits for another.
 * Otherwise the longest of the run before come first, as is the default.
 */
export class LongTestsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const whole = join(this.ctx.config.root, 'test')
    const rank = ({ moduleId }: TestSpecification): number => (moduleId.startsWith(whole) ? 0 : 1)
    return sorted.toSorted((a, b) => rank(a) - rank(b))
  }
}
