import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { client, unwrap } from './client.ts'
import { FOLLOW_UP } from './follow-up-queries.ts'
import type { paths } from './openapi.gen.ts'

type Path = paths['/v1/commitments/import']['post']
export type ImportRequest = Path['requestBody']['content']['application/json']
export type ImportLedger = Path['responses'][200]['content']['application/json']
export type ListColumns =
  paths['/v1/commitments/import/columns']['post']['responses'][200]['content']['application/json']
export type ImportField = ListColumns['fields'][number]

/** A list that was chosen. `number` tells one choice from the next; its bytes are in no key. */
export interface ChosenList {
  readonly number: number
  readonly name: string
  readonly content: string
}

export const columnsQuery = (list: ChosenList) =>
  queryOptions({
    queryKey: ['import', 'columns', list.number],
    queryFn: ({ signal }) =>
      unwrap(client.POST('/v1/commitments/import/columns', { body: { content: list.content }, signal })),
    staleTime: Infinity,
    gcTime: 0,
  })

/** What would become of every row with these answers; nothing is written. */
export const trialQuery = (list: ChosenList, answers: Omit<ImportRequest, 'content' | 'dryRun'>, officer: string) =>
  queryOptions({
    queryKey: [FOLLOW_UP, 'import', list.number, answers, officer],
    queryFn: ({ signal }) =>
      unwrap(
        client.POST('/v1/commitments/import', { body: { ...answers, content: list.content, dryRun: true }, signal }),
      ),
    // What was counted before stays in its place until it is counted anew.
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
