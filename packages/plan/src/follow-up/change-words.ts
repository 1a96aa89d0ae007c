/** What was changed, in words: `status: signed, due: 2026-03-01 (because the visit was postponed)`. */
export function changeWords({ because, ...fields }: { readonly because: string | null }): string {
  const parts = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : 'none'}`)
  return `${parts.join(', ')}${because === null ? '' : ` (${because})`}`
}
