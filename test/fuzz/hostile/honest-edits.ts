import * as Y from 'yjs'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import type { Dice } from './dice.ts'

/** Edits as an editor makes them, one update each, on a copy of the document. */
export function honestEdits(dice: Dice, doc: Y.Doc, clientId: number, count: number): Uint8Array[] {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  copy.clientID = clientId
  const updates: Uint8Array[] = []
  copy.on('update', (update: Uint8Array) => updates.push(update))
  const report = new ReportDoc(copy)
  while (updates.length < count) copy.transact(() => edit(dice, report))
  copy.destroy()
  return updates
}

function edit(dice: Dice, report: ReportDoc): void {
  const section = report.section(dice.pick(['duties', 'problems']))
  const reason = report.text('t1-1', 'reason')
  const first = section.length > 0 ? section.get(dice.between(0, section.length - 1)) : null
  const words = first instanceof Y.XmlElement ? first.get(0) : null
  switch (dice.between(1, 7)) {
    case 1:
      return report.setCell('t1-1', 'actual', `${dice.between(0, 9_999)}`)
    case 2:
      return reason.insert(dice.between(0, reason.length), '因汛期')
    case 3:
      return reason.length > 2 ? reason.delete(1, 2) : reason.insert(0, '另')
    case 4:
      return words instanceof Y.XmlText ? words.format(0, Math.min(2, words.length), { bold: {} }) : addParagraph(section)
    case 5:
      return words instanceof Y.XmlText ? words.insert(dice.between(0, words.length), '补充') : addParagraph(section)
    case 6:
      return section.length > 3 ? section.delete(0, 1) : addList(section)
    default:
      return addParagraph(section)
  }
}

function addParagraph(section: Y.XmlFragment): void {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('新的一段。')])
  section.push([paragraph])
}

function addList(section: Y.XmlFragment): void {
  const [list, item, paragraph] = [new Y.XmlElement('bulletList'), new Y.XmlElement('listItem'), new Y.XmlElement('paragraph')]
  paragraph.insert(0, [new Y.XmlText('一项')])
  item.insert(0, [paragraph])
  list.insert(0, [item])
  section.push([list])
}
