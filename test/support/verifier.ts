import type { Locator } from 'playwright-core'
import type { Clerk } from './clerk.ts'

/** Somebody at the page 核验. Only this file knows how it takes a file. */
export class Verifier {
  private readonly clerk: Clerk

  private constructor(clerk: Clerk) {
    this.clerk = clerk
  }

  /** Once the page is there that a link led to. */
  static async at(clerk: Clerk): Promise<Verifier> {
    // From here on the window of the operating system is this test's; a key is faster than a browser that is told only then.
    clerk.page.on('filechooser', () => {})
    await clerk.page.getByRole('heading', { name: '核验', level: 1 }).waitFor()
    return new Verifier(clerk)
  }

  /** With the keyboard, in the window of the operating system. */
  async choose(name: string, bytes: Uint8Array): Promise<void> {
    const { page } = this.clerk
    await page.getByRole('button', { name: '选择文件' }).focus()
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), this.clerk.press('Enter')])
    await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
  }

  async drop(name: string, bytes: Uint8Array): Promise<void> {
    await this.dropMade(name, [...bytes])
  }

  /** A file of so many bytes that say nothing. */
  async dropEmpty(name: string, size: number): Promise<void> {
    await this.dropMade(name, size)
  }

  /** What is said of the last file; the name is what it comes to. */
  answer(name: string): Locator {
    return this.clerk.page.getByRole('region', { name, exact: true })
  }

  /** The answer is what is read next. */
  async isRead(name: string): Promise<void> {
    await this.clerk.reads(() => this.answer(name).evaluate((answer) => String(answer === document.activeElement)), 'true')
  }

  problem(words: string): Locator {
    return this.clerk.page.getByRole('alert').getByText(words)
  }

  private async dropMade(name: string, content: number[] | number): Promise<void> {
    const { page } = this.clerk
    const dataTransfer = await page.evaluateHandle(
      ([called, made]) => {
        const carried = new DataTransfer()
        carried.items.add(new File([typeof made === 'number' ? new Uint8Array(made) : Uint8Array.from(made)], called))
        return carried
      },
      [name, content] as const,
    )
    await page.locator('.file-drop').dispatchEvent('drop', { dataTransfer })
  }
}
