import { useRef } from 'react'
import { useKeys } from './use-keys.ts'

interface Props {
  readonly keys: readonly (readonly [string, string])[]
}

/** The keys of a page, by `?` or a button. */
export function KeysHelp({ keys }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useKeys((key) => {
    if (key !== '?') return false
    dialog.current?.showModal()
    return true
  })
  return (
    <>
      <button type="button" className="quiet-button" aria-keyshortcuts="?" onClick={() => dialog.current?.showModal()}>
        <kbd>?</kbd> keys
      </button>
      <dialog ref={dialog} className="keys-help" aria-labelledby="keys-title">
        <h2 id="keys-title">Keys</h2>
        <dl>
          {keys.map(([key, words]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <p className="muted small">Keys do nothing while you type.</p>
        <form method="dialog">
          <button type="submit" className="button">
            Close
          </button>
        </form>
      </dialog>
    </>
  )
}
