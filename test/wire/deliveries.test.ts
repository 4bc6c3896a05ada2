import { createHmac } from 'node:crypto'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createSenders } from '@gongping/server/deliver/create-senders.ts'
import { Deliverer } from '@gongping/server/deliver/deliverer.ts'
import { readersAmong } from '@gongping/server/operations/readers-among.ts'
import type { Channel } from '@gongping/server/store/notifications.ts'
import { openSqliteStore } from '@gongping/server/store/sqlite/open-store.ts'
import { REPORT, bytes } from '../contract/journal-setup.ts'
import { type HookReceiver, hookReceiver } from '../support/hook-receiver.ts'
import { json } from '../support/http-office.ts'
import { type MailServer, mailServer } from '../support/mail-server.ts'
import { staffedServer } from '../support/staffed-server.ts'
import { tempFolder } from '../support/temp-folder.ts'

const SECRET = 'between-two-machines'
const FROM = '共评 <gongping@example.gov.cn>'
const MINUTE = 60_000

/** Something to deliver to 王强, by a clock that stands where it is put. */
async function outboxFor({ hook, mail }: { readonly hook?: HookReceiver; readonly mail?: MailServer }) {
  const folder = tempFolder()
  const store = await openSqliteStore(`${folder.path}/gongping.sqlite`)
  onTestFinished(async () => {
    await store.close()
    folder.remove()
  })
  const senders = createSenders({
    webhookUrl: hook?.url ?? null,
    webhookSecret: hook ? SECRET : null,
    smtpUrl: mail?.url ?? null,
    mailFrom: mail ? FROM : null,
  })
  let minutes = 0
  const warned: unknown[] = []
  const deliverer = new Deliverer({
    outbox: store.outbox,
    senders,
    mayRead: async (reportId, personId) => (await readersAmong(store, reportId, [personId])).length > 0,
    names: async () => (id) => ({ id, display: id === 'wang' ? '王强' : '李娟' }),
    publicUrl: 'https://report.example.gov.cn',
    warn: (about, message) => void warned.push([message, about]),
    now: () => Date.now() + minutes * MINUTE,
  })
  await store.reports.create({ ...REPORT, title: '自评\n报告', id: 'a', seed: bytes(1) })
  await store.reports.setMember('a', 'wang', { role: 'reviewer', scope: null })
  await store.notifications.setMailAddress('wang', 'wang@example.gov.cn')
  return {
    ...store.notifications,
    /** 王强 has nothing to do with the report any more. */
    dismiss: () => store.reports.setMember('a', 'wang', null),
    warned,
    tell: (channels: readonly Channel[], objectId = 'thread') => {
      const about = { kind: 'mentioned', reportId: 'a', objectId, byId: 'li', collapse: objectId } as const
      return store.notifications.addNotifications([{ personId: 'wang', ...about }], channels)
    },
    /** Delivers what is due so long after the beginning. */
    deliverAt: (then: number) => {
      minutes = then
      return deliverer.deliverDue()
    },
  }
}

test('[PR183] 李娟 mentions 王强: the office’s gateway hears of it, signed, and he gets a mail; neither has a word of the report', async () => {
  await using hook = await hookReceiver()
  await using mail = await mailServer()
  const env = { WEBHOOK_URL: hook.url, WEBHOOK_SECRET: SECRET, SMTP_URL: mail.url, MAIL_FROM: FROM }
  await using office = await staffedServer(['李娟', '王强'], env)
  const id = await office.createReport()
  const wang = { authorization: `Bearer ${office.tokenOf('王强')}` }
  const { id: personId } = (await (await office.fetch('/api/session', { headers: wang })).json()) as { id: string }
  const comment = { place: 'section/duties', quote: '职能', text: '请核对机密数字', mentions: [personId] }
  const made = (await (await office.fetch(`/api/reports/${id}/comments`, json(comment))).json()) as { id: string }
  await vi.waitUntil(() => hook.received.length > 0, { timeout: 60_000, interval: 50 })

  const [{ signature, body } = { signature: '', body: '' }, ...others] = hook.received
  expect(others).toEqual([])
  const [, seconds = '', mac] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature) ?? []
  expect(mac).toBe(createHmac('sha256', SECRET).update(`${seconds}.${body}`).digest('hex'))
  expect(Math.abs(Number(seconds) * 1000 - Date.now())).toBeLessThan(60 * MINUTE)
  expect(JSON.parse(body)).toEqual({
    id: `${personId}.1`,
    kind: 'mentioned',
    person: { id: personId, display: '王强' },
    by: { id: expect.any(String) as string, display: '李娟' },
    report: { id, title: expect.any(String) as string, url: null },
    objectId: made.id,
    at: expect.stringMatching(/Z$/) as string,
  })
  expect([body, office.server.output()].join('\n')).not.toMatch(/机密|核对/)
  // He has given no address.
  expect(mail.received).toEqual([])
})

