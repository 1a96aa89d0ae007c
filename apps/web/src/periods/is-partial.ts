/** Whether the feed covers only some days of a period. */
export function isPartial(period: { readonly days: number; readonly coveredDays: number }): boolean {
  return period.coveredDays > 0 && period.coveredDays < period.days
}
