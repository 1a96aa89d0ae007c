import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { type IssuedToken, TOKENS } from 'entente'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type DeskAtTwoDoors, openDeskAtTwoDoors } from './desk-at-two-doors.ts'
import { tokenUse } from './token-use.ts'

let desk: DeskAtTwoDoors
beforeAll(async () => {
  desk = await openDeskAtTwoDoors()
})
afterAll(() => desk.close())

it('ends streams to tokens that were revoked or have expired, and no others', async () => {
  const { journal } = desk.workspace.store
  let now = new Date('2026-01-05T12:00:00Z')
  const uses = tokenUse(journal, () => now)
  const follow = async (expires: string): Promise<{ readonly id: string; readonly answer: ServerResponse }> => {
    const { id } = await desk.token(['notices'], expires)
    const answer = new ServerResponse(new IncomingMessage(new Socket()))
    uses.begin(journal.view(TOKENS).get(id) as IssuedToken, answer)
    return { id, answer }
  }
  const [good, revoked, old] = [await follow('P90D'), await follow('P90D'), await follow('P1D')]
  const ended = () => {
    uses.sweep()
    return [good, revoked, old].map(({ answer }) => answer.destroyed)
  }
  expect(ended()).toEqual([false, false, false])
  await desk.revoke(revoked.id)
  expect(ended()).toEqual([false, true, false])
  now = new Date('2026-01-06T23:59:59Z')
  expect(ended()).toEqual([false, true, false])
  now = new Date('2026-01-07T00:00:00Z')
  expect(ended()).toEqual([false, true, true])
})
