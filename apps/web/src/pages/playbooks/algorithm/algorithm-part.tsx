import type { PlaybookView } from '../../../api/playbook-queries.ts'
import { WithCode } from '../../../layout/with-code.tsx'
import { ResponsesTable } from './responses-table.tsx'
import { RulesTable } from './rules-table.tsx'
import { StrainLevels } from './strain-levels.tsx'

/** What a playbook does: in plain language first, then the same as tables. */
export function AlgorithmPart({ view }: { readonly view: PlaybookView }) {
  const { explanation, playbook, words, wayBack, hash } = view
  if (playbook === null) {
    return <p className="empty">Nothing can be made of this text. The part “Text” says why, each thing at its line.</p>
  }
  return (
    <>
      {explanation !== null && (
        <article className="explanation" aria-labelledby="explanation-title">
          <h2 id="explanation-title">{explanation.title}</h2>
          {explanation.sections.map((section) => (
            <section key={section.heading}>
              <h3>{section.heading}</h3>
              {section.text.map((text) => (
                <p key={text}>
                  <WithCode text={text} />
                </p>
              ))}
              <Items items={section.items} />
            </section>
          ))}
        </article>
      )}
      <section aria-labelledby="rules-title">
        <h2 id="rules-title">Rules</h2>
        <p className="muted">The first that is true names an act; what none of them names is neutral.</p>
        <RulesTable playbook={playbook} words={words} />
      </section>
      <section aria-labelledby="responses-title">
        <h2 id="responses-title">Responses</h2>
        <p className="muted">
          An act goes to the first that it fits. No action and a private question always stand first among the choices,
          and there is no default.
        </p>
        <ResponsesTable playbook={playbook} wayBack={wayBack} />
      </section>
      <section aria-labelledby="levels-title">
        <h2 id="levels-title">Levels of strain</h2>
        <StrainLevels playbook={playbook} />
      </section>
      {hash !== null && (
        <p className="muted small hash">
          Normal form <code>{hash}</code>
        </p>
      )}
    </>
  )
}

/** Longer lists stay folded: the tables below say the same. */
const LONG = 12

function Items({ items }: { readonly items: readonly string[] }) {
  if (items.length === 0) return null
  const list = (
    <ul>
      {items.map((item) => (
        <li key={item}>
          <WithCode text={item} />
        </li>
      ))}
    </ul>
  )
  if (items.length <= LONG) return list
  return (
    <details className="details">
      <summary>All {items.length}, in words</summary>
      {list}
    </details>
  )
}
