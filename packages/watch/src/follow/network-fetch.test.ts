import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { networkFetch } from './network-fetch.ts'

const BODY = Buffer.alloc(64 * 1024, 'a')

it('lets a slow reader read to the end what a server sent before it closed the connection', async () => {
  const server = createServer((socket) => {
    socket.once('data', () => {
      socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${BODY.length}\r\nConnection: close\r\n\r\n`)
      socket.end(BODY)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  try {
    const answer = await networkFetch(`http://127.0.0.1:${address.port}/`)
    await pause(200)
    expect((await answer.arrayBuffer()).byteLength).toBe(BODY.length)
  } finally {
    server.close()
  }
})
