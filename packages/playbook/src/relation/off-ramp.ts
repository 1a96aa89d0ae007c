import { isTrue } from './history-answers.ts'
import { friendlyChoices, proposalOf, tellClosed, tellProposed } from './proposals.ts'
import { proposeLift } from './standing.ts'
import { setResponse, type Turn } from './turn.ts'

/**
 * Rule 24, at ticks and after acts: where the off-ramp of a run is true, the run ends. Its open answer is withdrawn, its
 * standing measures are proposed for lifting, and the offer is proposed.
 */
export function tryOffRamps(turn: Turn): void {
  for (const [place, { response, offRamp }] of turn.program.responses.entries()) {
    const { run, open, last } = turn.state.responses[place] ?? { run: null, open: null, last: null }
    if (run === null || offRamp === null || response.offRamp === null) continue
    if (!isTrue(turn, offRamp, { since: run.since, byRulesOnly: false, occurredOn: null })) continue
    turn.made.push({ kind: 'run-ended', response: response.id, by: 'off-ramp' })
    tellClosed(turn, open, 'withdrawn')
    setResponse(turn, place, { run: null, open: null })
    for (const measure of turn.state.standing) {
      if (measure.run === run.id) proposeLift(turn, measure, 'off-ramp', [run.id, measure.instrument])
    }
    if (response.offRamp.offer.length === 0) continue
    const offer = proposalOf(turn.program, turn.state.day, {
      type: 'offer',
      anchor: [run.id],
      step: null,
      choices: friendlyChoices(response.offRamp.offer),
      within: response.within,
      expires: response.expires,
    })
    tellProposed(turn, offer, { response: response.id, follows: last?.id ?? null })
    setResponse(turn, place, { open: offer })
  }
}
