import { expect, test } from 'vitest'
import { readAudit } from './ask-advisories.ts'

const FOUND = '┌──────┐\n│ high │ ws: denial of service │\n└──────┘\n1 vulnerabilities found\nSeverity: 1 high\n'

test('[PR142] a known weakness fails the gate', () => {
  expect(readAudit(1, FOUND)).toEqual({ state: 'found', text: FOUND })
  expect(readAudit(1, '1 vulnerabilities found\nSeverity: 1 low').state).toBe('clean')
  expect(readAudit(0, 'No known vulnerabilities found').state).toBe('clean')
})

test.each<[string, number | null, string | null, string | undefined]>([
  ['responded with 405', 1, 'ERR_PNPM_AUDIT: responded with 405:', undefined],
  ['spawnSync pnpm ENOENT', null, null, 'spawnSync pnpm ENOENT'],
  ['exit 0', 0, '', undefined],
])('[PR142] a registry that does not answer is said so (%s), and is no clean bill', (reason, status, output, trouble) => {
  const { state, text } = readAudit(status, output, trouble)
  expect(state).toBe('unanswered')
  expect(text).toMatch(reason === 'responded with 405' ? /ERR_PNPM_AUDIT|405/ : reason)
  expect(text).toContain('run `pnpm audit --prod`')
})
