import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { client, unwrap } from '../../api/client.ts'
import { attentionCountsQuery, commitmentsQuery } from '../../api/follow-up-queries.ts'
import { workspaceQuery } from '../../api/queries.ts'
import { useSend } from '../../api/use-send.ts'
import { Field, OwnerField } from '../../follow-up/field.tsx'
import { NoDesk } from '../../follow-up/no-desk.tsx'
import { PanelForm } from '../../follow-up/panel-form.tsx'
import { TextField } from '../../follow-up/text-field.tsx'
import { inAWeek } from '../../follow-up/words.ts'
import { plural } from '../../format/format-number.ts'
import { formText } from '../../layout/form-text.ts'
import { Loading } from '../../layout/loading.tsx'
import { useTitle } from '../../layout/use-title.ts'

/** Begins the rotation of an officer who leaves a post. */
export function NewRotationPage() {
  useTitle('An officer leaves')
  const navigate = useNavigate()
  const { data: workspace } = useQuery(workspaceQuery)
  const { data: counts } = useQuery(attentionCountsQuery(undefined))
  const [post, setPost] = useState('')
  const [to, setTo] = useState<string>()
  const { send, sending, error } = useSend((form: FormData) =>
    unwrap(client.POST('/v1/rotations', { body: rotationOf(form, post, to ?? post) })),
  )
  const begin = (form: FormData): void =>
    void send(form).then((begun) => {
      if (begun !== undefined) void navigate({ to: '/rotations/$id', params: { id: begun.id } })
    })
  return (
    <>
      <p className="way-back">
        <Link to="/hand-overs">Hand-overs</Link>
      </p>
      <h1>An officer leaves</h1>
      <p className="lede">
        Everything that the post owns is put on one page. Nothing is handed over until each line is accepted, and what
        is left says so. Where another officer takes over the same post, choose the same post again: somebody else than
        who begins it here accepts the lines.
      </p>
      {workspace?.owners.length === 0 && <NoDesk />}
      {counts === undefined ? (
        <Loading what="form" height={300} />
      ) : (
        <PanelForm name="An officer leaves" doing="Begin the rotation" sending={sending} error={error} onSend={begin}>
          <OwnerField name="post" label="Which post" value={post} onChange={setPost} />
          <OwnerField
            name="to"
            label="Who takes over"
            hint="the same post: another officer there"
            value={to ?? post}
            onChange={setTo}
          />
          <Field label="Last day at the post" hint="each line is to be accepted by then">
            {(attributes) => (
              <input {...attributes} type="date" name="leaves" required defaultValue={inAWeek(counts.today)} />
            )}
          </Field>
          <TextField
            name="what"
            label="What is passed with every line"
            hint="papers, contacts; each line can say its own afterwards"
            rows={3}
            most={4000}
            wide
          />
          {post !== '' && <Owned post={post} />}
        </PanelForm>
      )}
    </>
  )
}

function rotationOf(form: FormData, post: string, to: string) {
  return { post, to, leaves: formText(form, 'leaves'), what: formText(form, 'what') || null }
}

function Owned({ post }: { readonly post: string }) {
  const { data } = useInfiniteQuery(commitmentsQuery({ owner: post, state: 'open' }))
  const total = data?.pages[0]?.total
  return (
    <p className="wide muted" role="status">
      {total === undefined ? '…' : `It owns ${plural(total, 'open commitment')}`}
      {total !== undefined && ', and steps of others where it has any.'}
    </p>
  )
}
