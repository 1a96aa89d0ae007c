import { ProblemError, readProblem } from '../../../api/problem.ts'

/**
 * Sends a file as it lies on the disk; `onSent` is told how much is on its way.
 * @throws ProblemError when the server refuses it, `not-sent` when it could not be read or sent.
 */
export function sendFile(url: string, file: File, onSent: (bytes: number) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const stop = (): void => request.abort()
    const settle = (end: () => void): void => {
      signal.removeEventListener('abort', stop)
      end()
    }
    request.open('PUT', url)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.addEventListener('progress', (event) => onSent(event.loaded))
    request.addEventListener('load', () =>
      settle(() => {
        if (request.status < 400) resolve()
        else reject(new ProblemError(readProblem(parse(request.responseText), request.status)))
      }),
    )
    for (const fault of ['error', 'abort', 'timeout'] as const)
      request.addEventListener(fault, () => settle(() => reject(notSent())))
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) settle(() => reject(notSent()))
    else request.send(file)
  })
}

function notSent(): ProblemError {
  const detail = 'the file could not be read, or did not reach the server'
  return new ProblemError({ status: 0, code: 'not-sent', detail, help: 'choose it again' })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
