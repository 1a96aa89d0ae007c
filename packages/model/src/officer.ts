import { EntenteError } from './error.ts'

/** What an officer may be in a workspace, from the one who may do least. */
export const OFFICER_ROLES = ['viewer', 'analyst', 'legal', 'head-of-desk', 'administrator'] as const
export type OfficerRole = (typeof OFFICER_ROLES)[number]

/** What a row of the journal may be written as; the program's own rows say what it noticed and proposed, and decide nothing. */
export const WRITER_ROLES = ['viewer', 'analyst', 'legal', 'head-of-desk', 'administrator', 'program'] as const
export type WriterRole = (typeof WRITER_ROLES)[number]

/** Who writes, and by which clock: a person by the id that the workspace gives, with the roles and posts held now. */
export interface Author {
  /** Null where a workspace names no officers: one person works alone. */
  readonly officer: string | null
  readonly roles: readonly WriterRole[]
  /** Posts and desks whose work this officer does, deputising included. */
  readonly posts: readonly string[]
  readonly now: () => Date
}

/**
 * The role in which an author does something: the least of those allowed that the author holds.
 * @throws EntenteError `not-your-role`.
 */
export function roleFor(author: Author, allowed: readonly WriterRole[]): WriterRole {
  const role = WRITER_ROLES.find((one) => allowed.includes(one) && author.roles.includes(one))
  if (role !== undefined) return role
  throw new EntenteError('not-your-role', `this needs the role ${allowed.join(' or ')}`, {
    help: `roles held: ${author.roles.join(', ') || 'none'}; roles are given under \`officers\` in entente.yaml`,
  })
}

/** What the program writes itself: what it noticed, proposed and delivered. No officer holds it. */
export const PROGRAM: readonly WriterRole[] = ['program']

/** The program as the author of a row. */
export function programAuthor(now: () => Date): Author {
  return { officer: null, roles: PROGRAM, posts: [], now }
}

/** Roles that may write down what the desk does and knows. */
export const WRITERS: readonly OfficerRole[] = ['analyst', 'legal', 'head-of-desk']
/** Roles that may decide for a whole desk. */
export const HEADS: readonly OfficerRole[] = ['head-of-desk']
/** Roles that may see persons and erase. */
export const ADMINISTRATORS: readonly OfficerRole[] = ['administrator']
