import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openOffice } from '@gongping/server/cli/open-office.ts'
import { loadConfig } from '@gongping/server/config/load-config.ts'
import { hirePerson } from '@gongping/server/operations/hire-person.ts'
import { type RunningServer, type ServerOptions, startServer } from './running-server.ts'
import { StockClient, type StockOptions } from './stock-client.ts'

/** A real server with people in it, each with an API token. */
export interface StaffedServer extends AsyncDisposable {
  /** The present process; another one after {@link restart}. */
  readonly server: RunningServer
  tokenOf(name: string): string
  /** Makes an empty report from a template. @returns its id. */
  createReport(template?: string): Promise<string>
  /** Opens the report with a stock client, once its content is there. */
  open(reportId: string, name: string, options?: StockOptions): Promise<StockClient>
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** Starts again on the same data at the same address. The old process must have ended. */
  restart(): Promise<void>
}

/** @param env settings of the server; with a DATA_DIR of its own for a folder that stays. */
export async function staffedServer(
  names: readonly string[] = ['李娟', '王强'],
  env?: ServerOptions['env'],
): Promise<StaffedServer> {
  const given = env?.['DATA_DIR']
  const dataDir = given ?? (await mkdtemp(join(tmpdir(), 'gongping-')))
  const tokens = await hire({ ...env, DATA_DIR: dataDir }, names)
  let server = await startServer({ dataDir, ...(env && { env }) })
  const tokenOf = (name: string) => {
    const token = tokens.get(name)
    if (token === undefined) throw new Error(`nobody is called ${name} here`)
    return token
  }
  const request = (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    if (!headers.has('authorization')) headers.set('authorization', `Bearer ${tokenOf(names[0] ?? '')}`)
    return fetch(server.origin + path, { ...init, headers })
  }
  return {
    get server() {
      return server
    },
    tokenOf,
    fetch: request,
    async createReport(template = 'hunan-department@2022.1') {
      const response = await request('/api/reports', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ template, title: '', year: 2022, unit: { name: '清溪县政务服务中心' } }),
      })
      if (response.status !== 201) throw new Error(`creating a report: ${response.status} ${await response.text()}`)
      return ((await response.json()) as { id: string }).id
    },
    open: (reportId, name, options) => new StockClient(server.origin, reportId, { token: tokenOf(name), ...options }).synced(),
    async restart() {
      server = await startServer({ dataDir, port: server.port, ...(env && { env }) })
    },
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      if (given === undefined) await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Does what `cli user add` and `cli token create` do, without a process for each. */
async function hire(env: Readonly<Record<string, string>>, names: readonly string[]): Promise<Map<string, string>> {
  const config = loadConfig(env)
  if (!config.ok) throw new Error('the settings of a test are right')
  const opened = await openOffice(config.value)
  if (!opened.ok) throw new Error(`cannot open the office: ${opened.error.code}`)
  const { identity, office } = opened.value
  const tokens = new Map<string, string>()
  for (const name of names) {
    const added = await hirePerson(office, identity, { name, display: name, role: 'member', password: passwordOf(name) })
    if (!added.ok) throw new Error(`cannot add ${name}: ${added.error.code}`)
    tokens.set(name, (await identity.createToken(added.value.id)).token)
  }
  await opened.value.close()
  return tokens
}

export function passwordOf(name: string): string {
  return `${name}自己的口令-2022`
}
