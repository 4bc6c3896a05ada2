import { agreementSchema, blockersSchema } from '@gongping/server/http/schemas/agreement-schema.ts'
import type { AppendOutcome } from '@gongping/server/store/store.ts'
import type { Agreement, BlockedProblem } from '@gongping/shared/protocol/agreement.ts'
import { type Caller, type HttpOffice, httpOffice, json } from './http-office.ts'
import { writeByHand } from './write-by-hand.ts'

const FORM = { template: 'hunan-department@2022.1', title: '', year: 2022, unit: '清溪县档案馆' }
export const POSTS = { 李娟: '财务科长', 王强: '分管副局长', 赵敏: '局长', 孙丽: '办公室主任' } as const
export type Colleague = keyof typeof POSTS

/** An office of five: 张敏 owns the report, the others are asked. */
export async function officeOfFive() {
  const office = await httpOffice()
  const zhang = await office.hire('张敏', 'member')
  const colleagues = Object.keys(POSTS) as Colleague[]
  const callers = new Map<string, Caller>([['张敏', zhang]])
  for (const name of colleagues) callers.set(name, await office.hire(name, 'member'))
  const made = (await (await zhang('/api/reports', json(FORM))).json()) as { id: string }
  return new Five(office, made.id, callers)
}

export class Five implements AsyncDisposable {
  readonly office: HttpOffice
  readonly id: string
  readonly #callers: ReadonlyMap<string, Caller>
  /** Notices that open pages were told of. */
  readonly told: string[] = []

  constructor(office: HttpOffice, id: string, callers: ReadonlyMap<string, Caller>) {
    this.office = office
    this.id = id
    this.#callers = callers
    const notify = office.rooms.notify.bind(office.rooms)
    office.rooms.notify = (reportId, notice) => {
      this.told.push(notice.type)
      notify(reportId, notice)
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.office[Symbol.asyncDispose]()
  }

  as(name: string): Caller {
    const caller = this.#callers.get(name)
    if (!caller) throw new Error(`nobody is called ${name}`)
    return caller
  }

  async idOf(name: string): Promise<string> {
    return (await this.office.identity.findPerson(name))?.id ?? ''
  }

  async look(name = '张敏'): Promise<Agreement> {
    return agreementSchema.parse(await (await this.as(name)(`/api/reports/${this.id}/agreement`)).json())
  }

  /** What a step answers: how far it is then, or the code of what kept it. */
  async take(name: string, step: string, body: object = {}): Promise<Agreement | string> {
    const response = await this.as(name)(`/api/reports/${this.id}/agreement/${step}`, json(body))
    const answer = (await response.json()) as Agreement & { code: string }
    return response.ok ? agreementSchema.parse(answer) : answer.code
  }

  async status(name: string, step: string, body: object = {}): Promise<string> {
    const answer = await this.take(name, step, body)
    return typeof answer === 'string' ? answer : answer.status
  }

  async submit(...names: Colleague[]): Promise<Agreement> {
    const confirmers = await Promise.all(names.map(async (name) => ({ personId: await this.idOf(name), post: POSTS[name] })))
    const answer = await this.take('张敏', 'submit', { confirmers, note: '请各位会签' })
    if (typeof answer === 'string') throw new Error(answer)
    return answer
  }

  async agree(name: string): Promise<string> {
    return this.status(name, 'confirm', { sha256: (await this.look(name)).version?.sha256, opinion: '同意' })
  }

  async sendBack(name: string, opinion: string): Promise<string> {
    return this.status(name, 'return', { sha256: (await this.look(name)).version?.sha256, opinion })
  }

  /** What keeps the owner from a step. */
  async blockers(step: string, body: object = {}): Promise<unknown[]> {
    const response = await this.as('张敏')(`/api/reports/${this.id}/agreement/${step}`, json(body))
    const { code, params, blockers } = (await response.json()) as BlockedProblem
    return [response.status, code, params, blockersSchema.parse(blockers)]
  }

  async type(clientID = 77): Promise<AppendOutcome['kind']> {
    const by = { personId: await this.idOf('李娟'), clientID, places: ['row/t1'] }
    const { kind } = await writeByHand(this.office.store.journal, this.id, by, (report) => {
      report.setCell('t1', 'name', `${report.getCell('t1', 'name')}项`)
    })
    return kind
  }
}
