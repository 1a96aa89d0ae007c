import { ASSUMPTIONS, PROPERTY_WORDS, type PropertyName, type WitnessNames } from '@entente/playbook/proof'
import { WithCode } from '../../../layout/with-code.tsx'
import type { Found } from '../../../proof/proof-task.ts'
import { StoryView } from './story/story-view.tsx'
import { VerdictTag } from './verdict-tag.tsx'

interface Props {
  readonly name: PropertyName
  readonly found: Found | undefined
  /** Said where nothing was found; while it is looked for, nothing. */
  readonly otherwise: string | null
  /** Whether another property of the list has the same story, which then stays folded here. */
  readonly toldBefore: boolean
  readonly names: WitnessNames
}

/** One property: what it asks, the verdict, what was found, what that takes for granted, and the story that refutes it. */
export function PropertyLine({ name, found, otherwise, toldBefore, names }: Props) {
  const { title, asks } = PROPERTY_WORDS[name]
  return (
    <li className="property" data-property={name}>
      <VerdictTag verdict={found?.result.result ?? null} />
      <div className="property-main">
        <h4>
          {title} <code>{name}</code>
        </h4>
        <p className="muted small">{asks}</p>
        {found === undefined ? (
          <p className="muted property-detail">{otherwise}</p>
        ) : (
          <FoundDetail found={found} toldBefore={toldBefore} names={names} />
        )}
      </div>
    </li>
  )
}

interface FoundProps extends Pick<Props, 'toldBefore' | 'names'> {
  readonly found: Found
}

function FoundDetail({ found, toldBefore, names }: FoundProps) {
  const { detail, byConstruction, assumes } = found.result
  return (
    <>
      <p className="property-detail">
        <WithCode text={sentence(detail)} />
        {byConstruction && (
          <span className="by-construction">By construction: no playbook of the language can violate it.</span>
        )}
      </p>
      <Why found={found} toldBefore={toldBefore} names={names} />
      {assumes.length > 0 && (
        <details className="details property-assumes">
          <summary>What this takes for granted</summary>
          <ul>
            {assumes.map((id) => (
              <li key={id}>{ASSUMPTIONS[id]}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Why({ found: { result, told }, toldBefore, names }: FoundProps) {
  const { witness } = result
  if (witness === null) return null
  if (witness.kind === 'story') {
    return (
      <details className="details" open={!toldBefore}>
        <summary>The shortest story that shows it, replayed</summary>
        <StoryView story={witness} told={told} names={names} />
      </details>
    )
  }
  const more = told.filter((said) => sentence(said.replace(/\.$/, '')) !== sentence(result.detail))
  if (more.length === 0) return null
  return (
    <ul className="witness-told">
      {more.map((said) => (
        <li key={said}>
          <WithCode text={said} />
        </li>
      ))}
    </ul>
  )
}

function sentence(detail: string): string {
  return `${detail.charAt(0).toUpperCase()}${detail.slice(1)}.`
}
