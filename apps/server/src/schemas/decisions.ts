import { THEIR_MEASURE_WORDS, WRITER_ROLES } from 'entente'
import { z } from 'zod'
import { actorCode, day } from './figures.ts'
import { itemDecision } from './inbox.ts'

const role = z.enum(WRITER_ROLES)
const moment = z.string().describe('ISO 8601, UTC')
const whole = z.number().int()

const friction = z.object({
  evidence: z.boolean().describe('who decides has opened any of the evidence'),
  typed: z.boolean().describe('the id is typed once more'),
  toSign: role.nullable().describe('the role that signs'),
})

export const decisionView = z.object({
  item: z.string(),
  decision: itemDecision.nullable(),
  left: z.string().nullable().describe('why it is left until it expires'),
  refused: z.array(z.object({ instrument: z.string().nullable(), because: z.string(), role, at: moment })),
  choices: z
    .array(friction.extend({ id: z.string(), rung: whole.nullable() }))
    .describe('no-action first; there is no default'),
  highestRung: whole.nullable().describe('within the limits of the playbook; null where they do not count'),
  rungs: z.array(friction).describe('what each rung asks for, the first first'),
  speech: z.boolean().describe('what it answers was only said: words only'),
  evidence: z.array(z.string()).describe('incidents that it rests on'),
  opened: z.array(z.string()).describe('those whose reports who asks has opened'),
})

export const ownAct = z.object({
  id: z.string().describe('such as `D3`'),
  partner: actorCode,
  item: z.string().nullable(),
  instrument: z.string(),
  on: day,
  link: z.string().nullable(),
  note: z.string().nullable(),
  incident: z.string().nullable().describe('of a feed, where a person found it to be this act'),
  role,
  at: moment,
})
export const ownActs = z.object({ acts: z.array(ownAct) })

export const matches = z.object({
  matches: z
    .array(
      z.object({
        incident: z.string(),
        score: z.number().describe('0 to 1: 0.6 code + 0.3 near + 0.1 told; docs/methods/matching.md'),
        code: z.number(),
        near: z.number(),
        told: z.number(),
      }),
    )
    .describe('the likeliest first; nothing is matched by itself'),
})

const theirMeasure = {
  id: z.string().describe('such as `TM2`'),
  partner: actorCode,
  instrument: z.string().nullable(),
  words: z.enum(THEIR_MEASURE_WORDS).nullable(),
  since: day,
  review: day,
  source: z.string(),
  reviewedOn: day.nullable(),
  until: day.nullable().describe('first day on which it is in force no more'),
  role,
  at: moment,
}
export const theirs = z.object(theirMeasure)

export const standing = z.object({
  ours: z.array(
    z.object({
      partner: actorCode,
      instrument: z.string(),
      response: z.string().nullable(),
      since: day,
      until: day.nullable(),
      review: day.nullable().describe('when lifting is proposed, if nothing does so before'),
      item: z.string().nullable().describe('the item that proposes to lift it now'),
    }),
  ),
  theirs: z.array(z.object({ ...theirMeasure, due: z.boolean().describe('its day of review has come') })),
})

const levels = z.array(z.object({ from: day, level: z.string() }))
const facts = z.object({
  levels,
  reported: whole.describe('incidents of hostile kinds'),
  struck: whole,
  confirmed: whole,
  items: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      on: day,
      status: z.string(),
      instrument: z.string().nullable(),
      decidedOn: day.nullable(),
    }),
  ),
  done: z.array(z.object({ id: z.string(), instrument: z.string(), on: day })),
  after: z
    .object({ daysToCalm: whole, acts: z.record(z.string(), whole) })
    .nullable()
    .describe('what followed our last act: not its effect'),
})

export const lesson = z.object({
  id: z.string().describe('such as `LS1`'),
  partner: actorCode,
  from: day,
  to: day,
  facts,
  misjudged: z.string(),
  end: z.union([
    z.object({ change: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
    z.object({ none: z.string() }),
  ]),
  role,
  at: moment,
})

export const lessons = z.object({
  due: z.array(z.object({ partner: actorCode, from: day, to: day, levels, facts })),
  open: z.array(z.object({ partner: actorCode, from: day, levels })).describe('episodes that go on'),
  written: z.array(lesson),
})
