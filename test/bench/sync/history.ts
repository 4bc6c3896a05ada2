import * as Y from 'yjs'
import { randomFrom } from './random.ts'

const EDITS = 200_000
const WRITERS = 8
const PARAGRAPHS = 20
/** One writer's turn: what is sent as one frame. */
const TURN = 250
const INSERTS = 0.51

/** Somebody's edits since their last turn. */
export interface Turn {
  /** Index of the writer; each has a connection and a clientID of its own. */
  readonly writer: number
  readonly update: Uint8Array
}

/** A room's long past: single characters typed and deleted at random places, in turns that build on each other. */
export interface History {
  readonly writers: number
  readonly turns: readonly Turn[]
  readonly doc: Y.Doc
}

/** @param before what the room holds already. */
export function makeHistory(before: Uint8Array, root: string): History {
  const random = randomFrom(1)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, before)
  const clients = Array.from({ length: WRITERS }, shortClientId)
  const turns: Turn[] = []
  let writer = 0
  doc.on('update', (update: Uint8Array) => void turns.push({ writer, update }))
  doc.clientID = clients[0] ?? 0
  const texts = Array.from({ length: PARAGRAPHS }, () => new Y.XmlText('评'))
  doc.getXmlFragment(root).push(texts.map(paragraphOf))
  for (let edit = 0; edit < EDITS; edit += TURN) {
    writer = (edit / TURN) % WRITERS
    doc.clientID = clients[writer] ?? 0
    doc.transact(() => {
      for (let at = 0; at < TURN; at++) change(texts, random)
    })
  }
  return { writers: WRITERS, turns, doc }
}

/** Short, so that the sizes are those of the measurements in which the goals were set. */
function shortClientId(): number {
  return 2 + Math.floor(Math.random() * 2_000_000)
}

function change(texts: readonly Y.XmlText[], random: () => number): void {
  const text = texts[Math.floor(random() * texts.length)]
  if (!text) return
  if (random() < INSERTS || text.length < 2) text.insert(Math.floor(random() * (text.length + 1)), 'e')
  else text.delete(Math.floor(random() * text.length), 1)
}

function paragraphOf(text: Y.XmlText): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [text])
  return paragraph
}

const REPORT_PARAGRAPHS = 300
const REPORT_WORDS = 12_000
const WORDS = ['绩效', '资金', '项目完成率', '预算执行', '按照规定', '年度目标', '的', '和', '本单位', '，']

/** A report as an office leaves it, some 200 kB: typed word by word by eight people. */
export function makeReport(root: string): Uint8Array {
  const random = randomFrom(2)
  const doc = new Y.Doc()
  const clients = Array.from({ length: WRITERS }, shortClientId)
  doc.clientID = clients[0] ?? 0
  const texts = Array.from({ length: REPORT_PARAGRAPHS }, () => new Y.XmlText())
  doc.getXmlFragment(root).push(texts.map(paragraphOf))
  for (let word = 0; word < REPORT_WORDS; word++) {
    doc.clientID = clients[Math.floor(random() * clients.length)] ?? 0
    const text = texts[Math.floor(random() * texts.length)]
    text?.insert(text.length, WORDS[Math.floor(random() * WORDS.length)] ?? '')
  }
  return Y.encodeStateAsUpdate(doc)
}
