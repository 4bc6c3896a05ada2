import { once } from 'node:events'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { encodeBarrier, encodeUpdate } from '@gongping/shared/protocol/frames.ts'
import { MESSAGE_BARRIER } from '@gongping/shared/protocol/messages.ts'

/** Where somebody tries to write. */
export const PLACES = {
  'section/duties': (doc: Y.Doc) => {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText('写一句。')])
    doc.getXmlFragment('section/duties').push([paragraph])
  },
  'section/staffing': (doc: Y.Doc) => {
    doc.getXmlFragment('section/staffing').push([new Y.XmlElement('paragraph')])
  },
  'row/t1': (doc: Y.Doc) => void doc.getMap('cells').set('t1/name', '项目'),
  'row/t1-1': (doc: Y.Doc) => void doc.getMap('cells').set('t1-1/actual', '98%'),
  facts: (doc: Y.Doc) => void doc.getMap('facts').set('staff/value', '12'),
  meta: (doc: Y.Doc) => void doc.getMap('meta').set('title', '新的标题'),
} as const
export type Place = keyof typeof PLACES

/**
 * Opens the report by a WebSocket of its own and writes once.
 * @returns "written" once it is on disk, else the code with which the server closed.
 */
export async function writeOnce(url: string, place: Place): Promise<'written' | number> {
  const socket = new WebSocket(url)
  socket.binaryType = 'arraybuffer'
  const closed = once(socket, 'close').then(([event]) => (event as CloseEvent).code)
  const answered = new Promise<'written'>((resolve) => {
    socket.addEventListener('message', ({ data }) => {
      const decoder = decoding.createDecoder(new Uint8Array(data as ArrayBuffer))
      if (decoding.readVarUint(decoder) === MESSAGE_BARRIER) resolve('written')
    })
  })
  socket.addEventListener('open', () => {
    const doc = new Y.Doc()
    PLACES[place](doc)
    socket.send(new Uint8Array(encodeUpdate(Y.encodeStateAsUpdate(doc))))
    socket.send(new Uint8Array(encodeBarrier(1)))
  })
  const outcome = await Promise.race([closed, answered])
  socket.close()
  await closed
  return outcome
}
