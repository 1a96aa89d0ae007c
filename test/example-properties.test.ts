// Properties of base and examples that can be seen without following time; `entente check` proves the rest.
import { codes, type Day, parseDay } from '@entente/model'
import { compilePlaybook, type Incident, isHostile, type Kind, type Playbook, type Response } from '@entente/playbook'
import { expect, it } from 'vitest'
import { example, EXAMPLES } from './example-workspaces.ts'

/** Before and after what is in force now. */
const DAYS = ['1990-01-01', '2026-01-01'].map((day) => parseDay(day))
const PUBLISHERS = [null, 1, 9]

it.each(EXAMPLES)('%s: every code of conflict is named by a rule when a state does it', async (name) => {
  for (const playbook of await playbooksOf(name)) {
    const unnamed = cells(playbook).filter(
      ({ sourceBy, quad, named }) => sourceBy !== 'other' && (quad ?? 0) >= 3 && named === null,
    )
    expect(briefly(unnamed), playbook.partner ?? '').toEqual([])
  }
})

it.each(EXAMPLES)('%s: only acts of states are held against a state, and never people in the street', async (name) => {
  for (const playbook of await playbooksOf(name)) {
    const held = cells(playbook).filter(
      ({ sourceBy, root, kind }) => isHostile(kind) && (sourceBy === 'other' || root === '14'),
    )
    expect(briefly(held), playbook.partner ?? '').toEqual([])
  }
})

it.each(EXAMPLES)('%s: kinds follow the sign of the published weight', async (name) => {
  for (const playbook of await playbooksOf(name)) {
    const against = cells(playbook).filter(
      ({ goldstein, kind }) => (goldstein ?? 0) * (isHostile(kind) ? 1 : kind === 'friendly' ? -1 : 0) > 0,
    )
    expect(briefly(against), playbook.partner ?? '').toEqual([])
  }
})

it.each(EXAMPLES)('%s: criticism and insult get words in our own name', async (name) => {
  for (const { responses, instruments, limits, partner } of await playbooksOf(name)) {
    for (const { to, answer, id } of responses) {
      if (!to.kinds.some((kind) => kind === 'criticism' || kind === 'insult')) continue
      const rungs = chosen(answer).map((one) => instruments[one]?.rung ?? 0)
      expect(Math.max(0, ...rungs), `${partner} ${id}`).toBeLessThanOrEqual(3)
    }
    expect(limits.proportion).toBeLessThanOrEqual(1)
    expect(limits.ceiling).toBeLessThanOrEqual(6)
  }
})

it.each(EXAMPLES)('%s: two sides that answer alike come to rest', async (name) => {
  for (const playbook of await playbooksOf(name)) {
    expect(rounds(playbook), playbook.partner ?? '').toEqual([])
    for (const { answer, id, cooldown, within } of playbook.responses) {
      if (answer.kind !== 'none') expect(cooldown, id).toBeGreaterThanOrEqual(2 * within + 3)
    }
  }
})

async function playbooksOf(name: (typeof EXAMPLES)[number]): Promise<readonly Playbook[]> {
  return (await example(name)).playbooks.flatMap(({ playbook }) => (playbook === undefined ? [] : [playbook]))
}

/** What a code becomes, as reported or entered by hand, by whom, on a day. */
interface Cell {
  readonly code: string
  readonly root: string | null
  readonly quad: number | null
  readonly goldstein: number | null
  readonly sourceBy: Incident['sourceBy']
  readonly publishers: number | null
  readonly tag: string | null
  readonly on: Day
  readonly named: string | null
  readonly kind: Kind
  readonly points: number
}

const named = new Map<Playbook, readonly Cell[]>()

function cells(playbook: Playbook): readonly Cell[] {
  const known = named.get(playbook) ?? [...nameCells(playbook)]
  named.set(playbook, known)
  return known
}

function* nameCells(playbook: Playbook): Generator<Cell> {
  const compiled = compilePlaybook(playbook)
  const tags = playbook.rules.flatMap(({ when }) =>
    [...when.text.matchAll(/event\.tag == "([^"]+)"/g)].map(([, tag]) => tag),
  )
  for (const { code, root, quad, goldstein } of codes('cameo')) {
    for (const sourceBy of ['organ', 'bare', 'other'] as const) {
      for (const publishers of PUBLISHERS) {
        for (const tag of [null, ...tags.map((one) => one ?? '')]) {
          for (const on of DAYS) {
            const cell = { code, root, quad, goldstein, sourceBy, publishers, tag, on }
            const rule = compiled.name(incidentIn(playbook, cell))
            yield { ...cell, named: rule?.id ?? null, kind: rule?.kind ?? 'neutral', points: rule?.points ?? 0 }
          }
        }
      }
    }
  }
}

function incidentIn(
  { perspective, partner }: Playbook,
  { on, tag, ...cell }: Omit<Cell, 'named' | 'kind' | 'points'>,
): Incident {
  return {
    ...cell,
    key: `${cell.code} ${on}`,
    feed: tag === null ? 'gdelt2' : 'hand',
    tag,
    source: partner ?? perspective,
    target: perspective,
    occurredOn: on,
    sourceRoles: [],
    targetRoles: [],
    scheme: 'cameo',
    cameo: cell.code,
    isRoot: null,
    reports: 1,
    pages: null,
    confidence: null,
    place: null,
    joint: false,
    stale: false,
    lagDays: 0,
    firstReportedAt: `${on}T08:00:00.000Z`,
    settlesAt: `${on}T08:00:00.000Z`,
  }
}

/** Responses that answer, by what the other side makes of it under the same playbook, what they themselves brought about. */
function rounds(playbook: Playbook): readonly string[] {
  const { responses, instruments } = playbook
  const brings = new Map(
    responses.map((response) => [
      response.id,
      chosen(response.answer).flatMap((one) => {
        const cameo = instruments[one]?.cameo ?? null
        return cameo === null ? [] : DAYS.flatMap((on) => answersTo(playbook, cameo, on))
      }),
    ]),
  )
  const reached = (from: string): ReadonlySet<string> => {
    const seen = new Set<string>()
    const open = [from]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const one of brings.get(next) ?? []) {
        if (!seen.has(one)) open.push(one)
        seen.add(one)
      }
    }
    return seen
  }
  return responses.filter(({ id }) => reached(id).has(id)).map(({ id }) => id)
}

/** At whatever level. */
function answersTo(playbook: Playbook, cameo: string, on: Day): readonly string[] {
  const seen = cells(playbook).find(
    (cell) =>
      cell.code === cameo &&
      cell.on === on &&
      cell.sourceBy === 'organ' &&
      cell.publishers === null &&
      cell.tag === null,
  )
  const { kind, points } = seen ?? { kind: 'neutral', points: 0 }
  return playbook.strain.levels.flatMap(
    ({ id: level }) =>
      playbook.responses.find(
        ({ to, at }) => to.kinds.includes(kind) && points >= to.minPoints && (at === null || at.includes(level)),
      )?.id ?? [],
  )
}

function chosen(answer: Response['answer']): readonly string[] {
  return answer.kind === 'choose' ? answer.choices : answer.kind === 'ladder' ? answer.steps : []
}

function briefly(found: readonly Cell[]): readonly string[] {
  return found
    .slice(0, 5)
    .map(({ code, sourceBy, tag, named: rule }) => `${code} by ${sourceBy}, ${tag ?? 'reported'}: ${rule}`)
}
