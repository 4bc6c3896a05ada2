import type { ReportContent } from '@gongping/shared/report/content.ts'
import { mustRun } from '../support/command-line.ts'
import { passwordOf, staffedServer } from '../support/staffed-server.ts'
import type { StockClient } from '../support/stock-client.ts'

/** The administrator, a drafter, a colleague who keeps on working, somebody hostile among them, and one of another unit. */
export const PEOPLE = { admin: '张敏', drafter: '李娟', colleague: '王强', hostile: '黑客', outsider: '外人' } as const

export interface Asked {
  readonly method?: string
  /** Sent as JSON. */
  readonly body?: object
  readonly headers?: Readonly<Record<string, string>>
  /** Whose API token; absent: nobody's. */
  readonly as?: string
}

/** A real server with an office in it, under attack. */
export interface Site extends AsyncDisposable {
  readonly origin: string
  readonly port: number
  readonly pid: number
  readonly dataDir: string
  /** Everything that the server has printed. */
  log(): string
  tokenOf(name: string): string
  ask(path: string, asked?: Asked): Promise<Response>
  /** Signs in as a page does. @returns the answer, and the cookies as a browser would send them back. */
  signIn(name: string, password?: string, headers?: Readonly<Record<string, string>>): Promise<SignIn>
  /** A report of the unit with 王强 at work in it. */
  scene(): Promise<Scene>
  idOf(name: string): Promise<string>
}

export interface SignIn {
  readonly response: Response
  readonly cookie: string
}

export interface Scene extends Disposable {
  readonly report: string
  /** 王强, with something written. */
  readonly colleague: StockClient
  open(name: string): Promise<StockClient>
  content(): Promise<ReportContent>
  /** Rejects unless 王强's line never broke and what is typed now is saved. */
  goesOn(): Promise<void>
}

export async function hostileSite(): Promise<Site> {
  const office = await staffedServer([PEOPLE.drafter, PEOPLE.colleague, PEOPLE.hostile, PEOPLE.outsider])
  const { server } = office
  await mustRun(server.dataDir, ['user', 'add', PEOPLE.admin, '--role', 'admin', '--password-stdin'], passwordOf(PEOPLE.admin))
  const adminToken = (await mustRun(server.dataDir, ['token', 'create', PEOPLE.admin])).trim()
  const tokenOf = (name: string) => (name === PEOPLE.admin ? adminToken : office.tokenOf(name))
  const ask = (path: string, { method, body, headers, as }: Asked = {}) =>
    fetch(server.origin + path, {
      method: method ?? (body ? 'POST' : 'GET'),
      headers: {
        ...(as && { authorization: `Bearer ${tokenOf(as)}` }),
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    })
  return {
    origin: server.origin,
    port: server.port,
    pid: server.pid,
    dataDir: server.dataDir,
    log: () => server.output(),
    tokenOf,
    ask,
    async signIn(name, password = passwordOf(name), headers = {}) {
      const response = await ask('/api/session', { body: { name, password }, headers: { origin: server.origin, ...headers } })
      return { response, cookie: cookiesOf(response) }
    },
    async scene() {
      const report = await office.createReport()
      const colleague = await office.open(report, PEOPLE.colleague)
      let interruptions = 0
      colleague.provider.on('connection-close', () => interruptions++)
      colleague.addParagraph('duties', '王强写的第一句。')
      await colleague.barrier()
      return {
        report,
        colleague,
        open: (name) => office.open(report, name),
        content: async () => (await (await ask(`/api/reports/${report}`, { as: PEOPLE.drafter })).json()) as ReportContent,
        async goesOn() {
          colleague.type('staffing', '照常工作。')
          await colleague.barrier()
          if (interruptions > 0) throw new Error(`the colleague was interrupted ${interruptions} times`)
        },
        [Symbol.dispose]: () => colleague[Symbol.dispose](),
      }
    },
    async idOf(name) {
      const people = (await (await ask('/api/people', { as: PEOPLE.admin })).json()) as { id: string; display: string }[]
      const person = people.find(({ display }) => display === name)
      if (!person) throw new Error(`nobody is called ${name} here`)
      return person.id
    },
    [Symbol.asyncDispose]: () => office[Symbol.asyncDispose](),
  }
}

export function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}
