import { expect, test } from 'vitest'
import { loadConfig } from './load-config.ts'
import { terminalSentence } from './terminal-sentence.ts'

test('[PR38] without any setting there is a server for the whole network on port 3000 with its data beside it', () => {
  expect(loadConfig({ PORT: '', HOME: 'x' })).toEqual({
    ok: true,
    value: { port: 3000, host: '0.0.0.0', dataDir: './data', publicUrl: null, authSecret: null },
  })
})

test('[PR38] a right value is taken as it is meant', () => {
  const secret = 'a-secret-of-more-than-32-characters!'
  const env = { PORT: '0', HOST: '::1', DATA_DIR: '数据', PUBLIC_URL: 'HTTPS://Report.Example:443/', AUTH_SECRET: secret }
  expect(loadConfig(env)).toEqual({
    ok: true,
    value: { port: 0, host: '::1', dataDir: '数据', publicUrl: 'https://report.example', authSecret: secret },
  })
})

test.each([
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '80.5'],
  ['PORT', '0x50'],
  ['HOST', 'a b'],
  ['HOST', 'http://localhost'],
  ['DATA_DIR', 'a\0b'],
  ['PUBLIC_URL', 'report.example'],
  ['PUBLIC_URL', 'https://report.example/sub'],
  ['PUBLIC_URL', 'https://somebody@report.example'],
  ['PUBLIC_URL', 'ftp://report.example'],
  ['DATABASE_URL', 'postgres://x'],
  ['REDIS_URL', 'redis://x'],
])('[PR38] %s=%j is refused by name', (name, value) => {
  const loaded = loadConfig({ [name]: value })
  expect(loaded.ok).toBe(false)
  if (loaded.ok) return
  expect(loaded.error.map((failure) => failure.params['setting'])).toEqual([name])
  for (const language of ['zh', 'en'] as const) expect(terminalSentence(loaded.error[0], language)).toContain(name)
})

test('[PR38] a secret that is too short is refused without being shown', () => {
  const loaded = loadConfig({ AUTH_SECRET: 'hunter2' })
  expect(loaded.ok).toBe(false)
  expect(JSON.stringify(loaded)).not.toContain('hunter2')
})
