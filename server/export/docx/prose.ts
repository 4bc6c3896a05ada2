import { AlignmentType, LevelFormat, LevelSuffix, type NumberingDefinition, Paragraph as WordParagraph } from 'docx'
import type { List, Paragraph, ProseBlock } from '@gongping/shared/printing/print-document.ts'
import { TEXT_STYLE } from '@gongping/shared/printing/official-page.ts'
import { points } from './page-measures.ts'
import { STYLE } from './styles.ts'
import { textRuns } from './text.ts'

/** Where prose stands: its style, and how far the first line is set in, in twips. */
export interface ProsePlace {
  readonly name: 'text' | 'cell'
  readonly style: string
  readonly twoCharacters: number
  readonly firstLine: number
  readonly alignment: (typeof AlignmentType)[keyof typeof AlignmentType]
}

const inText = points(2 * TEXT_STYLE.text.size)
export const IN_TEXT: ProsePlace = {
  name: 'text',
  style: STYLE.body,
  twoCharacters: inText,
  firstLine: inText,
  alignment: AlignmentType.BOTH,
}
export const IN_CELL: ProsePlace = {
  name: 'cell',
  style: STYLE.cell,
  twoCharacters: points(2 * TEXT_STYLE.cell.size),
  firstLine: 0,
  alignment: AlignmentType.LEFT,
}

/** Word knows nine levels of a list; what is nested deeper stands on the last. */
const DEEPEST = 8

/** Writes paragraphs and lists. Each list counts for itself, so one writer serves a whole document. */
export class ProseWriter {
  #lists = 0

  write(blocks: readonly ProseBlock[], place: ProsePlace): WordParagraph[] {
    return blocks.flatMap((block) => (block.kind === 'list' ? this.#list(block, place, 0) : [paragraph(block, place)]))
  }

  #list(list: List, place: ProsePlace, level: number): WordParagraph[] {
    const numbering = { reference: numberingOf(list, place), instance: ++this.#lists, level, custom: true }
    return list.items.flatMap((blocks) =>
      blocks.flatMap((block, at) => {
        if (block.kind === 'list') return this.#list(block, place, Math.min(level + 1, DEEPEST))
        return [at === 0 ? paragraph(block, place, { numbering }) : paragraph(block, place)]
      }),
    )
  }
}

function paragraph({ runs }: Paragraph, { style, alignment }: ProsePlace, options: object = {}): WordParagraph {
  return new WordParagraph({ ...options, style, alignment, children: runs.flatMap((run) => textRuns(run)) })
}

/** "1." or "•" begins an ordinary paragraph, as typed in office documents; each level stands two characters further in. */
function numberingOf({ ordered, start }: List, place: ProsePlace): NumberingDefinition {
  return {
    reference: `${place.name}-${ordered ? `from-${start}` : 'bullets'}`,
    levels: Array.from({ length: DEEPEST + 1 }, (_, level) => ({
      level,
      start: ordered ? start : 1,
      format: ordered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
      text: ordered ? `%${level + 1}.` : '•',
      alignment: AlignmentType.LEFT,
      suffix: LevelSuffix.NOTHING,
      style: { paragraph: { indent: { left: level * place.twoCharacters, firstLine: place.firstLine } } },
    })),
  }
}
