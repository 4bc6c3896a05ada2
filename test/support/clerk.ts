import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, CDPSession, Locator, Page } from 'playwright-core'
import type { CellField, TextField } from '@gongping/shared/report/shape.ts'
import { ROOT } from '../architecture/source-files.ts'
import { keysInOneGo } from './keys-in-one-go.ts'
import { seenAtFailure } from './seen-at-failure.ts'

/** Longer than anything on the page takes, also on a busy machine; a condition that does not hold by then never will. */
const PATIENCE_MS = 60_000

type ScoreShown = Readonly<Record<'execution' | 'output' | 'total' | 'grade', string>>

/**
 * Somebody of the office at a browser window of their own. Speaks of sections, cells and saving; only this file
 * knows how the page shows them.
 */
export class Clerk {
  readonly name: string
  readonly page: Page
  readonly context: BrowserContext
  /** Everything that the browser complained about: exceptions and errors on the console. */
  readonly complaints: string[] = []
  private readonly origin: string

  private constructor(name: string, origin: string, context: BrowserContext, page: Page) {
    this.name = name
    this.origin = origin
    this.context = context
    this.page = page
    seenAtFailure(page, this)
    page.on('pageerror', (error) => this.complaints.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text())
    })
  }

  /** Sits down at a fresh browser: nobody is signed in. */
  static async arrive(browser: Browser, origin: string, name: string): Promise<Clerk> {
    const context = await browser.newContext({
      baseURL: origin,
      locale: 'zh-CN',
      viewport: { width: 1440, height: 900 },
      acceptDownloads: true,
    })
    context.setDefaultTimeout(PATIENCE_MS)
    return new Clerk(name, origin, context, await context.newPage())
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(path)
  }

  async signIn(password: string): Promise<void> {
    await this.goTo('/sign-in')
    await this.fillSignIn(password)
    await this.page.getByRole('heading', { name: '报告', exact: true }).waitFor()
  }

  /** Fills the sign-in form that is on the page. */
  async fillSignIn(password: string): Promise<void> {
    await this.page.getByLabel('用户名').fill(this.name)
    await this.page.getByLabel('密码', { exact: true }).fill(password)
    await this.page.getByRole('button', { name: '登录' }).click()
  }

  /** Signs in without the form, for stories about something else. */
  async signInQuietly(password: string): Promise<void> {
    const headers = { origin: this.origin }
    const answer = await this.context.request.post('/api/session', { data: { name: this.name, password }, headers })
    if (!answer.ok()) throw new Error(`${this.name} cannot sign in: ${answer.status()} ${await answer.text()}`)
  }

  /** Opens a report and waits until it can be written in. */
  async openReport(id: string): Promise<void> {
    await this.goTo(`/reports/${id}`)
    await this.reportIsOpen()
  }

  async reportIsOpen(): Promise<void> {
    await this.page.locator('.tiptap[contenteditable=true]').first().waitFor()
    await this.saved()
  }

  section(id: string): Locator {
    return this.page.locator(`[data-section="${id}"] .tiptap`)
  }

  /** Puts the caret behind the last word of a section. */
  async enterSection(id: string): Promise<void> {
    await this.section(id).click()
    await this.page.keyboard.press('Control+End')
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words)
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Presses keys faster than a busy page draws: it gets all of them before it shows the first. */
  async pressInOneGo(...keys: string[]): Promise<void> {
    await keysInOneGo(this.page, keys)
  }

  async readsInSection(id: string, words: string): Promise<void> {
    await this.section(id).filter({ hasText: words }).waitFor()
  }

  /** The words of a section, without the names at colleagues' carets. */
  async wordsInSection(id: string): Promise<string> {
    return this.section(id).evaluate((section) => {
      const copy = section.cloneNode(true) as Element
      for (const caret of copy.querySelectorAll('.caret')) caret.remove()
      return copy.textContent
    })
  }

  /** Chooses a common sentence of the section with the caret, by its first words. */
  async insertSentence(beginning: string): Promise<void> {
    await this.page.getByRole('button', { name: '插入常用句' }).click()
    await this.page.locator('.insert-list li button', { hasText: beginning }).first().click()
  }

  /** Presses the live figure of a section that says these words. */
  async pressFigure(section: string, words: string): Promise<void> {
    await this.section(section).locator('.figure', { hasText: words }).click()
  }

  /** Goes from a live figure to the basic figure behind it. */
  async changeFigure(section: string, words: string): Promise<void> {
    await this.section(section).locator('.figure', { hasText: words }).dblclick()
  }

  async openPanel(name: '得分' | '核对' | '基础数据' | '批注'): Promise<void> {
    await this.page.getByRole('tab', { name }).click()
  }

  /** Does what the panel offers in these words. */
  async pressOffer(words: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: words, exact: true }).click()
  }

  /** Writes this year's value of a basic figure and goes on to its unit. */
  async fillFact(name: string, value: string): Promise<void> {
    await this.page.getByRole('textbox', { name, exact: true }).fill(value)
    await this.press('Tab')
  }

  cell(row: string, field: CellField | TextField): Locator {
    return this.page.locator(`td[data-row="${row}"][data-field="${field}"]`)
  }

  /** Goes to a cell by mouse; what is typed next replaces its content. */
  async enterCell(row: string, field: CellField | TextField): Promise<void> {
    await this.cell(row, field).click()
  }

  /** Whether a cell shows exactly these words, be it at rest or under this clerk's cursor. */
  async readsInCell(row: string, field: CellField | TextField, words: string): Promise<void> {
    await this.reads(() => this.wordsInCell(row, field), words)
  }

  async wordsInCell(row: string, field: CellField | TextField): Promise<string> {
    const cell = this.cell(row, field)
    const box = cell.locator('textarea')
    return (await box.count()) > 0 ? box.inputValue() : cell.locator('.cell-text').innerText()
  }

  /** "true" where the cell lies in the part of the page that shows. */
  async isInSight(row: string, field: CellField | TextField): Promise<string> {
    return this.cell(row, field).evaluate((cell) => {
      const { top, bottom } = cell.getBoundingClientRect()
      return String(top >= 0 && bottom <= innerHeight)
    })
  }

  /** The row and field of the cell that has the focus, such as "t1-1 actual"; "" outside of tables. */
  async activeCell(): Promise<string> {
    return this.page.evaluate(() => {
      const { row, field } = document.activeElement?.closest('td')?.dataset ?? {}
      return row && field ? `${row} ${field}` : ''
    })
  }

  /** Presses Tab until the keyboard stands where it should. */
  async walkTo(where: () => Promise<string>, goal: string): Promise<void> {
    for (let steps = 0; steps < 300 && (await where()) !== goal; steps++) await this.press('Tab')
    if ((await where()) !== goal) throw new Error(`Tab never leads to ${goal}`)
  }

  /** Sees a colleague's caret, with the name, in a section. */
  async seesCaretOf(colleague: string, sectionId: string): Promise<void> {
    await this.section(sectionId).locator('.caret-label', { hasText: colleague }).waitFor()
  }

  /** Sees a cell outlined in a colleague's colour, with the name. */
  async seesInCell(colleague: string, row: string, field: CellField | TextField): Promise<void> {
    await this.cell(row, field).locator('.cell-colleague', { hasText: colleague }).waitFor()
    await this.page.locator(`td[data-row="${row}"][data-field="${field}"][data-colleague]`).waitFor()
  }

  /** Sees these figures of a table in the panel: points of execution and of 产出指标, the total and the grade. */
  async readsScore(table: number, { execution, output, total, grade }: ScoreShown): Promise<void> {
    const panel = this.page.locator('.score').nth(table)
    const shown = [
      panel.locator('.score-row', { hasText: '预算执行率' }).locator('.score-points'),
      panel.locator('.score-group-name', { hasText: '产出指标' }).locator('.score-points'),
      panel.locator('.score-total strong'),
      panel.locator('.score-grade'),
    ]
    const words = async () => (await Promise.all(shown.map((part) => part.innerText()))).join(' · ')
    await this.reads(words, [execution, output, total, grade].join(' · '))
  }

  /** Of several notices one is shown; asks for the others. */
  async unfoldNotices(): Promise<void> {
    await this.page.getByRole('button', { name: '展开' }).click()
  }

  /** Sees that everything of this window is on the server's disk. */
  async saved(): Promise<void> {
    await this.seesSaved('已存档')
  }

  async seesSaved(words: '已存档' | '正在存档' | '正在保存' | '仅在本机' | '连接中断'): Promise<void> {
    await this.page.locator('.saved-state', { hasText: words }).waitFor()
  }

  /** An input method, as the operating system's would act on the focused field. */
  async inputMethod(): Promise<InputMethod> {
    return new InputMethod(await this.context.newCDPSession(this.page))
  }

  async screenshot(name: string): Promise<void> {
    const folder = join(ROOT, 'test', 'e2e', 'screenshots')
    mkdirSync(folder, { recursive: true })
    await this.nothingMoves()
    await this.page.screenshot({ path: join(folder, `${name}.png`) })
  }

  /** Waits until dialogs and menus have finished to appear. */
  async nothingMoves(): Promise<void> {
    await this.page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
  }

  async leave(): Promise<void> {
    await this.context.close()
  }

  /** Waits until something on the page has exactly these words, looking again with every frame that the browser draws. */
  async reads(look: () => Promise<string>, words: string): Promise<void> {
    const deadline = Date.now() + PATIENCE_MS
    for (let seen = await look(); seen !== words; seen = await look()) {
      if (Date.now() > deadline) throw new Error(`${this.name} should read "${words}" but reads "${seen}"`)
      await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    }
  }
}

export class InputMethod {
  private readonly cdp: CDPSession

  constructor(cdp: CDPSession) {
    this.cdp = cdp
  }

  /** Shows letters that are not a word yet, such as pinyin. */
  async compose(letters: string): Promise<void> {
    await this.cdp.send('Input.imeSetComposition', {
      text: letters,
      selectionStart: letters.length,
      selectionEnd: letters.length,
    })
  }

  /** A key that the input method takes for itself: the page hears of it under number 229. */
  async press(key: 'Enter' | 'Escape'): Promise<void> {
    await this.cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode: 229 })
    await this.cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key, windowsVirtualKeyCode: 229 })
  }

  /** The word that the letters stand for is chosen. */
  async choose(word: string): Promise<void> {
    await this.cdp.send('Input.insertText', { text: word })
  }
}

/** The same must become true at every window. */
export async function everyoneSees(clerks: readonly Clerk[], sight: (clerk: Clerk) => Promise<void>): Promise<void> {
  await Promise.all(clerks.map(sight))
}
