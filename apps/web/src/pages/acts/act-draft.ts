import type { NewAct } from '../../api/act-queries.ts'
import type { Act, Workspace } from '../../api/types.ts'
import { formText } from '../../layout/form-text.ts'

/** What the form shows first. Actors are shown by name; the server knows every spelling. */
export interface Draft {
  readonly source: string
  readonly target: string
  readonly day: string
  readonly what: string
  readonly code: string
  readonly title: string
  readonly date: string
  readonly reference: string
  readonly link: string
  readonly tag: string
  readonly marking: string
  readonly incident: string
}

/** An empty form: their act toward us, today; where it is about an incident, with its sides, day and code. */
export function newDraft(workspace: Workspace, today: string, about: string | undefined): Draft {
  const [, source, target, scheme, code, day] = about?.split(':') ?? []
  const nameOf = (actor: string | undefined): string | undefined =>
    [workspace.perspective, ...workspace.partners].find((one) => one?.code === actor)?.name ?? actor
  return {
    source: nameOf(source) ?? '',
    target: nameOf(target) ?? workspace.perspective?.name ?? '',
    day: day ?? today,
    what: '',
    code: scheme === 'cameo' ? (code ?? '') : '',
    title: '',
    date: '',
    reference: '',
    link: '',
    tag: '',
    marking: '',
    incident: about ?? '',
  }
}

export function draftOf(act: Act): Draft {
  const { document } = act
  return {
    source: act.sourceName,
    target: act.targetName,
    day: act.occurredOn,
    what: act.what,
    code: act.cameo,
    title: document.title,
    date: document.date ?? '',
    reference: document.reference ?? '',
    link: document.link ?? '',
    tag: act.tag ?? '',
    marking: act.marking ?? '',
    incident: act.incident ?? '',
  }
}

/** The act that a filled form says; fields that are empty are not in it. */
export function actOfForm(form: FormData): NewAct {
  const optional = (...fields: readonly (readonly [key: string, field: string])[]): Record<string, string> =>
    Object.fromEntries(fields.map(([key, field]) => [key, formText(form, field)]).filter(([, text]) => text !== ''))
  return {
    source: formText(form, 'source'),
    target: formText(form, 'target'),
    occurredOn: formText(form, 'day'),
    cameo: formText(form, 'code'),
    what: formText(form, 'what'),
    document: {
      title: formText(form, 'title'),
      ...optional(['date', 'date'], ['reference', 'reference'], ['link', 'link']),
    },
    ...optional(['tag', 'tag'], ['marking', 'marking'], ['incident', 'incident']),
  }
}
