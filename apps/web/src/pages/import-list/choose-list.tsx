import type { ChosenList } from '../../api/import-queries.ts'

interface Props {
  readonly dragging: boolean
  readonly chosen: string | undefined
  readonly onFile: (file: File) => void
}

/** Where a list is dropped, or chosen with the keyboard. */
export function ChooseList({ dragging, chosen, onFile }: Props) {
  return (
    <div className={dragging ? 'drop-area drop-area-over' : 'drop-area'}>
      <p className="drop-area-ask">
        {dragging ? 'Drop it anywhere on this page' : (chosen ?? 'Drop a list here (.csv or .xlsx), or')}
      </p>
      <div className="drop-area-ways">
        <label className="button">
          <input
            type="file"
            accept=".csv,.tsv,.txt,.xlsx"
            className="hidden"
            onChange={(event) => {
              const [file] = event.target.files ?? []
              if (file !== undefined) onFile(file)
              event.target.value = ''
            }}
          />
          {chosen === undefined ? 'Choose a list' : 'Choose another list'}
        </label>
      </div>
      <p className="muted small">
        The first line names the columns, in English, Russian, Spanish, French or Arabic; or you say which is which. It
        stays on this machine.
      </p>
    </div>
  )
}

let chosenSoFar = 0

/** The bytes of a file as they are sent. @throws where it cannot be read. */
export async function readChosen(file: File): Promise<ChosenList> {
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('the file could not be read')))
    reader.readAsDataURL(file)
  })
  chosenSoFar += 1
  return { number: chosenSoFar, name: file.name, content: url.slice(url.indexOf(',') + 1) }
}
