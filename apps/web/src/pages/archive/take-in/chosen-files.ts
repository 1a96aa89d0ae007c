/** A file that a person chose, with its path below a chosen folder. */
export interface ChosenFile {
  readonly path: string
  readonly file: File
}

/** What was chosen in a form. */
export function chosenFiles(list: Iterable<File>): ChosenFile[] {
  return inOrder(
    [...list].map((file) => ({ path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath, file })),
  )
}

/**
 * What was dropped, with all that lies below dropped folders. The entries are taken at once: they are gone when the
 * event is over.
 */
export function droppedFiles(items: Iterable<DataTransferItem>): Promise<ChosenFile[]> {
  const found = [...items].filter((item) => item.kind === 'file')
  const entries = found.map((item) => item.webkitGetAsEntry() ?? item.getAsFile())
  return Promise.all(
    entries.map(async (entry) => {
      if (entry === null) return []
      return entry instanceof File ? [{ path: entry.name, file: entry }] : below(entry)
    }),
  ).then((lists) => inOrder(lists.flat()))
}

/** By path, without what is hidden. */
function inOrder(files: readonly ChosenFile[]): ChosenFile[] {
  return files.filter(({ path }) => !isHidden(path)).toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

/** Below a folder, names that begin with a dot are left out, as the command leaves them out. */
export function isHidden(path: string): boolean {
  return path
    .split('/')
    .slice(1)
    .some((segment) => segment.startsWith('.'))
}

async function below(entry: FileSystemEntry): Promise<ChosenFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return [{ path: entry.fullPath.replace(/^\//, ''), file }]
  }
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const files: ChosenFile[] = []
  // A reader gives some entries at a time, and none when it is at its end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return files
    for (const one of some) files.push(...(await below(one)))
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
