import type { Language } from '../base/language.ts'
import type { FigureRef } from '../report/figure-node.ts'
import { FIGURE_GROUPS, findFigure } from './dictionary.ts'

const GROUP_OF: ReadonlyMap<string, (typeof FIGURE_GROUPS)[number]> = new Map(
  FIGURE_GROUPS.flatMap((group) => group.figures.map(({ key }) => [key, group] as const)),
)

/** What a fact is called where nothing around it says of which account: "决算 · 基本支出". Unknown ones by their key. */
export function factName(key: string, language: Language): string {
  const name = findFigure(key)?.name[language]
  return name === undefined ? key : `${GROUP_OF.get(key)?.name[language] ?? ''} · ${name}`
}

const FORMS: Readonly<Record<Language, Readonly<Record<FigureRef['as'], string>>>> = {
  zh: {
    value: '{fact}',
    last: '{fact}（上年）',
    difference: '{fact}，与{of}比较',
    'change-rate': '{fact}，与{of}比较的增减幅度',
    share: '{fact}，占{of}的比例',
  },
  en: {
    value: '{fact}',
    last: '{fact} (last year)',
    difference: '{fact}, compared with {of}',
    'change-rate': '{fact}, change from {of}',
    share: '{fact} as a share of {of}',
  },
}

/** What a live figure stands for, as a note beside it. */
export function figureName({ fact, as, of }: FigureRef, language: Language): string {
  const base = of === undefined ? (language === 'zh' ? '上年' : 'last year') : factName(of, language)
  return FORMS[language][as].replace('{fact}', factName(fact, language)).replace('{of}', base)
}
