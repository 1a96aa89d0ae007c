import { AMBITIONS, AS, ACT_UNITS, KINDS, NAMED_STATUSES, PROPOSAL_STATUSES, PROPOSAL_TYPES, SEVERITIES } from 'entente'
import { z } from 'zod'
import { precision } from './audits.ts'
import { actorCode, day } from './figures.ts'

const whole = z.number().int()
const because = z.string().nullable()
const kind = z.enum(KINDS)
const counts = z.record(kind, whole)
const days = whole.describe('days')

export const place = z.object({
  file: z.string(),
  line: whole.describe('from 1'),
  column: whole.describe('in UTF-16 units, from 1'),
})

export const diagnostic = z.object({
  code: z.string(),
  severity: z.enum(SEVERITIES),
  message: z.string(),
  help: z.string(),
  ...place.shape,
})

export const playbooks = z.object({
  perspective: actorCode.nullable(),
  perspectiveName: z.string().nullable(),
  playbooks: z.array(
    z.object({
      partner: actorCode.nullable().describe('null for a base'),
      name: z.string().nullable(),
      file: z.string().nullable().describe('null for a partner without a playbook'),
      ok: z.boolean(),
      diagnostics: z.record(z.enum(SEVERITIES), whole),
      because,
      ambition: z.enum(AMBITIONS).nullable(),
      rules: whole,
      responses: whole,
    }),
  ),
})

const written = z.object({ text: z.string() })
const drain = z.object({ points: whole, every: days })
const named = { id: z.string(), kind, points: whole, when: written, because }

const limits = z.object({
  proportion: z.number(),
  ceiling: whole,
  stale: days,
  settle: days,
  signOff: z.object({ above: whole, by: z.string() }).nullable(),
})

const algorithm = z.object({
  because,
  desk: z.string().nullable(),
  ambition: z.enum(AMBITIONS).nullable(),
  register: z.object({ speaks: z.string(), language: z.string(), manner: z.string() }).nullable(),
  feed: z.string().nullable(),
  actsThrough: z.array(actorCode),
  rules: z.array(z.object({ ...named, of: z.object({ agreement: z.string(), article: z.string() }).nullable() })),
  patterns: z.array(z.object({ ...named, oncePer: days })),
  strain: z.object({
    drain,
    cap: whole,
    levels: z.array(z.object({ id: z.string(), from: whole, backAt: whole.nullable() })),
    calmWithin: days,
  }),
  warmth: z.object({ drain, cap: whole }),
  responses: z.array(
    z.object({
      id: z.string(),
      to: z.object({ kinds: z.array(kind), minPoints: whole }),
      at: z.array(z.string()).nullable().describe('levels at which it answers; null for every level'),
      answer: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('none'), because: z.string() }),
        z.object({ kind: z.literal('choose'), choices: z.array(z.string()) }),
        z.object({ kind: z.literal('ladder'), steps: z.array(z.string()), window: days }),
      ]),
      within: days,
      cooldown: days,
      expires: days,
      offRamp: z.object({ when: written, offer: z.array(z.string()) }).nullable(),
      because,
    }),
  ),
  initiatives: z.array(z.object({ id: z.string(), because })),
  limits,
  instruments: z.record(
    z.string(),
    z.object({ name: z.string(), rung: whole.nullable(), warmth: whole.nullable(), cameo: z.string().nullable() }),
  ),
})

const normalForm = z.object({
  partner: actorCode,
  file: z.string(),
  hash: z.string().describe('of `playbook`'),
  playbook: z
    .record(z.string(), z.unknown())
    .describe('the normal form whole, conditions as trees: what `@entente/playbook` proves and runs'),
  baseLimits: limits.extend({ because }).nullable().describe('of what it extends; null where it extends nothing'),
})

export const normalForms = z.object({
  on: day.describe('today; stories of proofs begin on it'),
  playbooks: z
    .array(normalForm.extend({ name: z.string() }))
    .describe('those without an error, in the order of their files'),
})

const text = z.object({ file: z.string(), text: z.string() })

