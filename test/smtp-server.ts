import { type AddressInfo, createServer, type Socket } from 'node:net'

interface Mail {
  readonly from: string
  readonly to: readonly string[]
  /** As it was sent: headers, an empty line, the body. */
  readonly text: string
}

type Behaviour = 'takes' | 'hangs' | 'refuses' | 'hangs-up'

/** A mail server on this machine, of RFC 5321 as much as is needed to take mails. */
export interface SmtpServer {
  readonly port: number
  readonly mails: readonly Mail[]
  behave(as: Behaviour): void
  close(): Promise<void>
}

export async function smtpServer(): Promise<SmtpServer> {
  const mails: Mail[] = []
  const sockets = new Set<Socket>()
  let behaviour: Behaviour = 'takes'
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
    if (behaviour === 'hangs') return
    if (behaviour === 'hangs-up') return void socket.destroy()
    converse(socket, mails, () => behaviour)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    mails,
    behave: (as) => void (behaviour = as),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

function converse(socket: Socket, mails: Mail[], behaviour: () => Behaviour): void {
  let input = ''
  let from = ''
  let to: string[] = []
  let reading = false
  const say = (line: string): void => void socket.write(`${line}\r\n`)
  const command = (line: string): void => {
    const word = line.slice(0, 4).toUpperCase()
    if (word === 'MAIL') {
      from = /<(.*)>/.exec(line)?.[1] ?? ''
      to = []
    }
    if (word === 'RCPT') {
      if (behaviour() === 'refuses') return say('550 no such mailbox <secret@example.org>')
      to.push(/<(.*)>/.exec(line)?.[1] ?? '')
    }
    if (word === 'DATA') {
      reading = true
      return say('354 go on')
    }
    if (word === 'QUIT') return void socket.end('221 bye\r\n')
    say('250 ok')
  }
  say('220 test')
  socket.on('data', (chunk: Buffer) => {
    input += chunk.toString('latin1')
    for (;;) {
      const end = input.indexOf(reading ? '\r\n.\r\n' : '\r\n')
      if (end < 0) return
      const text = input.slice(0, end)
      input = input.slice(end + (reading ? 5 : 2))
      if (!reading) command(text)
      else {
        reading = false
        mails.push({ from, to, text })
        say('250 taken')
      }
    }
  })
}
