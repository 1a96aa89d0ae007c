import { describe, expect, it } from 'vitest'
import { fieldsOf, NO_ANSWERS, toRequest } from './import-answers.ts'

describe('what is said of a list', () => {
  it('asks nothing that was not said', () => {
    expect(toRequest(NO_ANSWERS, 'XAA')).toEqual({ columns: {}, ownerNames: {} })
  })

  it('names who promised only where the partner is known', () => {
    const theirs = { ...NO_ANSWERS, promised: 'theirs' } as const
    expect(toRequest(theirs, 'XAA')).toEqual({ columns: {}, ownerNames: {} })
    expect(toRequest({ ...theirs, partner: 'XAB' }, 'XAA')).toMatchObject({ promisedBy: ['XAB'], promisedTo: ['XAA'] })
  })

  it('reads a column as a person says, and takes the field from the one that had it', () => {
    const columns = {
      columns: [
        { title: 'Task', field: 'what' },
        { title: 'Words', field: null },
        { title: 'Owner', field: 'owner' },
      ],
      fields: ['what', 'owner'],
    } as const
    const known = fieldsOf({ ...columns, columns: [...columns.columns], fields: [...columns.fields] }, {})
    expect([...known.values()]).toEqual(['what', '', 'owner'])
    const said = fieldsOf(
      { ...columns, columns: [...columns.columns], fields: [...columns.fields] },
      { Words: 'what', Owner: '' },
    )
    expect([...said.values()]).toEqual(['', 'what', ''])
  })
})
