/** The hatching that stands for "no data" and the dots for "came in part", drawn once for all charts of the page. */
export function ShadePatterns() {
  return (
    <svg width="0" height="0" className="shade-patterns" aria-hidden="true">
      <pattern id="no-data" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="var(--no-data-ground)" />
        <rect width="1.6" height="6" fill="var(--no-data-line)" />
      </pattern>
      <pattern id="in-part" width="4" height="8" patternUnits="userSpaceOnUse">
        <circle cx="1" cy="2" r="0.9" fill="var(--in-part)" />
        <circle cx="3" cy="6" r="0.9" fill="var(--in-part)" />
      </pattern>
    </svg>
  )
}

/** What a legend shows of a shading. */
export function ShadeKey({ of }: { readonly of: 'no-data' | 'in-part' }) {
  return (
    <svg className="key key-shade" aria-hidden="true">
      <rect width="100%" height="100%" fill={`url(#${of})`} />
    </svg>
  )
}
