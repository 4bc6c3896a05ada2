import type { Locator, Page } from 'playwright-core'
import { type TestContext, afterEach } from 'vitest'

interface Window {
  readonly name: string
  readonly complaints: readonly string[]
}

/** Those that are open. */
const windows = new Map<Page, Window>()
const LONGEST = 300

/** When a test fails while somebody's window is open, its message says what stood there. */
export function seenAtFailure(page: Page, window: Window): void {
  windows.set(page, window)
  page.once('close', () => windows.delete(page))
}

afterEach(async ({ task }: TestContext) => {
  const [error] = task.result?.state === 'fail' ? (task.result.errors ?? []) : []
  if (!error) return
  const seen = await Promise.all(
    [...windows].map(async ([page, { name, complaints }]) => [name, await seenAt(page), ...complaints].join(' ')),
  )
  error.message = [error.message, ...seen].join('\n')
})

/** Dialogs, and what the page says by itself. */
async function seenAt(page: Page): Promise<string> {
  const spoken = page.locator('[role=dialog], [role=alert], [role=status]')
  const texts = (await spoken.all()).map((part: Locator) => part.innerText({ timeout: 1000 }).catch(() => 'gone'))
  const said = (await Promise.all(texts)).map((text) => text.replace(/\s+/g, ' ').slice(0, LONGEST)).filter((text) => text !== '')
  return `${new URL(page.url()).pathname} ${JSON.stringify(said)}`
}
