import { readFile } from 'node:fs/promises'
import { type Day, dayFromNumber, parseDay } from '@entente/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareLists } from './compare-lists.ts'
import type { ScoredCommitment, ScoredStep } from './scored-commitment.ts'
import { type Scores, scores } from './scores.ts'
import type { Share } from './share.ts'

const DAY = parseDay('2025-01-01')

/** The tables of the worked example, as rows of cells without their heads. */
async function exampleTables(): Promise<string[][][]> {
  const text = await readFile(new URL('../../../../docs/methods/scores.md', import.meta.url), 'utf8')
  const example = text.slice(text.indexOf('## Worked example'), text.indexOf('## Sources'))
  return [...example.matchAll(/(?:^\|.*\n)+/gmu)].map((table) =>
    table[0]
      .trim()
      .split('\n')
      .slice(2)
      .map((row) =>
        row
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
  )
}

function listOf(rows: readonly (readonly string[])[]): ScoredCommitment[] {
  const ids = [...new Set(rows.map((row) => row[0] ?? ''))]
  return ids.map((id) => {
    const own = rows.filter((row) => row[0] === id && row[1] !== '')
    const steps = own.map(([, step = '', due = '', state = 'open', doneOn = '']): ScoredStep => {
      if (state !== 'open' && state !== 'done' && state !== 'dropped') throw new Error(`no state: ${state}`)
      return { id: step, due: parseDay(due), state, doneOn: doneOn === '' ? null : parseDay(doneOn) }
    })
    return { id, status: 'announced', steps }
  })
}

function column(found: Scores): string[] {
  const part = ({ count, of }: Share): string => `${count}/${of}`
  const { levels } = found.completion
  return [
    String(found.commitments),
    part(found.fullyDone),
    part(found.steps),
    String(found.compliance.mean),
    ...[levels['no-evidence'], levels['not-started'], levels.limited, levels.substantial, levels.complete].map(String),
    part(found.completion.high),
    part(found.timeliness.onTime),
    String(found.timeliness.medianDaysLate),
    String(found.timeliness.overdue),
  ]
}

describe('compareLists', () => {
  it('gives what the worked example in the documentation says', async () => {
    const [frozen = [], current = [], result = []] = await exampleTables()
    const comparison = compareLists(listOf(frozen), listOf(current), DAY)
    expect(column(comparison.frozen)).toEqual(result.map((row) => row[1]))
    expect(column(comparison.current)).toEqual(result.map((row) => row[2]))
    expect(comparison.changes).toEqual({
      commitmentsAdded: ['scholarships'],
      commitmentsRemoved: ['bridge'],
      stepsAdded: [],
      stepsRemoved: [],
      stepsDropped: [{ commitment: 'flights', step: 'c1' }],
      dueMoved: [{ commitment: 'charges', step: 'b2', from: '2024-10-01', to: '2025-02-01' }],
    })
  })

  it('tells steps added and removed', () => {
    const step = (id: string): ScoredStep => ({ id, due: null, state: 'open', doneOn: null })
    const of = (...ids: string[]): ScoredCommitment[] => [{ id: 'a', status: 'signed', steps: ids.map(step) }]
    expect(compareLists(of('1', '2'), of('2', '3'), DAY).changes).toMatchObject({
      stepsAdded: [{ commitment: 'a', step: '3' }],
      stepsRemoved: [{ commitment: 'a', step: '1' }],
    })
  })

  it('scores both alike, and changes nothing, where nothing changed', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const { changes, frozen, current } = compareLists(list, list, DAY)
        expect(frozen).toEqual(current)
        expect(frozen).toEqual(scores(list, DAY))
        expect(Object.values(changes).flat()).toEqual([])
      }),
    )
  })

  it('lets no change of the list raise a share of the frozen series', () => {
    fc.assert(
      fc.property(anyList, anyChanges, (list, change) => {
        const unchanged = scores(list, DAY)
        const { frozen } = compareLists(list, changed(list, change), DAY)
        for (const of of [
          (found: Scores) => found.fullyDone,
          (found: Scores) => found.steps,
          (found: Scores) => found.completion.high,
          (found: Scores) => found.timeliness.onTime,
        ]) {
          expect(of(frozen).share ?? 0).toBeLessThanOrEqual(of(unchanged).share ?? 0)
        }
        expect(frozen.compliance.mean ?? 0).toBeLessThanOrEqual(unchanged.compliance.mean ?? 0)
      }),
    )
  })
})

const anyDay: fc.Arbitrary<Day> = fc.oneof(
  fc.integer({ min: 19_900, max: 20_300 }).map(dayFromNumber),
  fc.constant(DAY),
)
const anyStep = fc.record({ due: fc.option(anyDay), doneOn: fc.option(anyDay) })
const anyList: fc.Arbitrary<ScoredCommitment[]> = fc
  .array(fc.array(anyStep, { maxLength: 4 }), { maxLength: 6 })
  .map((list) =>
    list.map((steps, at) => ({
      id: `${at}`,
      status: 'announced',
      steps: steps.map(({ due, doneOn }, id) => ({
        id: `${id}`,
        due,
        doneOn,
        state: doneOn === null ? 'open' : 'done',
      })),
    })),
  )

/** For each commitment: removed or not, and what happens to its steps. */
const anyChanges = fc.array(
  fc.record({ keep: fc.boolean(), steps: fc.array(fc.constantFrom('keep', 'remove', 'drop', 'move', 'add')) }),
  { maxLength: 8 },
)

type Changes = readonly { readonly keep: boolean; readonly steps: readonly string[] }[]

function changed(list: readonly ScoredCommitment[], changes: Changes): ScoredCommitment[] {
  return list.flatMap((commitment, at) => {
    const change = changes[at]
    if (change === undefined) return [commitment]
    if (!change.keep) return []
    const steps = commitment.steps.flatMap((step, id): ScoredStep[] => {
      switch (change.steps[id]) {
        case 'remove':
          return []
        case 'drop':
          return [{ ...step, state: 'dropped' }]
        case 'move':
          return [{ ...step, due: parseDay('2030-01-01') }]
        case 'add':
          return [step, { id: `${step.id} more`, due: null, state: 'done', doneOn: null }]
        default:
          return [step]
      }
    })
    return [{ ...commitment, steps }]
  })
}
