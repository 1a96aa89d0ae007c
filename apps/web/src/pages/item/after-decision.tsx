import { useQuery } from '@tanstack/react-query'
import { type InboxItem, noteDone, type NewOwnAct, ownActsQuery, waitingQuery } from '../../api/inbox-queries.ts'
import { PanelForm } from '../../follow-up/panel-form.tsx'
import { TextField } from '../../follow-up/text-field.tsx'
import { idTitle } from '../../format/kinds.ts'
import { formText } from '../../layout/form-text.ts'
import { roleWords } from '../inbox/item-words.ts'
import { OwnActMatches } from './own-act-matches.tsx'
import { useLiveWrite } from './use-live-write.ts'

interface Props {
  readonly item: InboxItem
  readonly decision: NonNullable<InboxItem['decision']>
}

/** What was decided, and what was done about it. */
export function AfterDecision({ item, decision }: Props) {
  const { instrument, because, beyond, on, role, signedBy, signedAlone } = decision
  const { data } = useQuery(ownActsQuery(item.partner))
  const done = data?.acts.find((act) => act.item === item.id)
  const toDo = instrument !== null && instrument !== 'no-action'
  return (
    <section aria-labelledby="decided-title">
      <h2 id="decided-title">Decided</h2>
      <p className="outcome">
        <b>{instrument === null ? 'Not to be verified' : idTitle(instrument)}</b>, in effect since {on}, by{' '}
        {roleWords(role)}
        {signedBy !== null && `, signed by ${roleWords(signedBy)}`}
        {signedAlone && ' (in a second step by the same person, who works alone)'}: {because}
        {beyond !== null && <> Beyond the limits, because: {beyond}</>}
      </p>
      {toDo && data !== undefined && done === undefined && <DoneForm item={item.id} instrument={instrument} />}
      {done !== undefined && <OwnActMatches act={done} partner={item.partner} />}
    </section>
  )
}

function DoneForm({ item, instrument }: { readonly item: string; readonly instrument: string }) {
  const { data } = useQuery(waitingQuery)
  const write = useLiveWrite((act: NewOwnAct) => noteDone(act))
  return (
    <>
      <h3>What was done</h3>
      <p className="muted">Entente carries nothing out. Once it is done, write down when.</p>
      <PanelForm
        key={data?.today}
        name="What was done"
        doing="Write it down"
        sending={write.isPending}
        error={write.error}
        onSend={(form) => {
          const [link, note] = [formText(form, 'link'), formText(form, 'note')]
          write.mutate({
            item,
            instrument,
            on: formText(form, 'on'),
            ...(link === '' ? {} : { link }),
            ...(note === '' ? {} : { note }),
          })
        }}
      >
        <TextField
          name="on"
          label="Day"
          type="date"
          required
          {...(data === undefined ? {} : { initial: data.today })}
        />
        <TextField name="link" label="Link" hint="where it can be read, if it is public" />
        <TextField name="note" label="Note" hint="level, venue; no names of persons" wide most={1000} />
      </PanelForm>
    </>
  )
}
