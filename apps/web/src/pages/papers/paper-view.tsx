import type { Paper } from '../../api/standing-queries.ts'

type Section = Paper['document']['sections'][number]
type Block = Section['blocks'][number]
type Basis = keyof Paper['basisWords']

/** A paper as it will be printed, in its own language and direction; each sentence says how it is known. */
export function PaperView({ paper }: { readonly paper: Paper }) {
  const { document, language } = paper
  return (
    <article className="paper" lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'} aria-label={document.title}>
      <h2 className="paper-title">{document.title}</h2>
      {document.subtitle !== undefined && <p className="muted">{document.subtitle}</p>}
      <dl className="paper-facts">
        {document.facts.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {document.sections.map((section) => (
        <section key={section.heading}>
          <h3>{section.heading}</h3>
          {section.blocks.map((block, at) => (
            <PaperBlock key={`${section.heading} ${at}`} block={block} paper={paper} heading={section.heading} />
          ))}
          {section.leftOut !== undefined && section.leftOut > 0 && (
            <p className="muted small">
              + {section.leftOut}: {section.whole}
            </p>
          )}
        </section>
      ))}
      <p className="muted small">{document.foot}</p>
    </article>
  )
}

function PaperBlock({
  block,
  paper,
  heading,
}: {
  readonly block: Block
  readonly paper: Paper
  readonly heading: string
}) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          {block.sentences.map(({ text, basis, source }, at) => (
            <span key={`${at} ${text}`}>
              {text} <BasisTag basis={basis} paper={paper} /> <SourceLink source={source} />
            </span>
          ))}
        </p>
      )
    case 'list':
      return (
        <ul>
          {block.items.map(({ text, basis, source }, at) => (
            <li key={`${at} ${text}`}>
              {text} <BasisTag basis={basis} paper={paper} /> <SourceLink source={source} />
            </li>
          ))}
        </ul>
      )
    case 'table':
      return (
        <div className="scroll-x" tabIndex={0} role="region" aria-label={heading}>
          <table className="table">
            <thead>
              <tr>
                {block.columns.map(({ heading: title, align }) => (
                  <th key={title} scope="col" className={align === 'end' ? 'number' : undefined}>
                    {title}
                  </th>
                ))}
                <th scope="col">
                  <span className="hidden">basis</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {block.rows.map(({ cells, basis, source }, at) => (
                <tr key={`${at} ${cells.join(' ')}`}>
                  {cells.map((cell, place) => (
                    <td
                      key={block.columns[place]?.heading ?? place}
                      className={block.columns[place]?.align === 'end' ? 'number' : undefined}
                    >
                      {cell}
                    </td>
                  ))}
                  <td>
                    <BasisTag basis={basis} paper={paper} /> <SourceLink source={source} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )
  }
}

function BasisTag({ basis, paper }: { readonly basis: Basis; readonly paper: Paper }) {
  return (
    <span className="basis" data-basis={basis}>
      {paper.basisWords[basis]}
    </span>
  )
}

function SourceLink({
  source,
}: {
  readonly source?: { readonly text: string; readonly href?: string | undefined } | undefined
}) {
  if (source === undefined) return null
  const { text, href } = source
  if (href === undefined || !/^https?:\/\//.test(href)) return <span className="muted small">({text})</span>
  return (
    <a className="small" href={href} rel="noreferrer" target="_blank">
      {text}
    </a>
  )
}
