import type { Page } from 'playwright-core'

/** Long enough for all keys to arrive at the page meanwhile. */
const BUSY_MS = 300
const BUSY = 'busy'

/** Windows' numbers of keys that write nothing. */
const NUMBERS: Readonly<Record<string, number>> = {
  Backspace: 8,
  Tab: 9,
  Enter: 13,
  Escape: 27,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  Insert: 45,
  Delete: 46,
}
const MODIFIERS: Readonly<Record<string, number>> = { Alt: 1, Control: 2, Meta: 4, Shift: 8 }

/**
 * Presses keys while the page is busy, so that it takes them one right after the other: no frame is drawn and no
 * other event comes in between. Playwright's own keyboard waits for the page with each key.
 * @param keys such as "a", "Enter" or "Control+z"
 */
export async function keysInOneGo(page: Page, keys: readonly string[]): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  const isBusy = page.waitForEvent('console', (line) => line.text() === BUSY)
  const done = page.evaluate(
    ({ word, ms }) => {
      console.debug(word)
      const end = performance.now() + ms
      while (performance.now() < end);
    },
    { word: BUSY, ms: BUSY_MS },
  )
  await isBusy
  await Promise.all(keys.flatMap((key) => eventsOf(key).map((event) => cdp.send('Input.dispatchKeyEvent', event))))
  await done
  await cdp.detach()
}

function eventsOf(pressed: string) {
  const parts = pressed.split('+')
  const key = parts.pop() ?? ''
  const modifiers = parts.reduce((sum, name) => sum + (MODIFIERS[name] ?? 0), 0)
  const windowsVirtualKeyCode = NUMBERS[key] ?? key.toUpperCase().charCodeAt(0)
  const text = key === 'Enter' ? '\r' : key.length === 1 && modifiers === 0 ? key : ''
  const event = { key, code: codeOf(key), modifiers, windowsVirtualKeyCode }
  return [
    { ...event, type: text ? ('keyDown' as const) : ('rawKeyDown' as const), ...(text && { text }) },
    { ...event, type: 'keyUp' as const },
  ]
}

function codeOf(key: string): string {
  if (key === ' ') return 'Space'
  return /^[a-z]$/.test(key) ? `Key${key.toUpperCase()}` : key
}
