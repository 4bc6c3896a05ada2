import { expect, test } from 'vitest'
import { firstPassword } from './first-password.ts'

test('[PG34] a first password can be read out, and no two are the same', () => {
  const many = Array.from({ length: 200 }, firstPassword)
  expect(new Set(many).size).toBe(200)
  for (const password of many) expect(password).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){2}$/)
})
