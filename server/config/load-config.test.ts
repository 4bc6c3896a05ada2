import { expect, test } from 'vitest'
import { loadConfig } from './load-config.ts'
import { terminalSentence } from './terminal-sentence.ts'

test('[PR38] without any setting there is a server for the whole network on port 3000 with its data beside it', () => {
  expect(loadConfig({ PORT: '', HOME: 'x' })).toEqual({
    ok: true,
    value: {
      port: 3000,
      host: '0.0.0.0',
      dataDir: './data',
      databaseUrl: null,
      publicUrl: null,
      trustProxy: null,
      authSecret: null,
      oidcIssuer: null,
      oidcClientId: null,
      oidcClientSecret: null,
      oidcName: '统一身份认证',
      webhookUrl: null,
      webhookSecret: null,
      smtpUrl: null,
      mailFrom: null,
    },
  })
})

test('[PR38] a right value is taken as it is meant', () => {
  const secret = 'a-secret-of-more-than-32-characters!'
  const env = {
    PORT: '0',
    HOST: '::1',
    DATA_DIR: '数据',
    DATABASE_URL: 'postgres://li:%23@db:6432/gongping?sslmode=verify-full',
    PUBLIC_URL: 'HTTPS://Report.Example:443/',
    TRUST_PROXY: '10.0.0.5, fd00::/8',
    AUTH_SECRET: secret,
    OIDC_ISSUER: 'https://login.example/realms/county',
    OIDC_CLIENT_ID: 'gongping',
    OIDC_CLIENT_SECRET: 'between-two-servers',
    OIDC_NAME: '县统一身份认证',
    WEBHOOK_URL: 'https://gateway.example/hook?key=7',
    WEBHOOK_SECRET: 'between-two-machines',
    SMTP_URL: 'smtps://li:%23@mail.example:465',
    MAIL_FROM: '共评 <gongping@example.gov.cn>',
  }
  expect(loadConfig(env)).toEqual({
    ok: true,
    value: {
      port: 0,
      host: '::1',
      dataDir: '数据',
      databaseUrl: 'postgres://li:%23@db:6432/gongping?sslmode=verify-full',
      publicUrl: 'https://report.example',
      trustProxy: { addresses: ['10.0.0.5', 'fd00::/8'] },
      authSecret: secret,
      oidcIssuer: new URL('https://login.example/realms/county'),
      oidcClientId: 'gongping',
      oidcClientSecret: 'between-two-servers',
      oidcName: '县统一身份认证',
      webhookUrl: 'https://gateway.example/hook?key=7',
      webhookSecret: 'between-two-machines',
      smtpUrl: 'smtps://li:%23@mail.example:465',
      mailFrom: '共评 <gongping@example.gov.cn>',
    },
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
  ['OIDC_ISSUER', 'login.example'],
  ['OIDC_CLIENT_SECRET', 'two words'],
  ['WEBHOOK_URL', 'ftp://gateway.example'],
  ['WEBHOOK_SECRET', 'short'],
  ['SMTP_URL', 'http://mail.example'],
  ['MAIL_FROM', '共评'],
  ['MAIL_FROM', '共评 <a@b>\r\nBcc: c@d'],
  ['REDIS_URL', 'redis://x'],
])('[PR38] %s=%j is refused by name', (name, value) => {
  const loaded = loadConfig({ [name]: value })
  expect(loaded.ok).toBe(false)
  if (loaded.ok) return
  expect(loaded.error.map((failure) => failure.params['setting'])).toEqual([name])
  for (const language of ['zh', 'en'] as const) expect(terminalSentence(loaded.error[0], language)).toContain(name)
})

test('[WF60] an identity provider is named with all that it takes, or not at all', () => {
  const half = loadConfig({ OIDC_ISSUER: 'https://login.example', OIDC_CLIENT_ID: 'gongping' })
  expect(half.ok).toBe(false)
  if (half.ok) return
  expect(half.error.map(({ params }) => params['setting'])).toEqual(['OIDC_CLIENT_SECRET', 'PUBLIC_URL'])
  const all = { OIDC_ISSUER: 'https://login.example', OIDC_CLIENT_ID: 'gongping', OIDC_CLIENT_SECRET: 'a-secret' }
  expect(loadConfig({ ...all, PUBLIC_URL: 'https://report.example' }).ok).toBe(true)
})

test('[PR183] [PR184] a webhook is named with its secret and a mail server with its sender, or not at all', () => {
  expect(missingIn({ WEBHOOK_URL: 'https://gateway.example' })).toEqual([['setting-missing', 'WEBHOOK_SECRET', 'WEBHOOK_URL']])
  expect(missingIn({ MAIL_FROM: 'a@b' })).toEqual([['setting-missing', 'SMTP_URL', 'SMTP_URL']])
  expect(missingIn({ SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'a@b' })).toEqual([])
})

test.each([
  '0',
  '10',
  '-1',
  'true',
  'all',
  '0.0.0.0/0',
  '10.0.0.0/33',
  '10.0.0',
  '10.0.0.1;10.0.0.2',
  '10.0.0.1,',
  'proxy.local',
])('[PR130] TRUST_PROXY=%j is refused by name, with what it may be', (value) => {
  const loaded = loadConfig({ TRUST_PROXY: value })
  if (loaded.ok) throw new Error('it was taken')
  for (const language of ['zh', 'en'] as const)
    expect(terminalSentence(loaded.error[0], language)).toMatch(/TRUST_PROXY.*10\.0\.0\.0\/8/)
})

test('[PR38] a secret that is too short is refused without being shown', () => {
  const loaded = loadConfig({ AUTH_SECRET: 'hunter2' })
  expect(loaded.ok).toBe(false)
  expect(JSON.stringify(loaded)).not.toContain('hunter2')
})

test.each([
  'mysql://li:geheim@db/gongping',
  'postgres://li:geheim@db',
  'postgres://li:geheim@db/',
  'postgres://li:geheim#1@db/gongping',
  'postgres://li:geheim/1@db/gongping',
  'postgres://li:geheim@db/gongping#1',
  'host=db password=geheim',
])('[PR72] DATABASE_URL=%j is refused by name, and its password is not shown', (value) => {
  const loaded = loadConfig({ DATABASE_URL: value })
  if (loaded.ok) throw new Error('it was taken')
  const sentence = terminalSentence(loaded.error[0], 'zh')
  expect(sentence).toContain('DATABASE_URL')
  expect(sentence).toContain('postgres://USER:PASSWORD@HOST:5432/DATABASE')
  expect(sentence).not.toContain('geheim')
})

function missingIn(env: Record<string, string>): (string | undefined)[][] {
  const loaded = loadConfig(env)
  return loaded.ok ? [] : loaded.error.map(({ code, params }) => [code, params['setting'], params['with']])
}
