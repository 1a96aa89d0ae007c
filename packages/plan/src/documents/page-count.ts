/**
 * How many pages a PDF has, read from the bytes of the file: the `Count` of its page tree. For PDFs whose page tree is
 * not packed, as Entente writes them; 0 where there is none to read.
 */
export function pageCount(pdf: Uint8Array): number {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const counts = [...text.matchAll(/\/Type \/Pages\b[^>]*?\/Count (\d+)/g)].map((match) => Number(match[1]))
  return Math.max(0, ...counts)
}
