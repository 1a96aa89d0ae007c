import type { ReactNode } from 'react'
import type { ChoiceCard, Friction } from '../../api/inbox-queries.ts'
import { durationWords } from '../../format/duration-words.ts'
import { frictionWords } from './friction-words.ts'

interface OptionProps {
  readonly place: number
  readonly value: string
  readonly chosen: boolean
  readonly onChoose: () => void
  readonly title: ReactNode
  readonly children: ReactNode
}

/** A card that is a radio button; number keys 1 to 9 choose it. */
export function Option({ place, value, chosen, onChoose, title, children }: OptionProps) {
  return (
    <label className="choice-card">
      <input
        type="radio"
        name="take"
        value={value}
        checked={chosen}
        aria-keyshortcuts={place <= 9 ? String(place) : undefined}
        onChange={onChoose}
      />
      <span className="choice-body">
        <span className="choice-title">
          {title}
          {place <= 9 && <kbd aria-hidden="true">{place}</kbd>}
        </span>
        {children}
      </span>
    </label>
  )
}

/** What an instrument is, and what it asks for. */
export function CardFacts({ card, friction }: { readonly card: ChoiceCard; readonly friction: Friction | undefined }) {
  const { what, rung, rungMeans, warmth, legal, cost, lead, consent, lasts, visible } = card
  const asks = friction === undefined ? [] : frictionWords(friction)
  const facts = [
    rung === null ? (warmth === null ? null : `warmth ${warmth} of 10`) : `rung ${rung} of 10: ${rungMeans ?? ''}`,
    legal === null ? null : `in law: ${legal}`,
    cost === null ? null : `cost: ${cost}`,
    lead === null ? null : `lead time: ${durationWords(lead)}`,
    consent === 'partner' ? 'needs the partner’s consent' : null,
    visible === null ? null : visible === 'internal' ? 'seen by ourselves only' : `seen by the ${visible}`,
    lasts ? 'stays in force until it is lifted' : null,
  ].filter((fact) => fact !== null)
  return (
    <>
      {what !== null && <span className="choice-what">{what}</span>}
      {facts.length > 0 && <span className="choice-facts">{facts.join(' · ')}</span>}
      {asks.length > 0 && <span className="choice-asks">Asks that {asks.join('; ')}.</span>}
    </>
  )
}
