import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { ROOT } from '../architecture/source-files.ts'
import { findChromium } from './system-tools.ts'

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A real Chromium without a window. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('Install Chromium (Debian: apt-get install chromium) or set CHROMIUM to its path')
  if (!existsSync(join(ROOT, 'client', 'dist', 'index.html')))
    throw new Error('The page is not built: run `npm test -- test/e2e`')
  // Without a UTF-8 locale Chromium cannot name a file in Chinese and calls every download "download".
  return chromium.launch({ executablePath, headless: true, args: QUIET, env: { ...process.env, LC_ALL: 'C.UTF-8' } })
}
