import { expect, test } from 'vitest'
import { browserName } from './browser-name.ts'

test('[PG41] a session is named by the browser and the system that people know', () => {
  const windows =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36'
  expect(browserName(windows)).toBe('Chrome · Windows')
  expect(browserName(`${windows} Edg/156.0.0.0`)).toBe('Edge · Windows')
  expect(browserName('Mozilla/5.0 (X11; Linux x86_64; UOS) AppleWebKit/537.36 Chrome/120.0 Safari/537.36')).toBe(
    'Chrome · 统信 UOS',
  )
  expect(browserName('Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1')).toBe(
    'Safari · iOS',
  )
  expect(browserName('Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0')).toBe('Firefox · Linux')
  expect(browserName('curl/8.0')).toBe('')
})
