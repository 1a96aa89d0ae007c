import { z } from 'zod'
import type { Path } from './source.ts'

type Schema = z.core.$ZodType

/** Keys that a schema knows at a place, of every form that can stand there. */
export function keysAt(schema: Schema, path: Path): readonly string[] {
  const keys = formsAt(schema, path).flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : []))
  return [...new Set(keys)]
}

/** Every form that can stand at a place. */
export function formsAt(schema: Schema, path: Path): readonly Schema[] {
  return path.reduce((there, step) => there.flatMap((one) => inside(one, step)).flatMap(formsOf), formsOf(schema))
}

function formsOf(schema: Schema): readonly Schema[] {
  if (schema instanceof z.ZodOptional) return formsOf(schema.unwrap())
  return schema instanceof z.ZodUnion ? schema.options.flatMap(formsOf) : [schema]
}

function inside(schema: Schema, step: string | number): readonly Schema[] {
  if (schema instanceof z.ZodArray) return [schema.element]
  if (schema instanceof z.ZodRecord) return [schema.valueType]
  if (!(schema instanceof z.ZodObject) || !Object.hasOwn(schema.shape, step)) return []
  const value: Schema = schema.shape[step]
  return [value]
}
