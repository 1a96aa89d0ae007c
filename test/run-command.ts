import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { runProgram } from '../packages/entente/src/command/program.ts'
import { root } from './shared-data.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs the command in this process, with a clock that stands still. */
export function entente(cwd: string, ...words: string[]): Promise<Ran> {
  return ententeAt('2026-01-01T00:00:00Z', cwd, ...words)
}

/** The same at another moment. */
export async function ententeAt(moment: string, cwd: string, ...words: string[]): Promise<Ran> {
  let out = ''
  let err = ''
  const code = await runProgram(
    words,
    {
      cwd,
      out: (text) => void (out += text),
      err: (text) => void (err += text),
      interactive: false,
      width: 80,
      now: () => new Date(moment),
      pid: 1,
      signal: new AbortController().signal,
    },
    { version: '0.0.0' },
  )
  return { code, out, err }
}

/** Starts the command as a process of its own, from the sources. */
export function startEntente(
  cwd: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn(process.execPath, ['--conditions=@entente/source', join(root, 'test/entente-process.ts'), ...words], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Runs the command as a process of its own to its end. */
export function ententeProcess(
  cwd: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const child = startEntente(cwd, words, env)
  let out = ''
  let err = ''
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString().replace('started\n', '')))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? -1, out, err }))
  })
}
