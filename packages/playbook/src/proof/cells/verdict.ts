import { type PropertyName, type PropertyResult, result } from '../property.ts'

type More = Pick<PropertyResult, 'assumes' | 'figures'>

/** A part of a condition was not followed, and nothing that was tried shows whether it matters. */
export function unclear(name: PropertyName, more: More): PropertyResult {
  const detail =
    'it hangs on a part of a condition that is not followed, such as arithmetic or two columns held against each other'
  return result(name, 'unknown', detail, more)
}

/** What was not wholly looked at is not proved. */
export function unlessLimited({ whole }: { readonly whole: boolean }, proved: PropertyResult): PropertyResult {
  if (whole) return proved
  const { name, assumes, figures } = proved
  return result(name, 'unknown', 'limit: more cells of one code and kind of actor than are looked at', {
    assumes,
    figures,
  })
}
