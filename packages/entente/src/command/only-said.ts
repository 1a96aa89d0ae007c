/** The flags that say something of the thing itself, as its library function takes them. */
export function onlySaid(flags: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const own = new Set(['workspace', 'officer', 'json', 'reject'])
  return Object.fromEntries(Object.entries(flags).filter(([name, value]) => !own.has(name) && value !== undefined))
}
