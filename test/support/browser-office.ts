import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Browser } from 'playwright-core'
import { samplePath } from '../fixtures/sample-report.ts'
import { launchBrowser } from './browser.ts'
import { Clerk } from './clerk.ts'
import { type StaffedServer, passwordOf, staffedServer } from './staffed-server.ts'

/** A server with people and the sample report, each person at a window with the report open. */
export interface BrowserOffice extends AsyncDisposable {
  readonly server: StaffedServer
  readonly browser: Browser
  /** The sample report. */
  readonly report: string
  /** Signed in, with the report open. */
  seat(name: string): Promise<Clerk>
  /** The same for somebody who came later, or chose another password. */
  seatAs(name: string, password: string): Promise<Clerk>
}

export async function browserOffice(
  names: readonly string[] = ['李娟', '王强'],
  env?: Readonly<Record<string, string>>,
): Promise<BrowserOffice> {
  const [server, browser] = await Promise.all([staffedServer(names, env), launchBrowser()])
  const report = await importSample(server)
  const seatAs = async (name: string, password: string) => {
    const clerk = await Clerk.arrive(browser, server.server.origin, name)
    await clerk.signInQuietly(password)
    await clerk.openReport(report)
    return clerk
  }
  return {
    server,
    browser,
    report,
    seat: (name) => seatAs(name, passwordOf(name)),
    seatAs,
    async [Symbol.asyncDispose]() {
      await browser.close()
      await server[Symbol.asyncDispose]()
    },
  }
}

async function importSample(server: StaffedServer): Promise<string> {
  const path = samplePath('sample-report.json')
  const form = new FormData()
  form.set('file', new Blob([readFileSync(path)]), basename(path))
  const answer = await server.fetch('/api/reports/import', { method: 'POST', body: form })
  if (answer.status !== 201) throw new Error(`import: ${answer.status} ${await answer.text()}`)
  return ((await answer.json()) as { id: string }).id
}
