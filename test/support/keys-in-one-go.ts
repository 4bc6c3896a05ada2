import type { Page, Route } from 'playwright-core'

/** Windows' numbers of keys that write nothing. */
const NUMBERS: Readonly<Record<string, number>> = {
  Backspace: 8,
  Tab: 9,
  Enter: 13,
  Escape: 27,
  End: 35,
  ArrowUp: 38,
  ArrowLeft: 37,
  ArrowDown: 40,
  Insert: 45,
}
const MODIFIERS: Readonly<Record<string, number>> = { Alt: 1, Control: 2, Shift: 8 }

/**
 * Presses keys while the page is busy, so that it takes them one right after the other: no frame is drawn and no
 * other event comes in between. Playwright's own keyboard waits for the page with each key.
 * @param keys such as "a", "Enter" or "Control+z"
 * @param meanwhile what else happens while the page is busy; it hears of that after the keys
 */
export async function keysInOneGo(page: Page, keys: readonly string[], meanwhile?: () => Promise<void>): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  const asked = Promise.withResolvers<Route>()
  await page.route('**/busy', asked.resolve, { times: 1 })
  // Nothing else keeps a page busy until it is told, with no time to guess.
  const busy = page.evaluate(() => {
    const request = new XMLHttpRequest()
    request.open('GET', '/busy', false)
    request.send()
  })
  const answer = await asked.promise
  const pressed = keys.flatMap((key) => eventsOf(key).map((event) => cdp.send('Input.dispatchKeyEvent', event)))
  await meanwhile?.()
  await answer.fulfill({ body: '' })
  await Promise.all([busy, ...pressed])
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
