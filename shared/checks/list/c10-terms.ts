import type { Check, CheckInput, Sentences } from '../check.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { foldProse } from '../prose/fold-prose.ts'
import type { Prose } from '../prose/prose.ts'
import { type TextSpan, spanPlaces, spanText } from '../text/text-span.ts'

const sentences = {
  mixed: {
    severity: 'style',
    zh: '同一个意思有两种说法：“{official}”和“{variant}”（后者{count}处），请统一为“{official}”。',
    en: 'One thing has two names: "{official}" and "{variant}" (the latter {count} times); use "{official}" throughout.',
  },
} as const satisfies Sentences

const say = speaker('C10', sentences)

/** C10: what the form has a name for is called by that name throughout. One name alone, whichever it is, is the unit's own style. */
export const terms: Check = { code: 'C10', sentences, run: checkTerms }

/** The name of the form and other names for the same thing, over folded text. */
const TERMS: readonly { readonly official: RegExp; readonly variant: RegExp }[] = [
  { official: /全年预算数/g, variant: /(?<![\d本上该])年度预算数|全年预算金额/g },
  { official: /全年执行数/g, variant: /(?<![\d本上该])年度执行数|全年执行金额/g },
  { official: /年初预算数/g, variant: /年初预算金额|年初安排数/g },
  { official: /自评(?!价)/g, variant: /自评价(?!值|比|格)/g },
  { official: /结转结余|结转和结余/g, variant: /结余结转|结余和结转/g },
  { official: /公务用车购置及运行维护费/g, variant: /公务用车购置[和与]运行维护费|公务用车购置及运行费|公务用车购置及维护费/g },
  { official: /因公出国\(境\)费/g, variant: /因公出国费|因公出境费|(?<!因公)出国\(境\)费/g },
]

function checkTerms({ prose }: CheckInput): Finding[] {
  const texts = prose.sections.map(({ paragraphs }) => paragraphs.map(foldProse))
  return TERMS.flatMap(({ official, variant }): Finding[] => {
    const [variants, officials] = [find(prose, texts, variant), find(prose, texts, official)]
    const [first, right] = [variants[0], officials[0]]
    if (!first || !right) return []
    const params = { official: spanText(right), variant: spanText(first), count: String(variants.length) }
    return [say('mixed', params, spanPlaces([...variants, right]))]
  })
}

function find({ sections }: Prose, texts: readonly (readonly string[])[], pattern: RegExp): TextSpan[] {
  return sections.flatMap((section, at) =>
    (texts[at] ?? []).flatMap((text, paragraph) =>
      [...text.matchAll(pattern)].map((match) => ({
        section,
        paragraph,
        start: match.index,
        end: match.index + match[0].length,
      })),
    ),
  )
}
