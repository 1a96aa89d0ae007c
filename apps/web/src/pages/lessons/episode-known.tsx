import type { EpisodeFacts } from '../../api/live-queries.ts'
import { plural } from '../../format/format-number.ts'
import { idWords } from '../../format/kinds.ts'
import { Fact } from '../../layout/fact.tsx'

/** What is known of an episode: counted and looked up, nothing estimated. */
export function EpisodeKnown({ facts }: { readonly facts: EpisodeFacts }) {
  const { levels, reported, struck, confirmed, items, done, after } = facts
  const decided = items.filter(({ decidedOn }) => decidedOn !== null)
  return (
    <dl className="facts">
      <Fact name="Levels" wide>
        {levels.map(({ from, level }) => `${idWords(level)} from ${from}`).join(', ')}
      </Fact>
      <Fact name="Reported">
        {plural(reported, 'incident')}; {confirmed} confirmed, {struck} struck out
      </Fact>
      <Fact name="Proposed">
        {plural(items.length, 'proposal')}; {decided.length} decided
      </Fact>
      <Fact name="Decided">
        {decided.length === 0
          ? 'nothing'
          : decided.map(({ id, instrument }) => `${idWords(instrument ?? 'verified')} (${id})`).join(', ')}
      </Fact>
      <Fact name="Done">
        {done.length === 0 ? 'nothing' : done.map(({ instrument, on }) => `${idWords(instrument)} on ${on}`).join(', ')}
      </Fact>
      <Fact name="What followed" wide>
        {after === null
          ? 'we did nothing that it could follow'
          : `${plural(after.daysToCalm, 'day')} to calm after our last act; acts of theirs meanwhile: ${sayActs(after.acts)}. This is no effect of it.`}
      </Fact>
    </dl>
  )
}

function sayActs(acts: Readonly<Record<string, number>>): string {
  const said = Object.entries(acts).map(([kind, count]) => `${count} ${kind}`)
  return said.length === 0 ? 'none' : said.join(', ')
}
