import { postgresServer } from '../../support/postgres.ts'
import { staffedServer } from '../../support/staffed-server.ts'
import { type Contestant, type Running, moveToServerCore } from './contestant.ts'

/** So many that two hundred lines into one report are no more than anybody may have. */
const PEOPLE = [
  '李娟',
  '王强',
  '张敏',
  '刘洋',
  '陈静',
  '杨帆',
  '赵磊',
  '周红',
  '吴刚',
  '徐丽',
  '孙涛',
  '马超',
  '胡静',
  '林峰',
  '何敏',
]
const SECTION = 'duties'

const AS_AN_OFFICE = { dialect: 'y-websocket', answers: true, acknowledges: true, keeps: true } as const

/** The product as it runs in an office: people, tokens, reports from a template, every commit fsynced. */
export const OUR_SERVER: Contestant = { name: 'ours', ...AS_AN_OFFICE, start: () => start({}) }

/** The same on PostgreSQL, whose own processes are not counted and run where they like. */
export const OUR_SERVER_ON_POSTGRES: Contestant = {
  name: 'ours+pg',
  ...AS_AN_OFFICE,
  async start() {
    const postgres = await postgresServer()
    const running = await start({ DATABASE_URL: await postgres.createDatabase() })
    return {
      get pid() {
        return running.pid
      },
      makeRooms: (count) => running.makeRooms(count),
      restart: () => running.restart(),
      async [Symbol.asyncDispose]() {
        await running[Symbol.asyncDispose]()
        await postgres[Symbol.asyncDispose]()
      },
    }
  },
}

async function start(env: Readonly<Record<string, string>>): Promise<Running> {
  const office = await staffedServer(PEOPLE, env)
  moveToServerCore(office.server.pid)
  return {
    get pid() {
      return office.server.pid
    },
    async makeRooms(count) {
      const { port } = office.server
      const ids: string[] = []
      for (let made = 0; made < count; made++) ids.push(await office.createReport())
      return ids.map((id) => ({
        name: id,
        root: `section/${SECTION}`,
        urls: PEOPLE.map((person) => `ws://127.0.0.1:${port}/sync/${id}?token=${encodeURIComponent(office.tokenOf(person))}`),
      }))
    },
    async restart() {
      await office.server.stop()
      await office.restart()
      moveToServerCore(office.server.pid)
    },
    [Symbol.asyncDispose]: () => office[Symbol.asyncDispose](),
  }
}
