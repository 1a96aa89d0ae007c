import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { type PlaybookView, playbookQuery } from '../../api/playbook-queries.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { WithCode } from '../../layout/with-code.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { AlgorithmPart } from './algorithm/algorithm-part.tsx'
import { NamedPart } from './named/named-part.tsx'
import { type Part, PARTS } from './playbook-search.ts'
import { PlaybookText } from './playbook-text.tsx'
import { ProofPart } from './proof/proof-part.tsx'
import { ReplayPart } from './replay/replay-part.tsx'
import { TryPart } from './try/try-part.tsx'

/** One playbook: what it does, its text, what it names, what it would have proposed, and a place to try a change. */
export function PlaybookPage() {
  const { partner } = useParams({ from: '/playbooks/$partner' })
  const { part = 'algorithm' } = useSearch({ from: '/playbooks/$partner' })
  const { data, error, refetch } = useQuery(playbookQuery(partner))
  useTitle(data === undefined ? 'Playbook' : `Playbook for ${data.name}`)
  if (error !== null && data === undefined) {
    return (
      <>
        <h1>Playbook</h1>
        <ProblemNote error={error} onRetry={() => void refetch()} />
        <p>
          <Link to="/playbooks">All playbooks</Link>
        </p>
      </>
    )
  }
  if (data === undefined) {
    return (
      <>
        <h1>Playbook</h1>
        <Loading what="the playbook" height={800} />
      </>
    )
  }
  const { name, perspectiveName, playbook, file } = data
  const { because, ambition } = playbook ?? { because: null, ambition: null }
  return (
    <>
      <p className="crumb">
        <Link to="/playbooks">Playbooks</Link>
      </p>
      <h1>{name}</h1>
      <p className="lede">
        {perspectiveName === null ? '' : `Seen from ${perspectiveName}. `}
        {because !== null && `“${because}” `}
        {ambition !== null && `The ambition is ${ambition}. `}
        Entente proposes, a person decides; what is only reported is not confirmed. <code>{file}</code>
      </p>
      {!data.ok && <Broken view={data} />}
      <Parts part={part} />
      <PartOf part={part} view={data} />
    </>
  )
}

function Parts({ part }: { readonly part: Part }) {
  return (
    <nav className="parts" aria-label="Parts of this page">
      {PARTS.map((one) => (
        <Link
          key={one.part}
          from="/playbooks/$partner"
          to="."
          search={(before) => ({ ...before, part: one.part === 'algorithm' ? undefined : one.part, rule: undefined })}
          resetScroll={false}
          activeOptions={{ exact: true }}
          activeProps={{}}
          {...(one.part === part ? { 'aria-current': 'page' } : {})}
        >
          {one.label}
        </Link>
      ))}
    </nav>
  )
}

function PartOf({ part, view }: { readonly part: Part; readonly view: PlaybookView }) {
  switch (part) {
    case 'algorithm':
      return <AlgorithmPart view={view} />
    case 'text':
      return <PlaybookText view={view} />
    case 'names':
      return view.ok ? <NamedPart view={view} /> : <Unusable />
    case 'replay':
      return view.ok ? <ReplayPart view={view} /> : <Unusable />
    case 'proof':
      return view.ok ? <ProofPart view={view} /> : <Unusable />
    case 'try':
      return <TryPart key={view.partner} view={view} />
  }
}

function Broken({ view: { diagnostics } }: { readonly view: PlaybookView }) {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const [first] = errors
  return (
    <div className="problem" role="alert">
      <p className="problem-detail">
        This playbook has {errors.length === 1 ? 'an error' : `${errors.length} errors`} and proposes nothing until it
        is mended.
      </p>
      {first !== undefined && (
        <p>
          {first.file}:{first.line}: <WithCode text={first.message} />. <WithCode text={first.help} />
        </p>
      )}
    </div>
  )
}

function Unusable() {
  return (
    <p className="empty">
      A playbook with an error names nothing. Nothing of it is proved.{' '}
      <Link from="/playbooks/$partner" to="." search={{ part: 'text' }}>
        Its text
      </Link>{' '}
      shows what is wrong, each at its line.
    </p>
  )
}
