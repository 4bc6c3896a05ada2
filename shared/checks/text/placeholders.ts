import { GAP } from '../../report/rich-text.ts'

/** Something that was to be replaced before the report is handed in. */
export interface Placeholder {
  readonly kind: 'blank' | 'hint' | 'omission' | 'garbled'
  readonly start: number
  readonly end: number
}

const SURNAME =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华魏陶姜谢邹潘葛范彭鲁韦马苗袁柳唐罗薛雷贺汤黄刘龙叶郭林徐胡邓曾欧肖谭易'
const PATTERNS: readonly (readonly [Placeholder['kind'], RegExp])[] = [
  // XX项目, ××万元, 20XX年; not names kept private (张××), sizes and codes.
  ['blank', /(?<![A-Za-z\d×ＸｘXx])(?:20?\d?)?[XxＸｘ×]{2,}(?![A-Za-z\d×ＸｘXx])/g],
  ['blank', /(?<!\d)[XxＸｘ×](?=[年月日](?![A-Za-z]))/g],
  ['blank', /[*]{2,}|[○〇]{2,}(?=[年月日万元个项公司镇县乡村])/g],
  ['blank', /[_＿]{2,}/g],
  // Also what a live figure says that nobody has given a value.
  ['blank', new RegExp(GAP, 'g')],
  ['blank', /[?？]{2,}(?=[万元年月日个项人名%])/g],
  ['blank', /(?<=[共为计了约])\s*(?:…+|\.{3,})\s*(?=(?:万元|元|个|项|人|名|次|%))/g],
  [
    'hint',
    /请(?:在此(?:处)?(?:填写|输入|填报|说明)|填写|输入|填报(?=[）)。：:])|选择日期)|(?:点击|单击)(?:此处|这里)|(?:在)?此处(?:请)?(?:填写|填报|输入|插入|补充)/g,
  ],
  ['hint', /(?<![有亟急尚仍需还])待(?:补充|填写|填报|补录|完善)(?=[）)】。；;，,]|$)|[（(](?:待定|待补|待填|待核)[）)]/gm],
  ['hint', /[（(【](?:限|不超过|控制在)?\d{2,4}字(?:以内|左右|以上|之内)?[）)】]/g],
  ['hint', /[（(【](?:示例|样例|模板|样式|参考样本|可加行|可另附页|此处略)[）)】]/g],
  ['omission', /^\s*(?:指标\s*\d{1,2}\s*[：:]?\s*)(?:…+|\.{3,}|[/—-])?\s*$/g],
  ['omission', /^\s*(?:…{1,3}|\.{3,}|。{3,})\s*$/g],
  ['garbled', /\uFFFD+|锟斤拷|烫烫烫|&(?:nbsp|lt|gt|amp|quot);|#(?:REF!|DIV\/0!|VALUE!|N\/A|NAME\?)/g],
]

/** What a line has that any of the patterns could match; nearly no line does. */
const SUSPICIOUS =
  /[XxＸｘ×*○〇_＿?？…\uFFFD&#]|\.{3}|。{3}|请|此处|这里|待|\d字|示例|样例|模板|样式|样本|可加行|可另附|指标|锟|烫|（　）/

/** Placeholders, hints of the form and unreadable characters in a line, in reading order; each stretch once. */
export function findPlaceholders(line: string): Placeholder[] {
  if (!SUSPICIOUS.test(line)) return []
  const found = PATTERNS.flatMap(([kind, pattern]) =>
    [...line.matchAll(pattern)].map((match) => ({ kind, start: match.index, end: match.index + match[0].length })),
  ).filter((one) => !isPrivateName(line, one))
  found.sort((a, b) => a.start - b.start)
  let covered = 0
  return found.filter(({ start, end }) => {
    const isNew = start >= covered
    covered = Math.max(covered, end)
    return isNew
  })
}

/** 张××, 李XX同志: a name that is kept private on purpose. */
function isPrivateName(line: string, { kind, start, end }: Placeholder): boolean {
  if (kind !== 'blank' || !SURNAME.includes(line.charAt(start - 1)) || start === 0) return false
  const isOwnWord =
    start === 1 || !/\p{Script=Han}/u.test(line.charAt(start - 2)) || /[员民户者某长志]/.test(line.charAt(start - 2))
  return (
    (isOwnWord || /^[、，,等同（(]/.test(line.slice(end))) &&
    !/^(?:项目|公司|单位|万元|元|年|月|日|县|镇|乡|村|局|工程)/.test(line.slice(end))
  )
}
