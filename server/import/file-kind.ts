/** What a file is: one of the kinds that are read, or the extension to name when it is refused. */
export type FileKind = 'text' | 'json' | `.${string}`

/** First bytes of the formats that office programs write, whatever the file is called. */
const SIGNATURES: readonly (readonly [readonly number[], readonly `.${string}`[]])[] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    ['.docx', '.xlsx', '.pptx', '.wps', '.et', '.ofd', '.zip'],
  ],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    ['.doc', '.xls', '.ppt', '.wps', '.et'],
  ],
  [[0x25, 0x50, 0x44, 0x46], ['.pdf']],
  [
    [0x7b, 0x5c, 0x72, 0x74, 0x66],
    ['.rtf', '.doc'],
  ],
]

const OFFICE = new Set(SIGNATURES.flatMap(([, extensions]) => extensions))

export function kindOfFile(name: string, bytes: Uint8Array): FileKind {
  const extension = extensionOf(name)
  for (const [signature, extensions] of SIGNATURES) {
    if (signature.every((byte, at) => bytes[at] === byte))
      return extensions.find((known) => known === extension) ?? extensions[0] ?? '.bin'
  }
  if (extension !== null && OFFICE.has(extension) && bytes.length > 0) return extension
  return extension === '.json' || startsWithBrace(bytes) ? 'json' : 'text'
}

function extensionOf(name: string): `.${string}` | null {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]
  return extension === undefined ? null : `.${extension.toLowerCase()}`
}

/** A report in plain text does not begin with a brace. */
function startsWithBrace(bytes: Uint8Array): boolean {
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 64))
    .replace(/^\ufeff/, '')
    .trimStart()
  return start.startsWith('{')
}
