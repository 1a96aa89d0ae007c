/** The arrow between who acts and toward whom, which is read out as a word. */
export function Toward() {
  return (
    <span role="img" aria-label="toward">
      →
    </span>
  )
}
