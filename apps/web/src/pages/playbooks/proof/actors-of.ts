interface Sides {
  readonly partner: string
  readonly name: string
  readonly perspective: string | null
  readonly perspectiveName: string | null
}

/** Names of both sides by their codes. */
export function actorsOf({ partner, name, perspective, perspectiveName }: Sides): Readonly<Record<string, string>> {
  return { [partner]: name, ...(perspective === null ? {} : { [perspective]: perspectiveName ?? perspective }) }
}
