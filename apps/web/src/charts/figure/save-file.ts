/** Saves what a page has as a file. */
export function saveFile(blob: Blob, name: readonly (string | null | undefined)[]): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name.filter((part) => part !== null && part !== undefined).join(' ')
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
