import { expect, it } from 'vitest'
import { unifiedDiff } from './unified-diff.ts'

const LINES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((line) => `${line}\n`).join('')

it('shows three lines before and after', () => {
  expect(unifiedDiff('x.yaml', LINES, LINES.replace('e\n', 'E\n'))).toBe(
    '--- a/x.yaml\n+++ b/x.yaml\n@@ -2,7 +2,7 @@\n b\n c\n d\n-e\n+E\n f\n g\n h\n',
  )
})

it('tells lines that come at the end, and an end without a line break', () => {
  expect(unifiedDiff('x.yaml', 'a', 'a\nb\n')).toBe(
    '--- a/x.yaml\n+++ b/x.yaml\n@@ -1,1 +1,2 @@\n-a\n\\ No newline at end of file\n+a\n+b\n',
  )
  expect(unifiedDiff('x.yaml', 'a\n', 'a\nb\n')).toContain('@@ -1,1 +1,2 @@\n a\n+b\n')
  expect(unifiedDiff('x.yaml', 'a\n', 'a\n')).toBe('')
})
