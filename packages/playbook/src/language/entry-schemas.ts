import { z } from 'zod'
import { KINDS } from '../normal-form/kinds.ts'
import { DEFAULT_INITIATIVE_WITHIN, DEFAULT_ONCE_PER } from './defaults.ts'
import type { InitiativeEntry, Otherwise, PatternEntry, Removal, ResponseEntry, RuleEntry } from './playbook-file.ts'
import { because, condition, duration, id, points, written } from './words.ts'

const kind = z.enum(KINDS).meta({
  title: 'Kind',
  description:
    'friendly (a gesture), neutral, criticism (words about conduct), insult, offence (an unfriendly act), attack (physical force as coded), breach (alleged failure of a binding obligation).',
})

const before = id.meta({
  title: 'Before',
  description: 'Id of the entry of the base in front of which a new one stands.',
})

/** What every entry of a list has. */
const entry = { id, before: before.optional(), because: because.optional() }

export const removal: z.ZodType<Removal, unknown> = z
  .strictObject({
    id: id.meta({ title: 'Id', description: 'Of the entry of the base that is taken away.' }),
    remove: z.literal(true).meta({ title: 'Remove', description: 'Takes the entry of the base away; needs because.' }),
    because: because.optional(),
  })
  .meta({ title: 'Removal', description: 'Takes an entry of the base away.' })

const of = z
  .strictObject({
    agreement: id.meta({ title: 'Agreement', description: 'Id of an agreement that binds both sides legally.' }),
    article: z.string().min(1).max(200).meta({ title: 'Article', description: 'Its label, in quotes: "1", "4 (2)".' }),
  })
  .meta({ title: 'Obligation', description: 'For a breach: the agreement and the article that it fails, if true.' })

const named = {
  ...entry,
  kind: kind.optional(),
  points: points.optional(),
}

export const rule: z.ZodType<RuleEntry, unknown> = z
  .strictObject({
    ...named,
    when: condition
      .optional()
      .meta({ title: 'When', description: 'Condition over one incident, in CEL and in quotes.' }),
    of: of.optional(),
  })
  .meta({ title: 'Rule', description: 'Names the incidents for which when is true; the first true rule wins.' })

export const otherwise: z.ZodType<Otherwise, unknown> = z
  .strictObject({
    otherwise: z.literal('neutral').meta({ title: 'Otherwise', description: 'What no rule names is neutral.' }),
  })
  .meta({ title: 'Otherwise', description: 'Stands last, for the reader: what no rule names is neutral.' })

export const pattern: z.ZodType<PatternEntry, unknown> = z
  .strictObject({
    ...named,
    when: condition.optional().meta({
      title: 'When',
      description: 'Condition over counts of acts made by rules: count("insult", "P30D") >= 3.',
    }),
    once_per: duration.optional().meta({
      title: 'Once per',
      description: 'Silent for so long after it was true.',
      default: DEFAULT_ONCE_PER,
    }),
  })
  .meta({ title: 'Pattern', description: 'Repetition that makes one more act, such as six criticisms in a month.' })

const instruments = z
  .array(id.meta({ title: 'Instrument', description: 'Id of the catalogue: entente instruments.' }))
  .min(1)
  .max(50)

const choose = instruments.meta({ title: 'Choose', description: 'Instruments among which a person chooses.' })

const to = z
  .strictObject({
    kind: z
      .union([kind, z.array(kind).min(1)])
      .meta({ title: 'Kinds', description: 'One kind of act or a list of them.' }),
    min_points: points
      .optional()
      .meta({ title: 'Least points', description: 'Acts of fewer points go to a later response. Default: all.' }),
  })
  .meta({ title: 'To', description: 'Which acts it answers.' })

const offRamp = z
  .strictObject({
    when: condition.meta({
      title: 'When',
      description: 'Condition over what came before: quiet("P30D"), received("apology").',
    }),
    offer: instruments.meta({ title: 'Offer', description: 'Friendly instruments that are offered then.' }),
  })
  .meta({ title: 'Off-ramp', description: 'The way back: when it opens, and what is offered then.' })

const lift = z
  .strictObject({ when: condition.meta({ title: 'When', description: 'Condition over what came before.' }) })
  .meta({ title: 'Lift', description: 'When a standing measure of this response is proposed for lifting.' })

export const response: z.ZodType<ResponseEntry, unknown> = z
  .strictObject({
    ...entry,
    to: to.optional(),
    at: z
      .array(id.meta({ title: 'Level', description: 'Id of a level of strain.' }))
      .min(1)
      .optional()
      .meta({ title: 'At', description: 'Levels of strain at which it answers. Default: every level.' }),
    choose: choose.optional(),
    ladder: instruments.optional().meta({
      title: 'Ladder',
      description: 'Instruments in order, from the mildest: one step further at each repetition.',
    }),
    answer: z
      .literal('none')
      .optional()
      .meta({ title: 'Answer', description: 'none: left unanswered on purpose; needs because.' }),
    window: duration.optional().meta({
      title: 'Window',
      description: 'Of a ladder: an act so long after the last proposal begins at the first step again.',
    }),
    within: duration.optional().meta({ title: 'Within', description: 'From proposal to due day.' }),
    cooldown: duration.optional().meta({
      title: 'Cool-down',
      description: 'So long after a proposal acts join its reasons. At least within, which is the default.',
    }),
    expires: duration
      .optional()
      .meta({ title: 'Expires', description: 'From proposal to lapse. At least within, which is the default.' }),
    off_ramp: offRamp.optional(),
    lift: lift.optional(),
  })
  .meta({ title: 'Response', description: 'How acts are answered; an act goes to the first response that it fits.' })

export const initiative: z.ZodType<InitiativeEntry, unknown> = z
  .strictObject({
    ...entry,
    on: written(/^\d{2}-\d{2}$/, 'bad-day-of-year')
      .optional()
      .meta({ title: 'On', description: 'A day of every year, month and day: "09-21".' }),
    choose: choose.optional(),
    series: instruments.optional().meta({ title: 'Series', description: 'Friendly steps, one after the other.' }),
    each_after: duration
      .optional()
      .meta({ title: 'Each after', description: 'From one step of a series to the next, at least.' }),
    stop_when: condition.optional().meta({
      title: 'Stop when',
      description:
        'Condition over what came before; while it is true nothing is proposed, and then the first step again.',
    }),
    answer: condition.optional().meta({
      title: 'Answer',
      description: "What counts as the partner's answer; the next step waits for it. Default: it does not wait.",
    }),
    within: duration.optional().meta({
      title: 'Within',
      description: 'From proposal to due day.',
      default: DEFAULT_INITIATIVE_WITHIN,
    }),
  })
  .meta({
    title: 'Initiative',
    description: 'A friendly step that nobody asked for: on a day of every year, or a series.',
  })
