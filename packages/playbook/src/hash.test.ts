import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashOf } from './hash.ts'

describe('a hash', () => {
  it('is SHA-256 of JSON with sorted keys, as anyone can compute it', () => {
    const text = '{"10":[true,null,{"a":"ü","b":1.5}],"9":"x"}'
    const value = { 9: 'x', 10: [true, undefined, { b: 1.5, a: 'ü', c: undefined }] }
    expect(hashOf(value)).toBe(createHash('sha256').update(text).digest('hex'))
  })

  it('does not know in which order a thing was put together', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed())
        expect(hashOf(turned)).toBe(hashOf(value))
      }),
    )
  })

  it('tells apart what JSON tells apart', () => {
    const values = [1, '1', [1], ['1'], { a: 1 }, { a: '1' }, null, [], {}, [[], []], [[[]]]]
    expect(new Set(values.map(hashOf)).size).toBe(values.length)
  })
})
