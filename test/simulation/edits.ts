import * as Y from 'yjs'
import { NODE_CHILDREN } from '@gongping/shared/report/rich-text.ts'
import { fundRowId } from '@gongping/shared/report/shape.ts'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import type { Dice } from './dice.ts'

export const SECTIONS = ['duties', 'problems', 'suggestions'] as const
const ROWS = ['t1-1', 't1-2', 't1-3'] as const
const WORDS = ['预算', '执行率为', '98.5%', '资金', '，', '已完成年度目标。', '甲', '🙂'] as const
/** What somebody copies from another file; with the small limits of a simulation it fills a line. */
const PASTE = '本单位严格执行财务制度，'.repeat(40)
/** Elements that a section of this size may still grow by. */
const MUCH = 60

/** What somebody does at a page: one change in a section, a table, a long text, or in the form's own fields. */
export function edit(doc: Y.Doc, dice: Dice, mayChange: (root: string) => boolean): void {
  const report = new ReportDoc(doc)
  const places: (readonly [root: string, change: () => void])[] = [
    ...SECTIONS.map((id) => [`section/${id}`, () => editSection(report.section(id), dice)] as const),
    ['cells', () => report.setCell(dice.pick(ROWS), 'actual', dice.roll(4) === 0 ? '' : `${dice.roll(100)}%`)],
    ['cells', () => report.setCell(fundRowId('t1', 'total'), 'budget', `${dice.roll(1000)}`)],
    ['facts', () => void report.facts.set(`staff${dice.roll(3)}/value`, `${dice.roll(50)}`)],
    ['text/t1-1/reason', () => editText(report.text('t1-1', 'reason'), dice)],
    ['text/t1/goal/expected', () => editText(report.text('t1', 'goal/expected'), dice)],
    ['rows', () => addRow(report, dice)],
    ['rows', () => report.setEntity(dice.pick(ROWS), dice.roll(2) ? 'order' : 'deleted', `${dice.roll(9)}`)],
    ['meta', () => void report.meta.set('title', `自评报告${dice.roll(9)}`)],
  ]
  const open = places.filter(([root]) => mayChange(root))
  const place = open[dice.roll(Math.max(1, open.length))]
  if (place) doc.transact(() => place[1]())
}

function addRow(report: ReportDoc, dice: Dice): void {
  const id = `new-${report.doc.clientID}-${dice.roll(5)}`
  report.setEntity(id, 'kind', 'indicator')
  report.setEntity(id, 'table', 't1')
  report.setEntity(id, 'order', `a${dice.roll(9)}`)
}

function editText(text: Y.Text, dice: Dice): void {
  const at = placeIn(text, dice.roll(text.length + 1))
  if (dice.roll(3) === 0) text.delete(at, placeIn(text, Math.min(text.length, at + dice.roll(30))) - at)
  else text.insert(at, dice.roll(12) === 0 ? PASTE : dice.pick(WORDS))
}

/** No editor puts its cursor into the middle of a character; Yjs would make two unknown ones of it, in this copy only. */
function placeIn(text: Y.Text, at: number): number {
  const words: string = Y.Text.prototype.toString.call(text)
  return words.slice(0, at).isWellFormed() ? at : at - 1
}

function editSection(section: Y.XmlFragment, dice: Dice): void {
  const texts = [...section.createTreeWalker((node) => node instanceof Y.XmlText)] as Y.XmlText[]
  const text = texts[dice.roll(Math.max(1, texts.length))]
  const kind = dice.roll(10)
  if (kind < 4 && text) editText(text, dice)
  else if (kind < 6 && text) mark(text, dice)
  else if (kind === 6) deleteIn(section, dice)
  else if (kind === 7) setAttribute(section, dice)
  else grow(section, dice)
}

function mark(text: Y.XmlText, dice: Dice): void {
  if (text.length === 0) return
  const at = placeIn(text, dice.roll(text.length))
  const until = placeIn(text, at + 1 + dice.roll(text.length - at))
  text.format(at, until - at, { [dice.pick(['bold', 'italic', 'underline'])]: dice.roll(3) > 0 ? {} : null })
}

function elementsOf(section: Y.XmlFragment): Y.XmlElement[] {
  return [...section.createTreeWalker((node) => node instanceof Y.XmlElement)] as Y.XmlElement[]
}

function deleteIn(section: Y.XmlFragment, dice: Dice): void {
  const parents = [section, ...elementsOf(section)].filter(({ length }) => length > 0)
  const parent = parents[dice.roll(Math.max(1, parents.length))]
  parent?.delete(dice.roll(parent.length), 1)
}

function setAttribute(section: Y.XmlFragment, dice: Dice): void {
  const lists = elementsOf(section).filter(({ nodeName }) => nodeName === 'orderedList')
  const cells = elementsOf(section).filter(({ nodeName }) => nodeName === 'tableCell')
  // Numbers, as the editor writes them; Yjs types attributes as text.
  lists[dice.roll(Math.max(1, lists.length))]?.setAttribute('start', (1 + dice.roll(9)) as unknown as string)
  cells[dice.roll(Math.max(1, cells.length))]?.setAttribute('colspan', (1 + dice.roll(3)) as unknown as string)
}

/** Something new anywhere in the section where the form allows it. */
function grow(section: Y.XmlFragment, dice: Dice): void {
  const elements = elementsOf(section)
  if (elements.length > MUCH) return deleteIn(section, dice)
  const parents = [section, section, ...elements.filter(({ nodeName }) => (NODE_CHILDREN[nodeName] ?? []).length > 0)]
  const parent = parents[dice.roll(parents.length)] ?? section
  const children = NODE_CHILDREN[parent instanceof Y.XmlElement ? parent.nodeName : 'doc'] ?? []
  const child = children[dice.roll(children.length)]
  if (child !== undefined) parent.insert(dice.roll(parent.length + 1), [grown(child, dice)])
}

/** A node with a first child in each, down to the words. */
function grown(name: string, dice: Dice): Y.XmlElement | Y.XmlText {
  if (name === 'text') return new Y.XmlText(dice.pick(WORDS))
  const element = new Y.XmlElement(name)
  const [child] = NODE_CHILDREN[name] ?? []
  const count = child === undefined ? 0 : 1 + dice.roll(2)
  element.insert(
    0,
    Array.from({ length: count }, () => grown(child ?? '', dice)),
  )
  return element
}
