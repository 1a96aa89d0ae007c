// Each playbook of test/violations is refuted for the property that its text breaks, and the reason can be shown.
import { expect, it } from 'vitest'
import { proofOf } from './proof-of.ts'
import { violations } from './violations.ts'

const ALL = violations()

it.each(ALL)('$file is read without an error', ({ read }) => {
  expect(read.flatMap(({ diagnostics }) => diagnostics).filter(({ severity }) => severity === 'error')).toEqual([])
})

/** Not decided within the limits as they stand: it must never be proved, and stands among the others once it is refuted. */
const UNDECIDED = ['pair-any-echo.yaml', 'pair-any-escalates.yaml', 'pair-escalates.yaml']
/** The line of the property does not say how many days are too many, so the proof has to name them. */
const WITHOUT_BOUND = 'sunset.yaml'

const decided = ALL.filter(({ file }) => !UNDECIDED.includes(file) && file !== WITHOUT_BOUND)

it.each(decided)('$file is refuted for $property, with a witness', ({ property, playbooks }) => {
  const [refuted] = proofOf(property, playbooks).filter(({ result }) => result === 'refuted')
  expect(refuted?.name).toBe(property)
  expect(refuted?.detail).not.toBe('')
  expect(refuted?.witness).not.toBeNull()
  expect(refuted?.about).not.toEqual([])
})

it.each(ALL.filter(({ file }) => UNDECIDED.includes(file)))('$file is not proved', ({ property, playbooks }) => {
  expect(proofOf(property, playbooks, 20_000).map(({ result }) => result)).not.toContain('proved')
})

it(`${WITHOUT_BOUND} is refuted, or its proof says that a review can be 27 years away`, () => {
  const [found] = ALL.filter(({ file }) => file === WITHOUT_BOUND).flatMap(({ property, playbooks }) =>
    proofOf(property, playbooks),
  )
  expect(found?.result === 'refuted' || found?.figures['days'] === 9999).toBe(true)
})
