export type { ArchiveWriter, WriterOptions } from './archive/archive-writer.ts'
export type { Compacted, CompactOptions } from './archive/compact.ts'
export { coveredDays, gapsBetween, mergeSpans, spansOfDays } from './archive/day-spans.ts'
export { fileSha256 } from './archive/durable-file.ts'
export { uploadFolder } from './archive/sweep-leftovers.ts'
export type {
  DaySpan,
  Fault,
  FeedTime,
  Part,
  PartKind,
  PublishedFile,
  SourceFile,
  TimeSpan,
} from './archive/entries.ts'
export { engineType } from './archive/column-type.ts'
export type { BackupLabel } from './backup/backup-label.ts'
export { type BackupOptions, makeBackup } from './backup/make-backup.ts'
export { restoreBackup, type RestoreOptions } from './backup/restore-backup.ts'
export { asDiskFull } from './disk-full.ts'
export { type Engine, type EngineSession, literal, literalList, type SqlValue } from './engines/engine.ts'
export { type Examination, examineStore, type ExamineOptions } from './health/examine-store.ts'
export type { Finding, Severity } from './health/finding.ts'
export { fixFindings, forgetDamaged } from './health/fix-findings.ts'
export { formatHead, parseHead } from './journal/chain.ts'
export type { ChainedEntry, Entry, Head, NewEntry } from './journal/entry.ts'
export type { Fold } from './journal/fold.ts'
export { journalAt } from './journal/journal-at.ts'
export type { EntryFilter, Journal } from './journal/open-journal.ts'
export { type ChainFault, ERASED, type Verification, verifyChain } from './journal/verify-chain.ts'
export type { FileFilter, FileTotals } from './manifest/list-files.ts'
export type { PartFilter } from './manifest/list-parts.ts'
export type { ArrivedFile, ArrivedSince, DifferingFile } from './manifest/read-arrivals.ts'
export { type LockOptions, takeWriterLock, type WriterLock } from './archive/writer-lock.ts'
export { hasStore, openStore, type Store, type StoreOptions } from './open-store.ts'
