/** The hatching that stands for "no data", drawn once for all charts of the page. */
export function NoDataPattern() {
  return (
    <svg width="0" height="0" className="no-data-pattern" aria-hidden="true">
      <pattern id="no-data" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="var(--no-data-ground)" />
        <rect width="1.6" height="6" fill="var(--no-data-line)" />
      </pattern>
    </svg>
  )
}
