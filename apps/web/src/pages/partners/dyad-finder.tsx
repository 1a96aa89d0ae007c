import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { actorsQuery } from '../../api/queries.ts'
import { formText } from '../../layout/form-text.ts'

/** Any two states or organisations, by name or code: the server knows the spellings. */
export function DyadFinder() {
  const navigate = useNavigate()
  const [wanted, setWanted] = useState(false)
  const { data: actors } = useQuery({ ...actorsQuery, enabled: wanted })
  const open = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const code = (field: string): string => {
      const text = formText(form, field)
      return actors?.find((actor) => actor.name === text)?.code ?? text
    }
    void navigate({ to: '/dyad/$source/$target', params: { source: code('source'), target: code('target') } })
  }
  return (
    <section className="finder" aria-labelledby="finder-title">
      <h2 id="finder-title">Any other relation</h2>
      <form className="form-row" onSubmit={open} onFocus={() => setWanted(true)}>
        <label>
          Who acts
          <input name="source" list="actors" required autoComplete="off" spellCheck={false} />
        </label>
        <label>
          Toward whom
          <input name="target" list="actors" required autoComplete="off" spellCheck={false} />
        </label>
        <button type="submit" className="button">
          Show relation
        </button>
        <datalist id="actors">
          {actors?.map((actor) => (
            <option key={actor.code} value={actor.name}>
              {actor.code}
            </option>
          ))}
        </datalist>
      </form>
    </section>
  )
}
