const FORM = /^P([1-9][0-9]*)([DW])$/

/** Days of a duration that was checked, `P30D` or `P4W`; 0 for any other text. */
export function durationDays(text: string): number {
  const match = FORM.exec(text)
  return Number(match?.[1] ?? 0) * (match?.[2] === 'W' ? 7 : 1)
}
