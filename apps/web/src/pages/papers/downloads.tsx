const FORMATS = [
  ['docx', 'DOCX'],
  ['pdf', 'PDF'],
  ['html', 'HTML'],
  ['md', 'Markdown'],
] as const

interface Props {
  /** Address of the file without its format, such as `/v1/brief/file?partner=ARM`. */
  readonly address: string
}

/** A paper as a file of each format. */
export function Downloads({ address }: Props) {
  return (
    <p className="page-ways paper-ways" role="group" aria-label="Download">
      <span className="control-label">Download</span>
      {FORMATS.map(([format, name]) => (
        <a key={format} className="button" href={`${address}&format=${format}`} download>
          {name}
        </a>
      ))}
    </p>
  )
}
