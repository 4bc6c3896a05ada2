import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SMALL_TABLE, tableLines } from '../../test/fixtures/table-lines.ts'
import { sampleText } from '../../test/fixtures/sample-report.ts'
import { hunanDepartment2022v1 as form } from '../template/forms/hunan-department-2022-1.ts'
import { foldLabel } from './fold-label.ts'
import { importText } from './import-text.ts'
import type { ImportedReport } from './imported-report.ts'

test('[IM1] every character of the sample report stands in the title, a heading, a paragraph, a table or the list', () => {
  const text = sampleText()
  expect(lostLines(text, imported(text))).toEqual([])
})

test('[IM1] every line of a text with any mixture of quirks is accounted for, in its order', () => {
  fc.assert(
    fc.property(quirkyText(), (text) => {
      expect(lostLines(text, imported(text))).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('[IM1] cells of a table that nobody knows are kept too', () => {
  const cell = fc.constantFrom('', '甲', '12.5', '总分', '......', '二级指标', '主管部门', '产出指标(50分)')
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 6 }), (rows) => {
      const lines = tableLines(...rows)
      const { content, notUnderstood } = imported(SMALL_TABLE.replace(/\t总分[^]*/, '') + lines)
      const kept = JSON.stringify([content, notUnderstood])
      for (const word of ['甲', '12.5']) expect(times(kept, word)).toBeGreaterThanOrEqual(times(lines, word))
    }),
    { numRuns: 300 },
  )
})

test('[IM1] what somebody wrote into a label of a table is kept too', () => {
  const labels = SMALL_TABLE.split('\n').flatMap((line, at) => (LABEL.test(line) ? [at] : []))
  const remark = fc.constantFrom('（甲）', '：甲', '\n甲', ' 甲', '甲', '（盖章：甲）', '(A)甲', '\n\t甲')
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...labels), remark, fc.boolean()), { minLength: 1, maxLength: 6 }),
      (remarks) => {
        const lines = SMALL_TABLE.split('\n')
        for (const [at, written, isBefore] of remarks)
          lines[at] = isBefore ? `\t甲${lines[at]?.trim()}` : `${lines[at]}${written}`
        const text = lines.join('\n')
        expect(times(JSON.stringify(imported(`四、其他需要说明的情况\n\n${text}`)), '甲')).toBeGreaterThanOrEqual(
          times(text, '甲'),
        )
      },
    ),
    { numRuns: 500 },
  )
})

/** Cells of words that the form prints. */
const LABEL = /^\t(?:项目|主管|实施|年初|全年|分值|执行率|得分|年度|预期|实际完成|绩效|.级指标|偏差|总分)/

function times(text: string, word: string): number {
  return text.split(word).length - 1
}

function imported(text: string): ImportedReport {
  const result = importText(text)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

/**
 * Lines outside tables that the report does not account for. Paragraphs are used up in their order, so a line
 * that changed its place is lost too.
 */
function lostLines(text: string, { content, notUnderstood }: ImportedReport): string[] {
  const paragraphs = content.sections.flatMap((section) => section.paragraphs)
  const outline = content.sections.map(({ number, title }) => foldLabel(number + title))
  const own = [content.title, '2024年度预算支出绩效自评表', `单位名称：${content.unit.name}`].map(foldLabel)
  let next = 0
  const lost = text.split('\n').filter((raw, at) => {
    const line = raw.trim()
    if (line === '' || isTableLine(text, at)) return false
    if (paragraphs[next] === line) return next++ < 0
    const folded = foldLabel(line)
    if (outline.some((heading) => heading.includes(folded)) || own.some((title) => title.includes(folded))) return false
    // A heading with odd words is listed, with what follows it on its line as a paragraph.
    const rest = paragraphs[next]
    const listed = notUnderstood.find((entry) => entry.line === at + 1)
    if (listed && typeof rest === 'string' && line === listed.text + rest) next++
    // A line of the cover that says more than the name of the unit is listed from where that begins.
    const front = listed && rest === listed.text && line.endsWith(rest) ? foldLabel(line.slice(0, -rest.length)) : ''
    if (front !== '' && own.includes(front)) next++
    return !listed
  })
  return [...lost, ...paragraphs.slice(next).map(String)]
}

/** Lines with a TAB and what carries their cells on, up to the next blank line before a line without TAB. */
function isTableLine(text: string, at: number): boolean {
  const lines = text.split('\n')
  if (lines[at]?.includes('\t')) return true
  for (let above = at - 1; above >= 0; above--) {
    const line = lines[above] ?? ''
    if (line.includes('\t')) return above === at - 1 || line === '\t' || lines[above + 1] !== ''
    if (line !== '' && !lines.slice(0, above).some((other) => other.includes('\t'))) return false
    if (line !== '' && lines[above + 1] === '') return false
  }
  return false
}

/** The outline with its headings mistyped in every way, strange lines everywhere, and now and then a table. */
function quirkyText(): fc.Arbitrary<string> {
  const sections = form.sections.map(({ number, title }) =>
    fc.tuple(heading(number, title), fc.array(bodyLine(), { maxLength: 4 })),
  )
  return fc
    .tuple(fc.array(bodyLine(), { maxLength: 2 }), fc.tuple(...sections), fc.nat({ max: sections.length }))
    .map(([cover, parts, tableAt]) => {
      const blocks = parts.map(([lines, body]) => [...lines, ...body].join('\n'))
      blocks.splice(tableAt, 0, `\n2024年度预算支出绩效自评表\n\n${SMALL_TABLE}`)
      return ['2024年度部门整体支出绩效自评报告', ...cover, ...blocks].join('\n')
    })
}

function heading(number: string, title: string): fc.Arbitrary<string[]> {
  const spaced = `${number} ${title.replace(/(?=.)/g, ' ')}`
  const broken = fc.nat({ max: title.length - 1 }).map((at) => [number + title.slice(0, at), title.slice(at)])
  const mistyped: string[][] = [
    [`　${number.normalize('NFKC')}${title.normalize('NFKC')}`],
    [spaced],
    [`7、${title}`],
    [title],
    [`${number}${title}：`],
    [`${number}${title}。详见下文。`],
    [`${number}关于${title}的说明`],
    [],
  ]
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant<string[]>([number + title]) },
    { weight: 3, arbitrary: fc.constantFrom(...mistyped) },
    broken,
  )
}

function bodyLine(): fc.Arbitrary<string> {
  const titles = form.sections.map(({ number, title }) => number + title)
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.string({
        unit: fc.constantFrom('完', '成', '1', '.', '（', '一', '）', '、', '；', ' ', '。', '"', '𠮷'),
        maxLength: 12,
      }),
    },
    fc.constantFrom(
      '1.保管档案；',
      '（二）宣传',
      '无。',
      '良好',
      '注：略',
      '单位名称：云溪县档案馆',
      '单位名称：云溪县档案馆    填报日期：2025年3月1日',
      '一、',
      '(2024年度)',
      '附件：自评表',
    ),
    fc.constantFrom(...titles),
  )
}
