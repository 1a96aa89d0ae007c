import { z } from 'zod'
import { instrumentFile } from '../instruments/instrument-schema.ts'
import { playbookFile } from './playbook-schema.ts'

/** JSON Schema, draft 2020-12, of a playbook as it is written; what depends on other texts is for `readPlaybook` to tell. */
export function playbookJsonSchema(): object {
  return z.toJSONSchema(playbookFile, { io: 'input', target: 'draft-2020-12' })
}

/** The same of a file of instruments. */
export function instrumentsJsonSchema(): object {
  return z.toJSONSchema(instrumentFile, { io: 'input', target: 'draft-2020-12' })
}
