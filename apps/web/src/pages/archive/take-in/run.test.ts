import { describe, expect, it } from 'vitest'
import type { FileLedger, IngestView } from '../../../api/types.ts'
import { isHidden } from './chosen-files.ts'
import { describeRun, sayRun } from './describe-run.ts'
import { filesToAskAbout, IDLE, pickShown, type Run, type RunFile, shareDone } from './run.ts'

const file = (path: string, more: Partial<RunFile> = {}): RunFile => ({
  path,
  bytes: 100,
  sent: 0,
  sending: 'queued',
  ...more,
})
const failed = (code: string): FileLedger => ({
  path: '',
  sha256: '',
  feed: null,
  status: 'failed',
  rows: 0,
  kept: 0,
  duplicates: 0,
  skipped: {},
  rejected: 0,
  rejections: [],
  unknownCodes: {},
  error: { code, message: '' },
})
const view = (files: IngestView['files'], more: Partial<IngestView> = {}): IngestView => ({
  id: '',
  state: 'running',
  dryRun: false,
  startedAt: '',
  files,
  bytes: { total: 0, received: 0 },
  total: { rows: 0, kept: 0, duplicates: 0, skipped: {}, rejected: 0 },
  waitingFor: null,
  error: null,
  since: 0,
  ledgers: [],
  ...more,
})

describe('a run', () => {
  it('shows of many files the troubled first, then those on their way', () => {
    const files = [
      file('a'),
      file('b', { sending: 'sending' }),
      file('c', { ledger: failed('empty-file') }),
      file('d', { sending: 'broken' }),
    ]
    expect(pickShown(files, 3).map(({ path }) => path)).toEqual(['c', 'd', 'b'])
    expect(pickShown(files, 4)).toBe(files)
  })

  it('is as far as its bytes are sent, and then as its files are done', () => {
    const sending: Run = { ...IDLE, phase: 'sending', files: [file('a', { sent: 50 }), file('b')] }
    expect([shareDone(sending), describeRun(sending), sayRun(sending)]).toEqual([
      0.25,
      'Sending: 0 of 2 files',
      'Sending, 20 %',
    ])
    const running: Run = { ...sending, phase: 'running', view: view({ total: 8, received: 8, done: 3, failed: 0 }) }
    expect([shareDone(running), describeRun(running), sayRun(running)]).toEqual([
      0.375,
      'Reading: 3 of 8 files done',
      'Reading, 30 %',
    ])
    expect(shareDone({ ...sending, files: [file('a', { bytes: 0 })] })).toBeUndefined()
  })

  it('says what it waits for, and what stays when it is stopped', () => {
    const files = { total: 8, received: 8, done: 3, failed: 1 }
    const told = (phase: Run['phase'], more: Partial<IngestView> = {}): string =>
      describeRun({ ...IDLE, phase, view: view(files, more) })
    expect(told('waiting', { waitingFor: 'entente ingest, process 4711' })).toBe(
      'Waiting: another process is writing (entente ingest, process 4711)',
    )
    expect(told('stopped')).toMatch(/^Stopped after 3 of 8 files. What was acknowledged is in the archive/)
    expect(told('done')).toBe('Done: 8 files, 1 failed.')
  })

  it('asks again for the files that lacked an answer, with the ids beside them', () => {
    const chosen = ['x/entity2id.txt', 'x/train.txt', 'y/relation2id.txt', 'z.csv'].map((path) => ({
      path,
      file: new File([], path),
    }))
    const files = chosen.map(({ path }) =>
      file(path, path.endsWith('train.txt') ? { ledger: failed('extract-needed') } : {}),
    )
    expect(filesToAskAbout({ ...IDLE, files, chosen }, 'extract-needed').map(({ path }) => path)).toEqual([
      'x/entity2id.txt',
      'x/train.txt',
    ])
    expect(filesToAskAbout({ ...IDLE, files, chosen }, 'scheme-needed')).toEqual([])
  })
})

it('leaves out hidden files below a folder, and takes one that was chosen itself', () => {
  expect(['feed/.DS_Store', '.git/config', 'a/.x/b', '.own.csv', 'a/b.csv'].map(isHidden)).toEqual([
    true,
    false,
    true,
    false,
    false,
  ])
})
