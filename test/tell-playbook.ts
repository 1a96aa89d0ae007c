import type { Playbook, Response } from '@entente/playbook'

/** What a drawn playbook does, a line for each part, so that a person can follow it. */
export function tellPlaybook({ rules, patterns, instruments, responses, limits, strain }: Playbook): string {
  const { drain, cap, levels } = strain
  return [
    ...rules.map(({ id, kind, points, when }) => `rule ${id}: ${kind} ${points} when ${when.text}`),
    ...patterns.map(
      ({ id, kind, points, when, oncePer }) =>
        `pattern ${id}: ${kind} ${points} when ${when.text}, once per ${oncePer}`,
    ),
    ...Object.values(instruments).map(({ id, rung, cameo }) => `instrument ${id}: rung ${rung}, code ${cameo}`),
    ...responses.map(tellResponse),
    `proportion ${limits.proportion}, ceiling ${limits.ceiling}`,
    `strain drains ${drain.points} every ${drain.every}, cap ${cap}, ${levels.map(({ id, from, backAt }) => `${id} from ${from} back at ${backAt}`).join(', ')}`,
  ].join('\n  ')
}

function tellResponse({ id, to, at, answer, within, cooldown, expires, offRamp }: Response): string {
  const how =
    answer.kind === 'none'
      ? 'none'
      : answer.kind === 'choose'
        ? answer.choices.join(' or ')
        : `${answer.steps.join(', then ')}, window ${answer.window}`
  const when = `${to.kinds.join(', ')} from ${to.minPoints}${at === null ? '' : ` at ${at.join(', ')}`}`
  const timers = `within ${within}, cooldown ${cooldown}, expires ${expires}`
  return `response ${id} to ${when}: ${how}; ${timers}${offRamp === null ? '' : `; off-ramp ${offRamp.when.text}`}`
}
