import {
  BookmarkEnd,
  BookmarkStart,
  BuilderElement,
  InternalHyperlink,
  LeaderType,
  Paragraph,
  Run,
  StringContainer,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import { CONTENTS_TITLE, type ContentsEntry } from '@gongping/shared/printing/contents.ts'
import { xmlText } from '../xml-text.ts'
import { CONTENTS_REQUEST } from './contents-request.ts'
import { TEXT_WIDTH } from './page-measures.ts'
import { STYLE } from './styles.ts'

/**
 * 目录 as a field of Word whose lines are already there: Word shows them as they are and asks nobody on opening; who
 * updates the field gets the same lines with the pages that Word counts.
 */
export function writeContents(entries: readonly ContentsEntry[]): Paragraph[] {
  return [
    new Paragraph({ style: STYLE.contentsTitle, children: [new TextRun(CONTENTS_TITLE)] }),
    ...entries.map(
      (entry, at) =>
        new Paragraph({
          style: STYLE.contents[entry.level],
          tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH, leader: LeaderType.DOT }],
          children: [
            ...(at === 0 ? [turn('begin'), request(CONTENTS_REQUEST), turn('separate')] : []),
            new InternalHyperlink({
              anchor: bookmarkOf(entry.block),
              children: [
                new TextRun({ children: [xmlText(entry.text), new Tab()] }),
                turn('begin'),
                request(`PAGEREF ${bookmarkOf(entry.block)} \\h`),
                turn('separate'),
                new TextRun(String(entry.page)),
                turn('end'),
              ],
            }),
            ...(at === entries.length - 1 ? [turn('end')] : []),
          ],
        }),
    ),
  ]
}

/** A paragraph of some words that the line of 目录 about a block leads to. */
export function markParagraph(paragraph: Paragraph, block: number, words: readonly TextRun[]): Paragraph {
  for (const part of [new BookmarkStart(bookmarkOf(block), block + 1), ...words, new BookmarkEnd(block + 1)])
    paragraph.addChildElement(part)
  return paragraph
}

function bookmarkOf(block: number): string {
  return `_Toc${block + 1}`
}

class FieldPiece extends Run {
  constructor(element: BuilderElement<{ readonly type?: string; readonly space?: string }>) {
    super({})
    this.root.push(element)
  }
}

function turn(type: 'begin' | 'separate' | 'end'): FieldPiece {
  return new FieldPiece(new BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value: type } } }))
}

function request(words: string): FieldPiece {
  return new FieldPiece(new StringContainer('w:instrText', ` ${words} `))
}
