import { expect, test } from 'vitest'
import { listen } from '@gongping/server/http/listen.ts'
import { type County, county } from '../support/county.ts'
import { PASSWORD } from '../support/http-office.ts'
import { type SlowRequest, slowRequest } from '../support/slow-request.ts'

const FORM = { template: 'hunan-department@2022.1', title: '', year: 2022, unit: '清溪县档案馆' }

/** Starts a request that is only finished by hand, by somebody who has answers to others meanwhile. */
async function line({ office }: County) {
  const listening = await listen({ fetch: office.app.fetch, webSockets: office.webSockets, host: '127.0.0.1', port: 0 })
  if (!listening.ok) throw new Error(listening.error.code)
  const { port } = listening.value
  return {
    async start(personId: string, method: string, path: string, body: string, kind?: string): Promise<SlowRequest> {
      const authorization = `Bearer ${(await office.identity.createToken(personId)).token}`
      const begun = await slowRequest(port, method, path, { authorization, body, ...(kind !== undefined && { kind }) })
      // Whatever the server does about the head alone, it has done before it answered all of these.
      for (let nth = 0; nth < 10; nth++) {
        await (await fetch(`http://127.0.0.1:${port}/api/reports`, { headers: { authorization } })).text()
      }
      return begun
    },
    [Symbol.asyncDispose]: () => listening.value.close(),
  }
}

test('[PR124] an owner who is demoted while sending slowly does not make themself owner again', async () => {
  await using place = await county()
  await using slow = await line(place)
  const [li, wang] = [await place.hire('李娟'), await place.hire('王强')]
  const { id } = (await li.ask('/api/reports', FORM)) as { id: string }
  await li.ask(`/api/reports/${id}/members/${wang.id}`, { role: 'owner' }, 'PUT')
  const own = await slow.start(wang.id, 'PUT', `/api/reports/${id}/members/${wang.id}`, '{"role":"owner"}')
  await li.ask(`/api/reports/${id}/members/${wang.id}`, { role: 'viewer' }, 'PUT')
  expect(await own.finish()).toBe(403)
  expect(await wang.ask(`/api/reports/${id}/members`)).toMatchObject({
    members: expect.arrayContaining([expect.objectContaining({ person: { id: wang.id, display: '王强' }, role: 'viewer' })]),
  })
})

test('[PR124] an administrator who has left while sending slowly adds nobody', async () => {
  await using place = await county()
  await using slow = await line(place)
  const [chief, second] = [await place.hire('张敏', { role: 'admin' }), await place.hire('周科长', { role: 'admin' })]
  const account = JSON.stringify({ name: '后门', display: '后门', password: PASSWORD, role: 'admin' })
  const backDoor = await slow.start(second.id, 'POST', '/api/people', account)
  await chief.ask(`/api/people/${second.id}`, { isActive: false }, 'PATCH')
  expect(await backDoor.finish()).toBe(401)
  expect(JSON.stringify(await chief.ask('/api/people'))).not.toContain('后门')
})

test('[PR124] who has left while sending a file makes no report of it', async () => {
  await using place = await county()
  await using slow = await line(place)
  const [chief, li] = [await place.hire('张敏', { role: 'admin' }), await place.hire('李娟')]
  const part = 'content-disposition: form-data; name="file"; filename="report.txt"\r\ncontent-type: text/plain'
  const template = `content-disposition: form-data; name="template"\r\n\r\n${FORM.template}`
  const form = `--part\r\n${template}\r\n--part\r\n${part}\r\n\r\n一、部门概况\r\n--part--\r\n`
  const upload = await slow.start(li.id, 'POST', '/api/reports/import', form, 'multipart/form-data; boundary=part')
  await chief.ask(`/api/people/${li.id}`, { isActive: false }, 'PATCH')
  expect(await upload.finish()).toBe(401)
  expect(await place.office.store.reports.list()).toEqual([])
})
