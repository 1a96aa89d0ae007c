import type { Act, Deed } from './acts.ts'
import { type Reading, read } from './misreading.ts'
import { draw, type Random, type Table, table } from './random.ts'
import { progress } from './region.ts'
import type { Article, StateReport } from './report.ts'
import { rolesFor } from './roles.ts'

/** Articles about one deed: most get one or two, a few get dozens. */
// prettier-ignore
const attention: Table<number> = table([
  [1, 45], [2, 22], [3, 12], [4, 7], [6, 6], [9, 4], [14, 2.5], [25, 1], [40, 0.5],
])

/** Days from the deed to the article. */
// prettier-ignore
const delays: Table<number> = table([[0, 80], [1, 16], [2, 4]])

/** Chance that an article is taken over from the one before, mistakes included. */
const WIRE = 0.25
/** Chance that an article on something both sides did yields a row in each direction. */
const BOTH_WAYS = 0.6
/** Chance that a late article's row bears the day of the act; the others bear the day of the article, as in GDELT. */
const DATED_BACK = 0.05

/** The rows that the press brings about one deed. How many there are grows with the press, not with the deeds. */
export function coverageOf(deed: Deed, nextArticle: () => Article, random: Random): StateReport[] {
  const [act] = deed
  const articles = act.articles ?? random.round(draw(attention, random) * pressOn(act.day))
  const reports: StateReport[] = []
  const last = new Map<Act, Reading>()

  for (let i = 0; i < articles; i++) {
    const article = nextArticle()
    const day = act.day + (i === 0 ? 0 : draw(delays, random))
    const occurred = random.chance(DATED_BACK) ? act.day : day
    const slot = slotOfDay(random)
    for (const told of sidesTold(deed, random)) {
      const before = last.get(told)
      const reading = before !== undefined && random.chance(WIRE) ? before : read(told, random)
      last.set(told, reading)
      reports.push({ ...reportOf(reading, random), day, slot, occurred, article, act: told.id, storm: false })
    }
  }
  return reports
}

/** What a row says by its reading alone. */
function reportOf(
  { source, target, code, fault }: Reading,
  random: Random,
): Pick<StateReport, 'source' | 'target' | 'code' | 'fault'> {
  return {
    source: { country: source, roles: rolesFor(code, random) },
    target: { country: target, roles: rolesFor('', random) },
    code,
    fault,
  }
}

/** A quarter-hour of a day; the middle of the day is busiest. */
export function slotOfDay(random: Random): number {
  return Math.floor((random.next() + random.next()) * 48)
}

/** Size of the press on a day: it doubles within the sample, so that raw numbers of rows mislead. */
function pressOn(day: number): number {
  return 0.47 + 0.47 * progress(day)
}

function sidesTold(deed: Deed, random: Random): readonly Act[] {
  const [one, other] = deed
  if (other === undefined || random.chance(BOTH_WAYS)) return deed
  return [random.chance(0.5) ? one : other]
}
