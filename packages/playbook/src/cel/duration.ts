/** Days of a duration that was checked: `P30D` is 30, `P4W` is 28. */
export function durationDays(checked: string): number {
  return Number(checked.slice(1, -1)) * (checked.endsWith('W') ? 7 : 1)
}
