import { expect, test } from 'vitest'
import { smallDisk } from '../support/small-disk.ts'
import { passwordOf, staffedServer } from '../support/staffed-server.ts'

const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

test('[PR28] what a full disk cannot keep is answered as storage that is away, with what to do', async ({ skip }) => {
  using disk = smallDisk('16m') ?? skip('mounting a small disk takes an administrator')
  await using office = await staffedServer(['李娟'], { DATA_DIR: disk.path })
  disk.fill()
  const report = { template: 'hunan-department@2022.1', title: '', year: 2022, unit: { name: '清溪县政务服务中心' } }
  for (const [path, body] of [
    ['/api/reports', report],
    ['/api/session', { name: '李娟', password: passwordOf('李娟') }],
  ] as const) {
    const refused = await refusal(() => office.fetch(path, json(body)))
    expect([path, refused.status]).toEqual([path, 503])
    expect(await refused.json()).toMatchObject({
      code: 'storage-unavailable',
      title: '服务器暂时无法存档',
      detail: expect.stringMatching(/磁盘空间.*数据库/) as unknown,
    })
  }
  disk.clear()
  expect((await office.fetch('/api/reports', json(report))).status).toBe(201)
})

/** Asks until it fails: a little may still find room on a full disk. */
async function refusal(ask: () => Promise<Response>): Promise<Response> {
  for (;;) {
    const response = await ask()
    if (!response.ok) return response
  }
}
