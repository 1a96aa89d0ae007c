/** The four quad classes in the order of their numbers: how a report is counted, and how it is called. */
export const QUADS = [
  { quad: 1, key: 'verbalCooperation', label: 'Verbal cooperation', colour: 'var(--cooperation-soft)' },
  { quad: 2, key: 'materialCooperation', label: 'Material cooperation', colour: 'var(--cooperation)' },
  { quad: 3, key: 'verbalConflict', label: 'Verbal conflict', colour: 'var(--conflict-soft)' },
  { quad: 4, key: 'materialConflict', label: 'Material conflict', colour: 'var(--conflict)' },
] as const

export function quadLabel(quad: number | null): string | undefined {
  return QUADS.find((entry) => entry.quad === quad)?.label.toLowerCase()
}
