import type { DecisionView, ItemAct, ItemDetail } from '../../api/inbox-queries.ts'
import { idTitle, kindWords } from '../../format/kinds.ts'
import { plural } from '../../format/format-number.ts'
import { RuleAudit } from '../playbooks/rule-audit.tsx'
import { Evidence } from './evidence.tsx'

interface Props {
  readonly detail: ItemDetail
  readonly view: DecisionView | undefined
}

/** The acts that an item rests on, each with its incidents and where they can be read. */
export function Reasons({ detail: { item, acts }, view }: Props) {
  return (
    <section aria-labelledby="reasons-title">
      <h2 id="reasons-title">What it rests on</h2>
      {acts.length === 0 && (
        <p className="muted">
          {item.type === 'initiative' ? 'On no act: its day has come.' : 'On no act of theirs that was reported.'}
        </p>
      )}
      {acts.map((act) => (
        <Reason key={act.key} act={act} item={item.id} verify={item.type === 'verify'} opened={view?.opened ?? []} />
      ))}
    </section>
  )
}

const STATUS: Readonly<Record<ItemAct['status'], string>> = {
  reported: 'only reported: nobody has confirmed it',
  confirmed: 'confirmed by a person',
  pattern: 'a pattern over several acts',
  gone: 'it does not follow any more: struck out, or named otherwise',
}

interface ReasonProps {
  readonly act: ItemAct
  readonly item: string
  readonly verify: boolean
  readonly opened: readonly string[]
}

function Reason({ act, item, verify, opened }: ReasonProps) {
  return (
    <div className="reason">
      <h3>
        {idTitle(act.rule)}, {act.occurredOn}
      </h3>
      <p className="line-facts">
        {act.kind !== null && (
          <span className="act-kind" data-kind={act.kind}>
            {kindWords(act.kind)}
          </span>
        )}
        {act.points !== null && <span>{plural(act.points, 'point')}</span>}
        <span>{STATUS[act.status]}</span>
        <span>
          this rule was judged right: <RuleAudit precision={act.precision} />
        </span>
      </p>
      <ul className="lines">
        {act.incidents.map((incident) => (
          <Evidence
            key={incident.key}
            incident={incident}
            item={item}
            verify={verify}
            opened={opened.includes(incident.key)}
          />
        ))}
      </ul>
    </div>
  )
}
