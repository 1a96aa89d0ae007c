/** What to do first where the workspace names nobody who could own a commitment. */
export function NoDesk() {
  return (
    <>
      <p className="lede">
        This workspace names no desk yet, and a commitment without an owner is refused. Make a workspace with your own
        chair, partners and desks, then serve it:
      </p>
      <pre tabIndex={0}>
        <code>{'entente init DIR --perspective KAZ --partners ARM,AZE\nentente serve -w DIR'}</code>
      </pre>
      <p>
        Posts of a desk and officers with their roles are written into its <code>entente.yaml</code>.
      </p>
    </>
  )
}
