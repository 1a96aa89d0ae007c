import { useQuery } from '@tanstack/react-query'
import { actorsQuery, workspaceQuery } from '../../api/queries.ts'
import { Field } from '../field.tsx'

interface Props {
  readonly value: string
  readonly error?: string | undefined
  readonly onChange: (code: string) => void
}

/** In which relation something is followed: the partners of the workspace first, then everybody else. */
export function PartnerField({ value, error, onChange }: Props) {
  const { data: workspace } = useQuery(workspaceQuery)
  const { data: actors } = useQuery(actorsQuery)
  const near = workspace?.partners ?? []
  const own = workspace?.perspective?.code
  const others = actors?.filter(({ code }) => code !== own && !near.some((partner) => partner.code === code)) ?? []
  return (
    <Field label="Partner" error={error}>
      {(attributes) => (
        <select {...attributes} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">choose …</option>
          {near.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
          <optgroup label="Others">
            {others.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </optgroup>
        </select>
      )}
    </Field>
  )
}
