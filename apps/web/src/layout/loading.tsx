/** Keeps the room that figures will take while they are fetched. */
export function Loading({ what, height }: { readonly what: string; readonly height: number }) {
  return (
    <p className="loading" role="status" style={{ minHeight: height }}>
      Loading {what}…
    </p>
  )
}
