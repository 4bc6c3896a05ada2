// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LanguageProvider } from '../i18n/use-language.tsx'
import { NewPasswordField } from './new-password-field.tsx'

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

test.each([
  ['zh', '显示密码', '隐藏密码', '连续数字'],
  ['en', 'Show password', 'Hide password', 'row of keys'],
])('[PG153] in %s the eye of a password is named, and what is guessed is told before', (language, show, hide, hint) => {
  localStorage.setItem('gongping.language', language)
  const frame = document.createElement('div')
  const root = createRoot(frame)
  act(() =>
    root.render(
      <LanguageProvider>
        <NewPasswordField label="密码" value="" onChange={vi.fn()} strict={false} problem={null} />
      </LanguageProvider>,
    ),
  )
  const eye = () => frame.querySelector<HTMLElement>('[role="button"]')
  expect(eye()?.getAttribute('aria-label')).toBe(show)
  act(() => eye()?.click())
  expect(eye()?.getAttribute('aria-label')).toBe(hide)
  expect(frame.textContent).toContain(hint)
  act(() => root.unmount())
})
