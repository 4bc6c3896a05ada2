import type { SectionProse } from '../prose/prose.ts'
import type { TextSpan } from './text-span.ts'

/** A sign that the report writes in full width in one place and in half width in another. */
export interface MixedWidth {
  readonly half: string
  readonly full: string
  /** Where it stands in half width, all through the report. */
  readonly spans: readonly TextSpan[]
}

const HAN = '[\\p{Script=Han}”》）】〕]'
/** Half-width signs of Chinese sentences; those of figures, times and addresses are none. */
const SIGNS: readonly { readonly half: string; readonly full: string; readonly pattern: RegExp }[] = [
  { half: ',', full: '，', pattern: new RegExp(`(?<=${HAN}|[%\\d] ?),(?=\\s*\\p{Script=Han})`, 'gu') },
  { half: ';', full: '；', pattern: new RegExp(`(?<=${HAN}|[%\\d]);`, 'gu') },
  { half: ':', full: '：', pattern: new RegExp(`(?<=${HAN}):(?!//)`, 'gu') },
  { half: '()', full: '（）', pattern: /\((?=[^()]{0,40}\p{Script=Han})/gu },
  { half: '?', full: '？', pattern: new RegExp(`(?<=${HAN})\\?`, 'gu') },
  { half: '!', full: '！', pattern: new RegExp(`(?<=${HAN})!`, 'gu') },
  { half: '""', full: '“”', pattern: /"[^"\n]{1,40}"/gu },
]

/** Which signs stand in both widths. A report that writes a sign in half width throughout has its own style, and nothing is said. */
export function findMixedWidths(sections: readonly SectionProse[]): MixedWidth[] {
  return SIGNS.flatMap(({ half, full, pattern }) => {
    if (!sections.some(({ text }) => text.includes(full.charAt(0)))) return []
    const spans = sections.flatMap((section) => spansIn(section, pattern))
    return spans.length > 0 ? [{ half, full, spans }] : []
  })
}

function spansIn(section: SectionProse, pattern: RegExp): TextSpan[] {
  return section.paragraphs.flatMap((text, paragraph) =>
    [...text.matchAll(pattern)].map(({ index }) => ({ section, paragraph, start: index, end: index + 1 })),
  )
}
