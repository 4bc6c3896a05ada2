import { expect, test } from 'vitest'
import { authenticatorUri, newSecret, periodOf } from './totp.ts'

/** "12345678901234567890" in base32: the secret of RFC 6238, appendix B. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test('[WF35] codes are those of RFC 6238', () => {
  // The last six digits of its eight.
  const codes = new Map([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])
  for (const [seconds, code] of codes) {
    expect([seconds, periodOf(SECRET, code, seconds * 1000)]).toEqual([seconds, Math.floor(seconds / 30)])
  }
})

test('[WF35] a code counts half a minute before and after its own, and no longer', () => {
  const period = Math.floor(1_234_567_890 / 30)
  const counts = [-2, -1, 0, 1, 2].map((away) => periodOf(SECRET, '005924', (period + away) * 30_000))
  expect(counts).toEqual([null, period, period, period, null])
  for (const wrong of ['', '005925', '05924', '0059240', 'abcdef']) expect(periodOf(SECRET, wrong, period * 30_000)).toBeNull()
})

test('[WF35] an authenticator is told whose code it is', () => {
  const secret = newSecret()
  expect(secret).toMatch(/^[A-Z2-7]{32}$/)
  expect(newSecret()).not.toBe(secret)
  const uri = new URL(authenticatorUri(secret, '李娟'))
  expect([uri.protocol, uri.host, decodeURIComponent(uri.pathname)]).toEqual(['otpauth:', 'totp', '/共评:李娟'])
  expect(Object.fromEntries(uri.searchParams)).toMatchObject({
    secret,
    issuer: '共评',
    digits: '6',
    period: '30',
    algorithm: 'SHA1',
  })
})