export const playbook = z.object({
  partner: actorCode,
  name: z.string(),
  perspective: actorCode.nullable(),
  perspectiveName: z.string().nullable(),
  ...text.shape,
  bases: z.array(text).describe('that it extends, the nearest first'),
  ok: z.boolean(),
  diagnostics: z.array(diagnostic),
  hash: z.string().nullable().describe('of the normal form; null where there is an error'),
  playbook: algorithm.nullable().describe('where there is an error, what is left without it'),
  explanation: z
    .object({
      title: z.string(),
      sections: z.array(z.object({ heading: z.string(), text: z.array(z.string()), items: z.array(z.string()) })),
    })
    .nullable(),
  words: z.record(z.string(), z.string()).describe('what each rule and pattern asks, in words, by id'),
  wayBack: z.record(z.string(), z.string()).describe('when the way back of a response opens, in words, by id'),
})

export const rulePrecision = z
  .object({
    n: whole.describe('judged, and of which one could tell'),
    right: whole,
    estimate: z.number().nullable(),
    low: z.number(),
    high: z.number(),
  })
  .nullable()
  .describe('how often what a rule names was judged right in audits of the feed, 0 to 1; null: no data')

export const namedActs = z.object({
  partner: actorCode,
  perspective: actorCode,
  feed: z.string().nullable().describe('null where the archive is empty'),
  unit: z.enum(ACT_UNITS),
  as: z.enum(AS),
  asOf: z.string().nullable(),
  counts,
  byRule: z.record(z.string(), whole),
  unknown: z.record(z.string(), whole).describe('how often a rule could not be told, for want of a column'),
  total: whole,
  precision: precision.describe('of the feed on this relation, whatever the rule'),
  audited: z.record(z.string(), rulePrecision).describe('of each rule'),
  acts: z.array(
    z.object({
      key: z.string(),
      feed: z.string(),
      ids: z.array(z.string()).describe('keys of incidents; of a report its id in the feed'),
      occurredOn: day,
      kind,
      points: whole,
      rule: z.string(),
      cameo: z.string().nullable(),
      label: z.string().nullable().describe('what the code means'),
      status: z.enum(NAMED_STATUSES),
      urls: z.array(z.string()),
    }),
  ),
})

const series = z.object({
  every: whole.describe('days that one value stands for'),
  points: z.array(z.number().nullable()).describe('the highest of these days; null where no feed covers any'),
})

const run = {
  playbookHash: z.string(),
  counts,
  levels: z.array(z.object({ from: day, to: day, level: z.string().nullable() })),
  strainLevels: z.array(z.object({ id: z.string(), from: whole })),
  strain: series,
  warmth: series,
  rules: z.array(z.object({ rule: z.string(), kind, acts: whole, precision: rulePrecision })),
  load: z.object({ days: whole, items: whole, perDay: z.number(), mostInADay: whole }),
  findings: z.record(z.string(), whole).describe('how often each was found'),
  standing: z.array(
    z.object({ instrument: z.string(), response: z.string().nullable(), since: day, until: day.nullable() }),
  ),
  proposals: z
    .array(
      z.object({
        id: z.string(),
        type: z.enum(PROPOSAL_TYPES),
        on: day,
        response: z.string().nullable(),
        step: whole.nullable(),
        choices: z.array(z.string()),
        because: z.array(z.string()).describe('keys of acts'),
        due: day,
        expires: day,
        status: z.enum(PROPOSAL_STATUSES),
      }),
    )
    .describe('the first in time; `load.items` counts all'),
  acts: z
    .record(
      z.string(),
      z.object({ rule: z.string(), kind, points: whole, occurredOn: day, incidents: z.array(z.string()) }),
    )
    .describe('that the proposals shown rest on, by key'),
}

const known = {
  partner: actorCode,
  perspective: actorCode,
  feed: z.string().nullable(),
  from: day,
  to: day,
  as: z.enum(AS),
}

export const replay = z.object({ ...known, ...run })

export const tried = z.object({
  ok: z.boolean().describe('whether there is no error, and it is for this partner'),
  partner: actorCode.nullable(),
  diagnostics: z.array(diagnostic),
  hash: z.string().nullable(),
  normalForm: normalForm.nullable().describe('null where there is no hash'),
  replay: z
    .object({
      ...known,
      ...run,
      other: z.object({
        ...run,
        differences: z
          .array(
            z.object({
              on: day,
              by: z.enum(['this', 'other']).describe('this: only the workspace’s playbook proposes it'),
              type: z.enum(PROPOSAL_TYPES),
              response: z.string().nullable(),
              choices: z.array(z.string()),
            }),
          )
          .describe('the first in time'),
        differenceCount: whole,
      }),
    })
    .nullable()
    .describe('null where either cannot be used, or none was asked for'),
})
