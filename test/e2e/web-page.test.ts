import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportReport } from '@gongping/server/export/export-report.ts'
import { sampleContent } from '../fixtures/sample-report.ts'
import { launchBrowser } from '../support/browser.ts'
import { LONG_TO_PRINT } from '../support/long-to-print.ts'
import { SAMPLE_TO_PRINT } from '../support/sample-to-print.ts'

const pages = { draft: SAMPLE_TO_PRINT, sample: sampleContent(), long: LONG_TO_PRINT }

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** The exported page as a visitor opens it in a window of that width, with all that the window complained about. */
async function visit(name: keyof typeof pages, width: number): Promise<{ page: Page; html: string; complaints: string[] }> {
  const file = await exportReport('html', pages[name])
  if (!file.ok) throw new Error(file.error.code)
  const html = new TextDecoder().decode(file.value.bytes)
  const page = await browser.newPage({ viewport: { width, height: 720 } })
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('request', (request) => complaints.push(request.url()))
  await page.setContent(html)
  return { page, html, complaints }
}

test.each(['draft', 'sample', 'long'] as const)(
  '[EX32] the web page (%s) is valid: strictly read it is what a browser makes of it',
  async (name) => {
    const { page, html, complaints } = await visit(name, 1200)
    // A mistake that a browser mends (a paragraph in a paragraph, a cell outside of a row) makes another tree.
    const [strict, lenient] = await page.evaluate((source) => {
      const treeOf = (type: DOMParserSupportedType) =>
        [...new DOMParser().parseFromString(source, type).querySelectorAll('*')].map((element) => {
          const attributes = [...element.attributes].map(({ name: key, value }) => `${key}=${value}`)
          const words = [...element.childNodes].filter(({ nodeType }) => nodeType === 3).map((node) => node.textContent?.trim())
          return [element.parentElement?.localName, element.localName, ...attributes, ...words].filter(Boolean).join(' ')
        })
      return [treeOf('text/xml'), treeOf('text/html')]
    }, html)
    expect(strict.length).toBeGreaterThan(100)
    expect(strict).toEqual(lenient)
    expect(complaints).toEqual([])
  },
)

test.each([1200, 360])('[EX32] at %d pixels it has no barrier, and only its tables scroll sideways', async (width) => {
  for (const name of ['draft', 'sample', 'long'] as const) {
    const { page } = await visit(name, width)
    await page.evaluate(axe.source)
    const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run())
    expect(violations.map(({ id }) => id)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    // 满意度指标 is not torn where a window is narrow: its table scrolls.
    const forms = await page.locator('.form .scroll').evaluateAll((all) => all.map((one) => one.scrollWidth > one.clientWidth))
    expect(forms).toEqual([width < 700, width < 700])
  }
})

test('[EX32] printed, it is A4 with the margins of the standard, and each form begins a page', async () => {
  const { page } = await visit('draft', 1200)
  const paper = new TextDecoder('latin1').decode(await page.pdf({ preferCSSPageSize: true }))
  expect(
    paper
      .match(/\/MediaBox\s*\[([^\]]*)\]/)?.[1]
      ?.trim()
      .split(/\s+/)
      .map((side) => Math.round(Number(side))),
  ).toEqual([0, 0, 595, 842])
  expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(4)
})
