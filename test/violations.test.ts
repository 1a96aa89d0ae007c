// Each playbook of test/violations is refuted for the property that its text breaks, and the reason can be shown.
import { expect, it } from 'vitest'
import { proofOf } from './proof-of.ts'
import { violations } from './violations.ts'

const ALL = violations()

it.each(ALL)('$file is read without an error', ({ read }) => {
  expect(read.flatMap(({ diagnostics }) => diagnostics).filter(({ severity }) => severity === 'error')).toEqual([])
})

it.each(ALL)('$file is refuted for $property, with a witness', ({ property, playbooks }) => {
  const [refuted] = proofOf(property, playbooks).filter(({ result }) => result === 'refuted')
  expect(refuted?.name).toBe(property)
  expect(refuted?.detail).not.toBe('')
  expect(refuted?.witness).not.toBeNull()
  expect(refuted?.about).not.toEqual([])
})
