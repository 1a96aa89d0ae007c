import type { Reporter, SerializedError, TestModule, TestRunEndReason } from 'vitest/node'

/** Ends every run with one line that counts all tests: `N passed, N failed, N skipped`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(
    modules: ReadonlyArray<TestModule>,
    unhandled: ReadonlyArray<SerializedError>,
    reason: TestRunEndReason,
  ): void {
    const counts = { passed: 0, failed: unhandled.length, skipped: 0 }
    for (const module of modules) {
      counts.failed += module.errors().length
      for (const suite of module.children.allSuites()) counts.failed += suite.errors().length
      for (const test of module.children.allTests()) {
        const state = test.result().state
        counts[state === 'pending' ? 'failed' : state] += 1
      }
    }
    if (reason !== 'passed' && counts.failed === 0) counts.failed = 1
    // After the default reporter's own summary, which prints in the same hook.
    process.once('exit', () => {
      process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`)
    })
  }
}
