/** The month that an address asks for, by its first day. */
export function readCalendarSearch({ month }: Record<string, unknown>): { month?: string } {
  return typeof month === 'string' && /^\d{4}-(0[1-9]|1[0-2])-01$/.test(month) ? { month } : {}
}
