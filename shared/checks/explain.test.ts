import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import '../../test/support/fixed-seed.ts'
import { findingsOf, reportOf, rowReport, sectionOf, tableReport, textReport } from '../../test/fixtures/report-of.ts'
import { sampleText } from '../../test/fixtures/sample-report.ts'
import { assert } from '../base/assert.ts'
import { importText } from '../importing/import-text.ts'
import type { ReportContent } from '../report/content.ts'
import type { Finding } from './finding.ts'
import { type ExplainedFinding, isOpenError, withExplanations } from './explain.ts'
import { fingerprints } from './fingerprint.ts'

/** Seven findings in text and tables. */
const SLIPS = contentOf(sampleText('sample-report-with-slips.txt'))
const SLIP_FINDINGS = findingsOf(SLIPS)

function contentOf(text: string): ReportContent {
  const imported = importText(text)
  assert(imported.ok, 'the sample is a report')
  return imported.value.content
}

const printsOf = (report: ReportContent) => fingerprints(findingsOf(report))

/** The same report with something done to every paragraph of one section. */
function inSection(report: ReportContent, id: string, change: (words: string) => string): ReportContent {
  const sections = report.sections.map((section) =>
    section.id === id
      ? { ...section, paragraphs: section.paragraphs.map((each) => (typeof each === 'string' ? change(each) : each)) }
      : section,
  )
  return { ...report, sections }
}

/** A table of two rows of 50 points, with 99 printed as their sum. */
function scored(first: string, second: string): ReportContent {
  return tableReport({
    indicators: [
      { level1: '产出指标', level3: '清淤', weight: '50', score: first },
      { level1: '产出指标', level3: '管护', weight: '50', score: second },
    ],
    printed: { weight: '100', score: '99' },
  })
}

function sumsOf(report: ReportContent): string[] {
  const findings = findingsOf(report)
  return fingerprints(findings).filter((_, at) => findings[at]?.code === 'B2')
}

function goodsIn(unit: string): ReportContent {
  return textReport(`货物88.20万元、工程0万元、服务90.10${unit}，政府采购支出186.30万元。`)
}

function remark(words: string): ReportContent {
  return reportOf({ sections: [sectionOf('其他需要说明的情况', words)] })
}

function slipOf(whole: string): Finding {
  const params = { sentence: 'sum', whole }
  return { code: 'A1', severity: 'error', message: '', params, places: [{ section: 'final-accounts', quote: whole }] }
}

function explained(report: ReportContent, ...prints: readonly string[]): ExplainedFinding[] {
  return withExplanations(
    findingsOf(report),
    prints.map((fingerprint) => ({ fingerprint, text: '以决算批复为准' })),
  )
}

describe('a finding is known again', () => {
  test('[CK90] every finding of a report has a fingerprint of its own, the same each time', () => {
    expect(SLIP_FINDINGS.length).toBeGreaterThan(5)
    expect(new Set(fingerprints(SLIP_FINDINGS)).size).toBe(SLIP_FINDINGS.length)
    expect(printsOf(structuredClone(SLIPS))).toEqual(fingerprints(SLIP_FINDINGS))
    for (const print of fingerprints(SLIP_FINDINGS)) expect(print).toMatch(/^[0-9a-f]{32}$/)
  })

  test('[CK90] whatever words are written around the figures, it stays the same finding', () => {
    const known = fingerprints(SLIP_FINDINGS)
    const words = fc.array(fc.constantFrom('全站', '职工', '认真', '履职', '河道', '档案', '服务'), {
      minLength: 1,
      maxLength: 12,
    })
    const sections = fc.constantFrom(...SLIPS.sections.map(({ id }) => id))
    fc.assert(
      fc.property(sections, words, fc.boolean(), (id, added, isBefore) => {
        const sentence = `${added.join('')}。`
        const edited = inSection(SLIPS, id, (paragraph) => (isBefore ? sentence + paragraph : paragraph + sentence))
        expect(printsOf(edited)).toEqual(expect.arrayContaining(known))
      }),
      { numRuns: 60 },
    )
  })

  test('[CK90] rewording what names a figure, and its width, leaves it the same finding', () => {
    const before = '2024年货物支出88.20万元、工程支出0万元、服务支出90.10万元，共计政府采购支出186.30万元。'
    const after = '2024年货物类支出８８.20万元、工程类支出0万元、服务类支出90.10万元，共计政府采购支出186.30万元。'
    const [first] = printsOf(textReport(before))
    expect(first).toBeDefined()
    expect(printsOf(textReport(after))).toContain(first)
  })
})

