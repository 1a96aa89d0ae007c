import { Link } from '@tanstack/react-router'
import type { ItemDetail } from '../../api/inbox-queries.ts'
import { idWords } from '../../format/kinds.ts'
import { Fact } from '../../layout/fact.tsx'
import { roleWords } from '../inbox/item-words.ts'

/** The agreed rule behind an item: why, its limits, the way back, and whether its text has changed since. */
export function ItemPlaybook({
  detail: { item, because, offRamp, limits, playbookNow },
}: {
  readonly detail: ItemDetail
}) {
  return (
    <section aria-labelledby="playbook-title">
      <h2 id="playbook-title">The playbook</h2>
      <dl className="facts">
        {because !== null && (
          <Fact name="Why it is agreed" wide>
            {because}
          </Fact>
        )}
        <Fact name="Way back" wide>
          {offRamp === null ? (
            'none is named for this'
          ) : (
            <>
              When <code>{offRamp.when}</code>, what is open is withdrawn
              {offRamp.offer.length > 0 && <> and this is offered: {offRamp.offer.map(idWords).join(', ')}</>}.
            </>
          )}
        </Fact>
        <Fact name="Limits">
          at most {limits.proportion} rungs a point, ceiling rung {limits.ceiling}
          {limits.signOff !== null && `; above rung ${limits.signOff.above} signed by ${roleWords(limits.signOff.by)}`}
        </Fact>
        <Fact name="Text">
          <code>{item.playbook.slice(0, 12)}</code>{' '}
          {item.playbook === playbookNow ? 'as it is now' : `changed since: now ${playbookNow.slice(0, 12)}`}.{' '}
          <Link to="/playbooks/$partner" params={{ partner: item.partner }}>
            Open it
          </Link>
        </Fact>
      </dl>
    </section>
  )
}
