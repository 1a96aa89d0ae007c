// The first day a zip can name, at midnight: 1 January 1980.
const DAY = 0x0021
const END = 0x06054b50
const CENTRAL = 0x02014b50

/**
 * Sets the day of every member of a zip to 1 January 1980, in place, so that the same content gives the same bytes
 * whenever and in whatever time zone it was written.
 */
export function stableZip(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  let end = zip.byteLength - 22
  while (end > 0 && view.getUint32(end, true) !== END) end--
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0 && view.getUint32(at, true) === CENTRAL; left--) {
    view.setUint16(at + 12, 0, true)
    view.setUint16(at + 14, DAY, true)
    const local = view.getUint32(at + 42, true)
    view.setUint16(local + 10, 0, true)
    view.setUint16(local + 12, DAY, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return zip
}
