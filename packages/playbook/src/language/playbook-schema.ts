import { OFFICER_ROLES } from '@entente/model'
import { z } from 'zod'
import { AMBITIONS, KINDS } from '../normal-form/kinds.ts'
import { LANGUAGE, type PlaybookFile } from './playbook-file.ts'
import { because, condition, duration, id, points, text } from './words.ts'

const kind = z.enum(KINDS).meta({
  title: 'Kind',
  description:
    'friendly (a gesture), neutral, criticism (words about conduct), insult, offence (an unfriendly act), attack (physical force as coded), breach (alleged failure of a binding obligation).',
})

const removal = z
  .strictObject({ id, remove: z.literal(true), because: because.optional() })
  .meta({ title: 'Removal', description: 'Takes an entry of the base away; needs because.' })

const rule = z
  .strictObject({
    id,
    kind: kind.optional(),
    points: points.optional(),
    when: condition.optional(),
    of: z
      .strictObject({ agreement: id, article: text })
      .optional()
      .meta({ title: 'Of', description: 'For a breach: the agreement and the article that it fails, if true.' }),
    before: id.optional().meta({ title: 'Before', description: 'Id of the rule of the base before which it stands.' }),
    because: because.optional(),
  })
  .meta({ title: 'Rule', description: 'Names the incidents for which `when` is true; the first true rule wins.' })

const otherwise = z
  .strictObject({ otherwise: z.literal('neutral') })
  .meta({ title: 'Otherwise', description: 'Stands last: what no rule names is neutral.' })

const pattern = z
  .strictObject({
    id,
    kind: kind.optional(),
    points: points.optional(),
    when: condition.optional(),
    once_per: duration.optional().meta({ title: 'Once per', description: 'Silent for so long after it was true.' }),
    before: id.optional(),
    because: because.optional(),
  })
  .meta({ title: 'Pattern', description: 'Repetition that makes one more act, such as six criticisms in a month.' })

const drain = z
  .strictObject({ points: z.int().min(1).max(1000), every: duration })
  .meta({ title: 'Drain', description: 'How fast the bucket empties: so many points every so many days.' })

const cap = z.int().min(1).max(10_000).meta({ title: 'Cap', description: 'The most points that the bucket holds.' })

const level = z
  .strictObject({ id, from: z.int().min(0).max(10_000), back_at: z.int().min(0).max(10_000).optional() })
  .meta({ title: 'Level', description: 'Begins at `from` points and is left again at `back_at` or fewer.' })

const strain = z
  .strictObject({
    drain: drain.optional(),
    cap: cap.optional(),
    levels: z.array(level).min(1).max(10).optional(),
    calm_within: duration.optional().meta({
      title: 'Calm within',
      description: 'A quiet partner is back at the first level within so long, at most.',
    }),
  })
  .meta({ title: 'Strain', description: 'A leaky bucket of the points of hostile acts.' })

const warmth = z
  .strictObject({ drain: drain.optional(), cap: cap.optional() })
  .meta({ title: 'Warmth', description: 'A leaky bucket of the points of friendly acts.' })

const instruments = z
  .array(id)
  .min(1)
  .max(50)
  .meta({ title: 'Instruments', description: 'Ids of the catalogue: entente instruments.' })

const response = z
  .strictObject({
    id,
    to: z
      .strictObject({
        kind: z.union([kind, z.array(kind).min(1)]),
        min_points: points.optional(),
      })
      .optional()
      .meta({ title: 'To', description: 'Which acts it answers.' }),
    at: z
      .array(id)
      .min(1)
      .optional()
      .meta({ title: 'At', description: 'Levels of strain at which it answers; default all.' }),
    choose: instruments.optional(),
    ladder: instruments.optional().meta({ title: 'Ladder', description: 'One step further at each repetition.' }),
    answer: z
      .literal('none')
      .optional()
      .meta({ title: 'Answer', description: 'none: left unanswered on purpose; needs because.' }),
    window: duration.optional().meta({ title: 'Window', description: 'Of a ladder: after so long it begins anew.' }),
    within: duration.optional().meta({ title: 'Within', description: 'From proposal to due day.' }),
    cooldown: duration
      .optional()
      .meta({ title: 'Cool-down', description: 'After a proposal, so long acts are added to its reasons.' }),
    expires: duration
      .optional()
      .meta({ title: 'Expires', description: 'From proposal to lapse; default the same as within.' }),
    off_ramp: z
      .strictObject({ when: condition, offer: instruments })
      .optional()
      .meta({ title: 'Off-ramp', description: 'The way back: when it opens, and what is offered then.' }),
    lift: z
      .strictObject({ when: condition })
      .optional()
      .meta({ title: 'Lift', description: 'When a standing measure of this response is proposed for lifting.' }),
    before: id.optional(),
    because: because.optional(),
  })
  .meta({ title: 'Response', description: 'An act goes to the first response that it fits.' })

