import { OFFICER_ROLES } from '@entente/model'
import { z } from 'zod'
import { AMBITIONS } from '../normal-form/kinds.ts'
import { DEFAULT_LIMITS, DEFAULT_STRAIN, DEFAULT_WARMTH } from './defaults.ts'
import { initiative, otherwise, pattern, removal, response, rule } from './entry-schemas.ts'
import { LANGUAGE, type PlaybookFile } from './playbook-file.ts'
import { because, condition, duration, id, written } from './words.ts'

const drain = z
  .strictObject({
    points: z.int().min(1).max(1000).meta({ title: 'Points', description: 'Points that leave the bucket.' }),
    every: duration.meta({ title: 'Every', description: 'Days in which they leave it, evenly.' }),
  })
  .meta({ title: 'Drain', description: 'How fast the bucket empties: so many points every so many days.' })

const cap = z.int().min(1).max(10_000).meta({ title: 'Cap', description: 'The most points that the bucket holds.' })

const pointsOfBucket = z.int().min(0).max(10_000)

const level = z
  .strictObject({
    id,
    from: pointsOfBucket.meta({ title: 'From', description: 'Points at which it begins; 0 for the first.' }),
    back_at: pointsOfBucket.optional().meta({
      title: 'Back at',
      description: 'Points at which one falls back to the level below; less than from, none for the first.',
    }),
  })
  .meta({ title: 'Level', description: 'How strained a relation is.' })

const strain = z
  .strictObject({
    drain: drain.optional().meta({ default: DEFAULT_STRAIN.drain }),
    cap: cap.optional().meta({ default: DEFAULT_STRAIN.cap }),
    levels: z.array(level).min(1).max(10).optional().meta({
      title: 'Levels',
      description: 'From the calmest to the gravest; replaces the levels of the base as a whole.',
      default: DEFAULT_STRAIN.levels,
    }),
    calm_within: duration.optional().meta({
      title: 'Calm within',
      description: 'A partner who stays quiet is back at the first level within so long, at most.',
      default: DEFAULT_STRAIN.calm_within,
    }),
  })
  .meta({ title: 'Strain', description: 'A leaky bucket of the points of hostile acts.' })

const warmth = z
  .strictObject({
    drain: drain.optional().meta({ default: DEFAULT_WARMTH.drain }),
    cap: cap.optional().meta({ default: DEFAULT_WARMTH.cap }),
  })
  .meta({ title: 'Warmth', description: 'A leaky bucket of the points of friendly acts.' })

const signOff = z
  .strictObject({
    above: z.int().min(0).max(10).meta({ title: 'Above', description: 'Answers above this rung need a second role.' }),
    by: z.enum(OFFICER_ROLES).meta({ title: 'By', description: 'The role that signs.' }),
  })
  .meta({ title: 'Sign-off', description: 'Who signs grave answers, beside the one who decides.' })

const limits = z
  .strictObject({
    proportion: z.number().positive().max(10).optional().meta({
      title: 'Proportion',
      description: 'Highest rung of an answer per point of the act that opened it, rounded.',
      default: DEFAULT_LIMITS.proportion,
    }),
    ceiling: z.int().min(1).max(10).optional().meta({
      title: 'Ceiling',
      description: 'Highest rung that is ever proposed.',
      default: DEFAULT_LIMITS.ceiling,
    }),
    stale: duration.optional().meta({
      title: 'Stale',
      description: 'News that was so old when it was first reported makes no act.',
      default: DEFAULT_LIMITS.stale,
    }),
    settle: duration.optional().meta({
      title: 'Settle',
      description: 'From the first report of an incident to its final name.',
      default: DEFAULT_LIMITS.settle,
    }),
    sign_off: signOff.optional().meta({ default: DEFAULT_LIMITS.sign_off }),
    because: because.optional(),
  })
  .meta({ title: 'Limits', description: 'What no answer exceeds.' })

const register = z
  .strictObject({
    speaks: z.string().min(1).max(200).meta({ title: 'Speaks', description: 'The office that speaks to them.' }),
    language: written(/^[a-z]{2,3}$/, 'bad-language').meta({
      title: 'Language',
      description: 'In which it speaks, by ISO 639: hy, fr.',
    }),
    manner: z.string().min(1).max(200).meta({ title: 'Manner', description: 'How it speaks, in a few words.' }),
  })
  .meta({ title: 'Register', description: 'Who speaks to them, in which language, and how.' })

const code = z.string().min(1).max(20)

/** A playbook as it is written: JSON Schema and parser come from here. */
export const playbookFile: z.ZodType<PlaybookFile, unknown> = z
  .strictObject({
    entente: z.literal(LANGUAGE).meta({ title: 'Version', description: 'The version of the language.' }),
    partner: code.optional().meta({
      title: 'Partner',
      description: 'Code of the state or organisation it is about, such as ARM; none in a base.',
    }),
    extends: id.optional().meta({ title: 'Extends', description: 'The playbook it is built on, such as base.' }),
    because: because.optional(),
    desk: id.optional().meta({ title: 'Desk', description: 'A desk of entente.yaml that owns the relation.' }),
    ambition: z.enum(AMBITIONS).optional().meta({ title: 'Ambition', description: 'What this relation is for.' }),
    register: register.optional(),
    feed: z.string().min(1).max(60).optional().meta({
      title: 'Feed',
      description: 'The feed it looks at, and acts entered by hand. Default: the feed of the workspace.',
    }),
    acts_through: z
      .array(code.meta({ title: 'Organisation', description: 'Its code, such as EUN.' }))
      .max(50)
      .optional()
      .meta({ title: 'Acts through', description: "Organisations whose acts count as the partner's." }),
    define: z
      .record(written(/^[a-z_][a-z0-9_]*$/, 'bad-name'), condition)
      .optional()
      .meta({
        title: 'Definitions',
        description: 'Names for conditions; a playbook that extends this one can change what a name means.',
      }),
    acts: z
      .array(z.union([rule, removal, otherwise]))
      .optional()
      .meta({ title: 'Acts', description: 'Rules that name incidents, the first true one wins.' }),
    patterns: z
      .array(z.union([pattern, removal]))
      .optional()
      .meta({ title: 'Patterns', description: 'What repetition of acts is called.' }),
    strain: strain.optional(),
    warmth: warmth.optional(),
    responses: z
      .array(z.union([response, removal]))
      .optional()
      .meta({ title: 'Responses', description: 'How acts are answered; the first that fits takes the act.' }),
    initiatives: z
      .array(z.union([initiative, removal]))
      .optional()
      .meta({ title: 'Initiatives', description: 'Friendly steps that nobody asked for.' }),
    limits: limits.optional(),
  })
  .meta({ title: 'Playbook', description: 'What one partner does, what it is called, and how it is answered.' })
