import { latestFor } from '../../base/latest.ts'
import { findTemplate } from '../../template/catalogue.ts'
import type { Check, CheckInput, Sentences } from '../check.ts'
import type { Finding, Place } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import type { SectionProse } from '../prose/prose.ts'
import { type Placeholder, findPlaceholders } from '../text/placeholders.ts'
import { MOST_PLACES, type TextSpan, spanPlace, spanText } from '../text/text-span.ts'
import { type TypedCell, cellGroups } from '../text/typed-cells.ts'

const sentences = {
  blank: {
    severity: 'warning',
    zh: '还留着待填的“{text}”（共{count}处），请填上实际内容。',
    en: 'The placeholder "{text}" is still there ({count} times); fill in what it stands for.',
  },
  hint: {
    severity: 'warning',
    zh: '还留着填报提示“{text}”（共{count}处），请按提示写好并删去提示。',
    en: 'The hint "{text}" of the form is still there ({count} times); write what it asks for and take it out.',
  },
  omission: {
    severity: 'warning',
    zh: '还留着表样里的“{text}”（共{count}处），没有内容的请删去。',
    en: '"{text}" of the blank form is still there ({count} times); take it out where nothing belongs.',
  },
  garbled: {
    severity: 'warning',
    zh: '有无法识别的字符“{text}”（共{count}处），多半是粘贴时出的乱码，请改正。',
    en: 'There are unreadable characters "{text}" ({count} times), probably from pasting; please put them right.',
  },
} as const satisfies Sentences

const say = speaker('C5', sentences)

/** C5: placeholders (××, XX), hints (请填写, 100字以内) and empty rows (指标2：) of the blank form are not left in the report. */
export const placeholders: Check = { code: 'C5', sentences, run: checkPlaceholders }

interface Left {
  readonly kind: Placeholder['kind']
  readonly text: string
  readonly place: () => Place
}

function checkPlaceholders(report: CheckInput): Finding[] {
  const groups = new Map<string, Left[]>()
  for (const left of [...inSections(report), ...inCells(report)]) {
    const key = `${left.kind} ${left.text}`
    const same = groups.get(key)
    if (same) same.push(left)
    else groups.set(key, [left])
  }
  return [...groups.values()].slice(0, MOST_PLACES).flatMap((found) => {
    const [first] = found
    if (!first) return []
    const places = found.slice(0, MOST_PLACES).map(({ place }) => place())
    return [say(first.kind, { text: first.text, count: String(found.length) }, unique(places))]
  })
}

function inSections({ content, prose }: CheckInput): Left[] {
  return prose.sections.flatMap((section) => inSection(section, content.template))
}

const inSection = latestFor((section: SectionProse, template: string): readonly Left[] => {
  const hints = new Set(findTemplate(template)?.sections.map(({ hint }) => hint))
  return section.paragraphs.flatMap((text, paragraph) => {
    let before = 0
    return text.split('\n').flatMap((line): Left[] => {
      const from = before
      before += line.length + 1
      const left = (kind: Placeholder['kind'], start: number, end: number): Left => {
        const span: TextSpan = { section, paragraph, start: from + start, end: from + end }
        return { kind, text: spanText(span).trim(), place: () => spanPlace(span) }
      }
      if (line.trim() !== '' && hints.has(line.trim())) return [left('hint', 0, line.length)]
      return findPlaceholders(line).map(({ kind, start, end }) => left(kind, start, end))
    })
  })
})

function inCells({ content }: CheckInput): Left[] {
  return content.tables.flatMap(cellGroups).flatMap((group) => inGroup(group))
}

const inGroup = latestFor((group: readonly TypedCell[]): readonly Left[] =>
  group.flatMap(({ text, place }) =>
    findPlaceholders(text.replace(/\n/g, ' ')).map(({ kind, start, end }) => ({
      kind,
      text: text.slice(start, end).replace(/\s+/g, ' ').trim(),
      place: () => place,
    })),
  ),
)

function unique(places: readonly Place[]): Place[] {
  return places.filter((place, at) => places.findIndex((one) => JSON.stringify(one) === JSON.stringify(place)) === at)
}
