import { staffedServer } from '../../support/staffed-server.ts'
import { type Contestant, type Running, moveToServerCore } from './contestant.ts'

const PEOPLE = ['李娟', '王强', '张敏', '刘洋', '陈静', '杨帆', '赵磊', '周红', '吴刚', '徐丽']
const SECTION = 'duties'

/** The product as it runs in an office: people, tokens, reports from a template, every commit fsynced. */
export const OUR_SERVER: Contestant = {
  name: 'ours',
  dialect: 'y-websocket',
  answers: true,
  acknowledges: true,
  keeps: true,
  start,
}

async function start(): Promise<Running> {
  const office = await staffedServer(PEOPLE)
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
