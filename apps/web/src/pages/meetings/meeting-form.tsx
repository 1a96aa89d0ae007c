import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { workspaceQuery } from '../../api/queries.ts'
import type { Meeting, NewMeeting } from '../../api/standing-queries.ts'
import { ChoiceField } from '../../follow-up/field.tsx'
import { PanelForm } from '../../follow-up/panel-form.tsx'
import { PartnerField } from '../../follow-up/promise/partner-field.tsx'
import { TextField } from '../../follow-up/text-field.tsx'
import { choices, OCCASION_WORDS } from '../../follow-up/words.ts'
import { formText } from '../../layout/form-text.ts'
import { LEVEL_WORDS, linesOf } from '../../standing/words.ts'

interface Props {
  /** A meeting that changes; a new one without. */
  readonly meeting?: Meeting
  readonly sending: boolean
  readonly error: Error | null
  readonly onSend: (meeting: NewMeeting, because: string | null) => void
  readonly onCancel: () => void
}

/** What one fills in before a meeting: when, with whom, what we want and can offer. */
export function MeetingForm({ meeting, sending, error, onSend, onCancel }: Props) {
  const { data: workspace } = useQuery(workspaceQuery)
  const only = workspace?.partners.length === 1 ? workspace.partners[0]?.code : undefined
  const [partner, setPartner] = useState(meeting?.partner ?? only ?? '')
  const own = workspace?.perspective?.code ?? ''
  const roles = (actor: string): string =>
    meeting?.delegations.find((one) => one.actor === actor)?.roles.join('\n') ?? ''
  const send = (form: FormData): void => {
    const delegations = [
      { actor: partner, roles: linesOf(formText(form, 'theirs')) },
      { actor: own, roles: linesOf(formText(form, 'ours')) },
    ]
    const body: NewMeeting = {
      title: formText(form, 'title'),
      day: formText(form, 'day'),
      kind: formText(form, 'kind') as NonNullable<NewMeeting['kind']>,
      level: formText(form, 'level') as NonNullable<NewMeeting['level']>,
      place: formText(form, 'place') || null,
      partner,
      parties: meeting === undefined ? [own, partner] : [...meeting.parties],
      delegations: delegations.filter((one) => one.roles.length > 0),
      wants: pointsOf(formText(form, 'wants')),
      offers: pointsOf(formText(form, 'offers')),
      marking: formText(form, 'marking') || null,
    }
    onSend(body, formText(form, 'because') || null)
  }
  return (
    <PanelForm
      name={meeting === undefined ? 'Plan a meeting' : 'Change the meeting'}
      doing={meeting === undefined ? 'Plan it' : 'Change it'}
      sending={sending}
      error={error}
      onSend={send}
      onCancel={onCancel}
    >
      <TextField name="title" label="Meeting" initial={meeting?.title ?? ''} required wide most={300} />
      <TextField name="day" label="Day" type="date" initial={meeting?.day ?? ''} required />
      {meeting === undefined && <PartnerField value={partner} onChange={setPartner} />}
      <ChoiceField name="kind" label="Kind" entries={choices(OCCASION_WORDS)} initial={meeting?.kind ?? 'meeting'} />
      <ChoiceField name="level" label="Who meets" entries={choices(LEVEL_WORDS)} initial={meeting?.level ?? 'other'} />
      <TextField name="place" label="Place" initial={meeting?.place ?? ''} most={200} />
      <TextField
        name="marking"
        label="Marking"
        initial={meeting?.marking ?? ''}
        hint={workspace?.marking ? `empty: ${workspace.marking}, as the workspace` : 'may stay empty'}
        most={60}
      />
      <TextField
        name="wants"
        label="What we want"
        initial={pointText(meeting?.wants)}
        hint="one a line"
        rows={4}
        wide
      />
      <TextField
        name="offers"
        label="What we can offer"
        initial={pointText(meeting?.offers)}
        hint="one a line"
        rows={3}
        wide
      />
      <TextField
        name="theirs"
        label="Who comes from the other side"
        hint="offices, one a line, never names of persons"
        initial={roles(partner)}
        rows={2}
      />
      <TextField
        name="ours"
        label="Who comes from our side"
        hint="offices, one a line, never names of persons"
        initial={roles(own)}
        rows={2}
      />
      {meeting !== undefined && (
        <TextField name="because" label="Why it changes" hint="needed where the day moves" wide most={1000} />
      )}
    </PanelForm>
  )
}

function pointsOf(text: string): NonNullable<NewMeeting['wants']> {
  return linesOf(text).map((what) => ({ what }))
}

function pointText(points: Meeting['wants'] | undefined): string {
  return (points ?? []).map((point) => point.what).join('\n')
}