const initiative = z
  .strictObject({
    id,
    on: z
      .string()
      .regex(/^\d{2}-\d{2}$/)
      .optional()
      .meta({ title: 'On', description: 'A day of every year: "09-21".' }),
    choose: instruments.optional(),
    series: instruments.optional().meta({ title: 'Series', description: 'Steps, one after the other.' }),
    each_after: duration.optional().meta({ title: 'Each after', description: 'From one step to the next.' }),
    stop_when: condition.optional(),
    answer: condition.optional(),
    within: duration.optional(),
    before: id.optional(),
    because: because.optional(),
  })
  .meta({ title: 'Initiative', description: 'A friendly step that nobody asked for.' })

const limits = z
  .strictObject({
    proportion: z
      .number()
      .positive()
      .max(10)
      .optional()
      .meta({ title: 'Proportion', description: 'Highest rung of an answer per point of the act.' }),
    ceiling: z.int().min(1).max(10).optional().meta({ title: 'Ceiling', description: 'Highest rung ever proposed.' }),
    stale: duration.optional().meta({ title: 'Stale', description: 'News so old makes no act.' }),
    settle: duration.optional().meta({ title: 'Settle', description: 'From the first report to a final name.' }),
    sign_off: z
      .strictObject({ above: z.int().min(0).max(10), by: z.enum(OFFICER_ROLES) })
      .optional()
      .meta({ title: 'Sign-off', description: 'Answers above this rung need a second role.' }),
    because: because.optional(),
  })
  .meta({ title: 'Limits', description: 'What no answer exceeds.' })

/** A playbook as it is written: JSON Schema and parser come from here. */
export const playbookFile: z.ZodType<PlaybookFile, unknown> = z
  .strictObject({
    entente: z.literal(LANGUAGE).meta({ title: 'Version', description: 'The version of the language.' }),
    partner: z
      .string()
      .min(1)
      .optional()
      .meta({ title: 'Partner', description: 'ISO 3166-1 alpha-3; none in a base.' }),
    extends: id.optional().meta({ title: 'Extends', description: 'The playbook it is built on, such as base.' }),
    because: because.optional(),
    desk: id.optional().meta({ title: 'Desk', description: 'A desk of entente.yaml that owns the relation.' }),
    ambition: z.enum(AMBITIONS).optional().meta({ title: 'Ambition', description: 'What this relation is for.' }),
    register: z
      .strictObject({ speaks: text, language: z.string().regex(/^[a-z]{2,3}$/), manner: text })
      .optional()
      .meta({ title: 'Register', description: 'Who speaks to them, in which language, and how.' }),
    feed: z.string().min(1).optional().meta({ title: 'Feed', description: 'Default: the feed of the workspace.' }),
    acts_through: z
      .array(z.string().min(1))
      .optional()
      .meta({ title: 'Acts through', description: "Organisations whose acts count as the partner's, such as EUN." }),
    define: z
      .record(z.string().regex(/^[a-z_][a-z0-9_]*$/), condition)
      .optional()
      .meta({ title: 'Definitions', description: 'Names for conditions; a later file can change what a name means.' }),
    acts: z
      .array(z.union([rule, removal, otherwise]))
      .optional()
      .meta({ title: 'Acts', description: 'First true wins.' }),
    patterns: z.array(z.union([pattern, removal])).optional(),
    strain: strain.optional(),
    warmth: warmth.optional(),
    responses: z.array(z.union([response, removal])).optional(),
    initiatives: z.array(z.union([initiative, removal])).optional(),
    limits: limits.optional(),
  })
  .meta({ title: 'Playbook', description: 'What states do, what it is called, and how it is answered.' })
