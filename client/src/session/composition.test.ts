import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchComposition } from './composition.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('[PR19] a composition lasts until its result stands in the document', () => {
  const { page, states } = watched()
  page.dispatchEvent(new Event('compositionstart'))
  expect(states).toEqual([true])
  page.dispatchEvent(new Event('compositionend'))
  expect(states).toEqual([true])
  vi.advanceTimersByTime(100)
  expect(states).toEqual([true, false])
})

test('[PR19] the next word that begins at once belongs to the same composition', () => {
  const { page, states } = watched()
  page.dispatchEvent(new Event('compositionstart'))
  page.dispatchEvent(new Event('compositionend'))
  vi.advanceTimersByTime(50)
  page.dispatchEvent(new Event('compositionstart'))
  vi.advanceTimersByTime(100)
  expect(states).toEqual([true])
})

test('[PR19] an input method that falls silent does not hold edits back for ever', () => {
  const { page, states } = watched()
  page.dispatchEvent(new Event('compositionstart'))
  vi.advanceTimersByTime(2000)
  page.dispatchEvent(new Event('compositionupdate'))
  vi.advanceTimersByTime(2999)
  expect(states).toEqual([true])
  vi.advanceTimersByTime(1)
  expect(states).toEqual([true, false])
})

test('leaving the field ends a composition, and does nothing where there is none', () => {
  const { page, states } = watched()
  page.dispatchEvent(new Event('focusout'))
  vi.advanceTimersByTime(100)
  expect(states).toEqual([])
  page.dispatchEvent(new Event('compositionstart'))
  page.dispatchEvent(new Event('focusout'))
  vi.advanceTimersByTime(100)
  expect(states).toEqual([true, false])
})

function watched(): { page: EventTarget; states: boolean[] } {
  const page = new EventTarget()
  const states: boolean[] = []
  watchComposition(page, (composing) => states.push(composing))
  return { page, states }
}
