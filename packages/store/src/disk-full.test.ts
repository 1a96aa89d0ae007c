import { EntenteError } from '@entente/model'
import { expect, it } from 'vitest'
import { asDiskFull } from './disk-full.ts'

const coded = (code: string, message = ''): Error => Object.assign(new Error(message), { code })

it('knows a full disk in the words of Node, SQLite and DuckDB, also deep in a cause', () => {
  const faults = [
    coded('ENOSPC'),
    coded('EFBIG'),
    coded('SQLITE_IOERR_WRITE', 'disk I/O error'),
    coded('SQLITE_FULL', 'database or disk is full'),
    new Error('IO Error: Could not write to file "x": No space left on device'),
    new EntenteError('engine', 'the engine refused a statement', { cause: { cause: coded('ENOSPC'), sql: '' } }),
  ]
  expect(faults.map((fault) => asDiskFull(fault)?.code)).toEqual(faults.map(() => 'disk-full'))
})

it('leaves every other fault alone', () => {
  const loop: { cause?: unknown } = {}
  loop.cause = loop
  expect([coded('ENOENT'), new Error('Binder Error'), 'ENOSPC', undefined, loop].map(asDiskFull)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