test('[PR184] a mail says in one line who did what in which report, with a link, and nothing of what was said', async () => {
  await using mail = await mailServer()
  const office = await outboxFor({ mail })
  await office.tell(['mail'])
  await office.deliverAt(1)
  const [received, ...others] = mail.received
  expect([received?.from, received?.to, others]).toEqual(['gongping@example.gov.cn', ['wang@example.gov.cn'], []])
  const [head = '', body = ''] = received?.source.split('\r\n\r\n') ?? []
  const subject = [...head.replaceAll('\r\n ', '').matchAll(/=\?UTF-8\?B\?([^?]*)\?=/g)].map(([, part = '']) => part)
  const words = subject.map((part) => Buffer.from(part, 'base64').toString()).join('')
  expect(words).toContain('李娟在《自评 报告》的批注中提到了您')
  const text = /base64/i.test(head) ? Buffer.from(body, 'base64').toString() : decodeQuoted(body)
  expect(text).toContain('https://report.example.gov.cn/reports/a?at=comment%2Fthread')
  expect(text).toContain('王强：')
})

test('[PR184] no mail to who has read it, or wants none any more', async () => {
  await using mail = await mailServer()
  const office = await outboxFor({ mail })
  await office.tell(['mail'], 'one')
  await office.markRead('wang', [1])
  await office.deliverAt(1)
  await office.tell(['mail'], 'two')
  await office.setMailAddress('wang', null)
  await office.deliverAt(2)
  expect([mail.received, office.warned]).toEqual([[], []])
})

test('[PR180] whoever may not read the report by the time something is sent gets neither mail nor message of it', async () => {
  await using hook = await hookReceiver()
  await using mail = await mailServer()
  const office = await outboxFor({ hook, mail })
  await office.tell(['webhook', 'mail'])
  hook.answer(503)
  mail.refuse(451)
  await office.deliverAt(1)
  await office.dismiss()
  hook.answer(204)
  mail.refuse(null)
  await office.deliverAt(30)
  await office.deliverAt(600)
  expect([hook.received.length, mail.received]).toEqual([1, []])
})

test('[PR185] what is not taken is tried again, later each time, and once it was taken never again', async () => {
  await using hook = await hookReceiver()
  const office = await outboxFor({ hook })
  await office.tell(['webhook'])
  hook.answer(503)
  const tried = async (minute: number) => {
    await office.deliverAt(minute)
    return hook.received.length
  }
  expect([await tried(1), await tried(1.5), await tried(3), await tried(4), await tried(9)]).toEqual([1, 1, 2, 2, 3])
  hook.answer(302)
  expect(await tried(25)).toBe(4)
  hook.answer(204)
  expect([await tried(80), await tried(90), await tried(150), await tried(600), await tried(1400)]).toEqual([4, 5, 5, 5, 5])
  expect(new Set(hook.received.map(({ body }) => body)).size).toBe(1)
  expect(office.warned).toHaveLength(4)
  expect(JSON.stringify(office.warned)).not.toMatch(/自评|王强|127\.0\.0\.1/)
})

test('[PR186] a message goes to the address of the settings and nowhere else, also where that sends it on', async () => {
  await using hook = await hookReceiver()
  const office = await outboxFor({ hook })
  await office.tell(['webhook'])
  for (const [minute, status] of [
    [10, 301],
    [300, 302],
    [600, 307],
    [900, 308],
  ] as const) {
    hook.answer(status)
    await office.deliverAt(minute)
  }
  expect(hook.received.map(({ path }) => path)).toEqual(['/hook', '/hook', '/hook', '/hook'])
  expect(office.warned).toHaveLength(4)
})

test('[PR185] what could not be delivered within a day is given up, and an address that does not exist at once', async () => {
  await using hook = await hookReceiver()
  await using mail = await mailServer()
  const office = await outboxFor({ hook, mail })
  await office.tell(['webhook', 'mail'])
  hook.answer(500)
  mail.refuse(550)
  await office.deliverAt(1)
  await office.deliverAt(10)
  mail.refuse(null)
  hook.answer(204)
  await office.deliverAt(24 * 60 + 2)
  await office.deliverAt(48 * 60)
  expect([hook.received.length, mail.received]).toEqual([2, []])
  await office.tell(['mail'], 'another')
  mail.refuse(451)
  await office.deliverAt(1)
  mail.refuse(null)
  await office.deliverAt(10)
  expect(mail.received).toHaveLength(1)
})

function decodeQuoted(body: string): string {
  const octets = body
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(octets, 'latin1').toString()
}
