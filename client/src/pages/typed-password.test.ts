import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TypedPassword } from './typed-password.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('[PG149] a password that was just typed is known for five minutes, until it is forgotten or another one is typed', () => {
  const typed = new TypedPassword()
  expect(typed.get()).toBeNull()
  typed.keep('初始密码')
  vi.advanceTimersByTime(4 * 60_000)
  typed.keep('另一个')
  vi.advanceTimersByTime(4 * 60_000)
  expect(typed.get()).toBe('另一个')
  vi.advanceTimersByTime(60_000)
  expect(typed.get()).toBeNull()
  typed.keep('初始密码')
  typed.forget()
  expect(typed.get()).toBeNull()
})