describe('another figure makes another finding', () => {
  test('[CK91] any digit of any figure that a finding names or quotes', () => {
    const digits = SLIP_FINDINGS.flatMap((finding, at) =>
      finding.places.flatMap(({ section, quote }) => {
        if (section === undefined) return []
        return [...quote.matchAll(/\d+(?:\.\d+)?(?=万?元|%|分)/g)].map((figure) => ({ at, section, quote, start: figure.index }))
      }),
    )
    fc.assert(
      fc.property(fc.constantFrom(...digits), fc.integer({ min: 1, max: 8 }), ({ at, section, quote, start }, by) => {
        const other = String((Number(quote[start]) + by) % 10)
        const changed = quote.slice(0, start) + other + quote.slice(start + 1)
        const edited = inSection(SLIPS, section, (paragraph) => paragraph.replace(quote, changed))
        expect(printsOf(edited)).not.toContain(fingerprints(SLIP_FINDINGS)[at])
      }),
      { numRuns: 100 },
    )
  })

  test('[CK91] a cell of the table, even where the sum stays as wrong as it was', () => {
    const [before, after] = [sumsOf(scored('50', '45')), sumsOf(scored('46', '49'))]
    expect([before.length, after.length]).toEqual([1, 1])
    expect(after).not.toEqual(before)
  })

  test('[CK91] the same figures in another unit, and the same slip in another row', () => {
    expect(printsOf(goodsIn('万元'))).not.toEqual(printsOf(goodsIn('元')))
    const row = { score: '15', reason: '' }
    const [first, second] = [rowReport(row, {}), rowReport({}, row)].map(printsOf)
    expect(first?.length).toBe(second?.length)
    expect(first?.filter((print) => second?.includes(print))).toEqual([])
  })
})

describe('an explanation', () => {
  test('[CK92] stands with its finding and no other, and an explained error is no open one', () => {
    const prints = fingerprints(SLIP_FINDINGS)
    const [, second = ''] = prints
    const findings = explained(SLIPS, second, 'f'.repeat(32))
    expect(findings.map(({ explain }) => explain)).toEqual(
      prints.map((print) => (print === second ? '以决算批复为准' : undefined)),
    )
    expect(findings.filter(isOpenError).length).toBe(SLIP_FINDINGS.filter(({ severity }) => severity === 'error').length - 1)
    expect('explain' in (findings[0] ?? {})).toBe(false)
  })

  test('[CK92] of one of two slips with the same figures in one place is silent about the other, also once the first is gone', () => {
    const [income, spending] = [slipOf('收入合计405.25万元'), slipOf('支出合计405.25万元')]
    const [first = '', second = ''] = fingerprints([income, spending])
    expect(first).not.toBe(second)
    const alone = fingerprints([spending])
    expect(alone).not.toContain(first)
  })

  test('[CK92] of a slip without figures is known by its words: another one in the same place is open', () => {
    const before = remark('按照有关规定（以下简称规定执行。')
    const after = remark('按照相关办法（下称办法办理。')
    const [first = ''] = printsOf(before)
    expect(explained(before, first).map(({ explain }) => explain)).toEqual(['以决算批复为准'])
    expect(explained(after, first).map(({ explain }) => explain)).toEqual([undefined])
  })
})
