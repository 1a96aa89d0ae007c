/** Writes a time as lists of slots have it: `YYYY-MM-DDTHH:MMZ`. */
export function minute(date: Date): string {
  return `${date.toISOString().slice(0, 16)}Z`
}
