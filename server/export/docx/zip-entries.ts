/** A file inside a zip archive: where its two headers begin, in bytes from the start. */
export interface ZipEntry {
  readonly name: string
  readonly localHeader: number
  readonly centralHeader: number
}

const END_RECORD = 0x06054b50
const END_RECORD_LENGTH = 22

/** The files of an archive without a comment, in the order of its directory (APPNOTE.TXT §4.3). */
export function zipEntries(archive: Uint8Array): ZipEntry[] {
  const view = viewOf(archive)
  const end = archive.byteLength - END_RECORD_LENGTH
  if (view.getUint32(end, true) !== END_RECORD) throw new Error('broken invariant: the archive ends with its directory')
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + nameLength))
    entries.push({ name, centralHeader: at, localHeader: view.getUint32(at + 42, true) })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** Midnight of 1 January 1980, the first moment that a zip archive knows: day and month are counted from 1. */
const FIRST_DAY = (1 << 5) | 1

/** Sets the time of every file to the same moment, so that the same files give the same archive. In place. */
export function forgetTimes(archive: Uint8Array): void {
  const view = viewOf(archive)
  for (const { localHeader, centralHeader } of zipEntries(archive)) {
    for (const timestamp of [localHeader + 10, centralHeader + 12]) view.setUint32(timestamp, FIRST_DAY << 16, true)
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
