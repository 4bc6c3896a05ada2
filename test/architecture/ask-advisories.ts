import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { ROOT } from './source-files.ts'

/** `unanswered`: nobody could be asked, which is no good news and no bad news. */
export type Advisories = { readonly state: 'clean' | 'found' | 'unanswered'; readonly text: string }

/** A registry that says nothing must not hold up a commit, in milliseconds. */
const PATIENCE = 20_000

/** Asks the registry, by pnpm, whether a weakness is known in a library that the product runs with. */
export function askAdvisories(): Advisories {
  const PATH = [join(ROOT, 'scripts', 'toolchain', 'node_modules', '.bin'), process.env['PATH']].join(delimiter)
  const args = ['audit', '--prod', '--audit-level', 'moderate']
  const asked = spawnSync('pnpm', args, { cwd: ROOT, encoding: 'utf8', env: { ...process.env, PATH }, timeout: PATIENCE })
  return readAudit(asked.status, asked.stdout + asked.stderr, asked.error?.message)
}

/**
 * What `pnpm audit` said. Only a report of weaknesses counts as one: the same exit code stands for a registry that
 * cannot be reached or that knows no advisories.
 */
export function readAudit(status: number | null, output: string | null, trouble?: string): Advisories {
  const text = output ?? ''
  if (status === 0 && /no known vulnerabilities/i.test(text)) return { state: 'clean', text }
  if (/\d+ vulnerabilit(?:y|ies) found/i.test(text))
    return { state: /severity:.*(?:moderate|high|critical)/i.test(text) ? 'found' : 'clean', text }
  const reason = trouble ?? /(?:ERR_\w+|responded with \d+)/.exec(text)?.[0] ?? `exit ${status}`
  return {
    state: 'unanswered',
    text: `known weaknesses of libraries could not be asked for (${reason}): run \`pnpm audit --prod\` where the npm registry answers`,
  }
}
