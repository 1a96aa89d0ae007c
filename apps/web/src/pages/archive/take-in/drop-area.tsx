import type { ChangeEvent } from 'react'
import { type ChosenFile, chosenFiles } from './chosen-files.ts'

interface Props {
  readonly dragging: boolean
  readonly onFiles: (files: readonly ChosenFile[]) => void
}

/** Where files are dropped, or chosen with the keyboard. The whole page takes a drop; this is what shows it. */
export function DropArea({ dragging, onFiles }: Props) {
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    onFiles(chosenFiles(event.target.files ?? []))
    event.target.value = ''
  }
  return (
    <div className={dragging ? 'drop-area drop-area-over' : 'drop-area'}>
      <p className="drop-area-ask">
        {dragging ? 'Drop them anywhere on this page' : 'Drop files or a folder here, or'}
      </p>
      <div className="drop-area-ways">
        <label className="button">
          <input type="file" multiple className="hidden" onChange={choose} />
          Choose files
        </label>
        <label className="button">
          <input
            type="file"
            multiple
            className="hidden"
            // React knows no such attribute.
            ref={(node) => node?.setAttribute('webkitdirectory', '')}
            onChange={choose}
          />
          Choose a folder
        </label>
      </div>
      <p className="muted small">
        Plain, .gz or .zip; the layout is recognised. A file that is in already adds nothing. They stay on this machine.
      </p>
    </div>
  )
}
