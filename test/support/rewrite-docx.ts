import { crc32, deflateRawSync } from 'node:zlib'
import { docxParts } from './docx-parts.ts'

/** A Word file in which some parts say something else, packed anew as another program would. */
export function rewriteDocx(docx: Uint8Array, change: (path: string, xml: string) => string): Uint8Array {
  return packDocx([...docxParts(docx)].map(([path, xml]) => [path, change(path, xml)]))
}

/** A Word file of these parts, in this order; one path may stand there twice. */
export function packDocx(parts: readonly (readonly [path: string, xml: string | Uint8Array])[]): Uint8Array {
  const files = parts.map(([path, xml]) => ({ name: Buffer.from(path), data: Buffer.from(xml) }))
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, data } of files) {
    const packed = deflateRawSync(data)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(data.length, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, name, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, tail, name]))
    locals.push(local)
    at += local.length
  }
  const end = Buffer.alloc(18)
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(at, 12)
  return new Uint8Array(Buffer.concat([...locals, ...directory, Buffer.from('PK\u0005\u0006'), end]))
}
