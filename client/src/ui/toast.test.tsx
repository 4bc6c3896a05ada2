// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ToastProvider, useToast } from './toast.tsx'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A page that says something on request. */
function page() {
  const heard: { say?: (text: string) => void } = {}
  const Speaker = () => {
    heard.say = useToast()
    return null
  }
  const frame = document.createElement('div')
  const root = createRoot(frame)
  act(() =>
    root.render(
      <ToastProvider>
        <Speaker />
      </ToastProvider>,
    ),
  )
  return {
    says: () => frame.textContent,
    say: (text: string) => act(() => heard.say?.(text)),
    after: (seconds: number) => act(() => void vi.advanceTimersByTime(seconds * 1000)),
  }
}

const GAVE_WAY = '现在是李娟随后填的“99.5%”，您填到“97%”的内容没有保留'

test('[ED49] a long notice stays until it can be read, a short one three seconds', () => {
  const { says, say, after } = page()
  say(GAVE_WAY)
  after(5)
  expect(says()).toBe(GAVE_WAY)
  after(5)
  expect(says()).toBe('')
  say('已复制')
  after(2)
  expect(says()).toBe('已复制')
  after(2)
  expect(says()).toBe('')
})

test('[ED49] the same said once more stays as long as if it were new', () => {
  const { says, say, after } = page()
  say('已复制')
  after(2)
  say('已复制')
  after(2)
  expect(says()).toBe('已复制')
})
