import { expect, test } from 'vitest'
import { findingsSchema } from '@gongping/server/http/schemas/findings-schema.ts'
import { reportSummarySchema } from '@gongping/server/http/schemas/report-list-schema.ts'
import { reportSchema } from '@gongping/server/http/schemas/report-schema.ts'
import { scoreSheetSchema } from '@gongping/server/http/schemas/score-schema.ts'
import { httpOffice, json } from '../support/http-office.ts'

const wanted = {
  template: 'hunan-department@2022.1',
  title: '',
  year: 2022,
  unit: { name: '清溪县档案馆', supervisor: '县委办' },
}

async function create(caller: (path: string, init?: RequestInit) => Promise<Response>, body: object = wanted): Promise<string> {
  const response = await caller('/api/reports', json(body))
  expect(response.status).toBe(201)
  return ((await response.json()) as { id: string }).id
}

test('[PR26] a report made from a form is listed, opens as data and has a score, in exactly the documented shapes', async () => {
  await using office = await httpOffice()
  const li = await office.hire('李娟', 'member')
  const id = await create(li)
  expect(id).toMatch(/^[0-9a-z]{20}$/)

  const [row] = (await (await li('/api/reports')).json()) as unknown[]
  expect(reportSummarySchema.parse(row)).toEqual(row)
  expect(row).toMatchObject({
    id,
    template: 'hunan-department@2022.1',
    title: '2022年度部门整体支出绩效自评报告',
    unit: '清溪县档案馆',
    updatedBy: '李娟',
    total: null,
  })
  const report = await (await li(`/api/reports/${id}`)).json()
  expect(reportSchema.parse(report)).toEqual(report)
  expect(report).toMatchObject({ format: 'gongping.report/1', year: 2022, unit: wanted.unit })
  const sheet = await (await li(`/api/reports/${id}/score`)).json()
  expect(scoreSheetSchema.parse(sheet)).toEqual(sheet)
  const findings = await (await li(`/api/reports/${id}/checks`)).json()
  expect(findingsSchema.parse(findings)).toEqual(findings)
})

test('[PR26] the unit may be given as just its name, the form without its version, the title left out', async () => {
  await using office = await httpOffice()
  const li = await office.hire('李娟', 'member')
  const id = await create(li, { template: 'national-project', year: 2023, unit: '清溪县档案馆' })
  expect(await (await li(`/api/reports/${id}`)).json()).toMatchObject({
    template: 'national-project@2020.1',
    title: '2023年度项目支出绩效自评表',
    unit: { name: '清溪县档案馆' },
  })
})

test('[PR27] an unknown report is 404 at every address, and asking for it makes none', async () => {
  await using office = await httpOffice()
  const li = await office.hire('李娟', 'member')
  for (const id of ['0123456789abcdefghjk', '..%2F..', '%00', 'x'.repeat(2000), "' or 1=1 --"]) {
    for (const rest of ['', '/score', '/checks', '/export?format=txt', '/export?format=nothing']) {
      const response = await li(`/api/reports/${id}${rest}`)
      expect([rest, response.status, await response.json()]).toEqual([
        rest,
        404,
        expect.objectContaining({ code: 'report-unknown' }),
      ])
    }
  }
  expect(await (await li('/api/reports')).json()).toEqual([])
  expect(office.rooms.stats().rooms).toBe(0)
})

function wrong(field: string): unknown[] {
  return [422, 'body-invalid', { field }]
}

test('[PR28] what is wrong with a request is said by field, and nothing is made', async () => {
  await using office = await httpOffice()
  const li = await office.hire('李娟', 'member')
  const post = async (body: string, type = 'application/json') => {
    const response = await li('/api/reports', { method: 'POST', body, headers: { 'content-type': type } })
    const { code, params } = (await response.json()) as { code: string; params: object }
    return [response.status, code, params]
  }
  expect(await post('{"template":')).toEqual(wrong('body'))
  expect(await post('')).toEqual(wrong('body'))
  expect(await post('null')).toEqual(wrong('json'))
  expect(await post('[]')).toEqual(wrong('json'))
  expect(await post(JSON.stringify({ ...wanted, year: '2022' }))).toEqual(wrong('year'))
  expect(await post(JSON.stringify({ ...wanted, year: 20222 }))).toEqual(wrong('year'))
  expect(await post(JSON.stringify({ ...wanted, unit: 7 }))).toEqual(wrong('unit'))
  expect(await post(JSON.stringify({ ...wanted, title: 'x'.repeat(201) }))).toEqual(wrong('title'))
  expect(await post(JSON.stringify(wanted), 'text/plain')).toEqual([415, 'body-kind-wrong', {}])
  expect(await post(JSON.stringify({ ...wanted, template: '没有的模板' }))).toEqual([
    404,
    'template-unknown',
    { template: '没有的模板' },
  ])
  expect(await post(JSON.stringify({ ...wanted, title: 'x'.repeat(2_000_000) }))).toEqual([413, 'body-too-large', { limit: '1' }])
  expect(await (await li('/api/reports')).json()).toEqual([])
})

test('[PR28] a failure says what happened and what to do in the language that is asked for, Chinese by default', async () => {
  await using office = await httpOffice()
  const said = async (language?: string) => {
    const response = await office.request(
      '/api/reports',
      language === undefined ? {} : { headers: { 'accept-language': language } },
    )
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    return ((await response.json()) as { title: string }).title
  }
  for (const language of [undefined, '', 'zh-CN', 'fr', 'zh;q=0.9,en;q=0.8', 'de,zh-TW;q=0.5', ';;q=x', 'en;q=0']) {
    expect([language, await said(language)]).toEqual([language, '请先登录'])
  }
  for (const language of ['en', 'en-US,en;q=0.9', 'fr,en;q=0.2', 'EN']) {
    expect([language, await said(language)]).toEqual([language, 'Please sign in'])
  }
})

test('[PR28] an unknown address is a failure like any other', async () => {
  await using office = await httpOffice()
  for (const path of ['/api/nothing', '/nothing.js', '/api/reports/x/y/z']) {
    const response = await office.request(path)
    expect([response.status, await response.json()]).toEqual([404, expect.objectContaining({ code: 'route-unknown' })])
  }
})

test('[PR29] an error of our own shows the client a number and nothing else; the log has the number and the stack', async () => {
  await using office = await httpOffice()
  const li = await office.hire('李娟', 'member')
  office.office.reports.listFor = () => Promise.reject(new Error('secret inside'))
  const response = await li('/api/reports')
  const text = await response.text()
  expect(response.status).toBe(500)
  expect(text).not.toContain('secret inside')
  const { code, params, detail } = JSON.parse(text) as { code: string; params: { request: string }; detail: string }
  expect(code).toBe('internal')
  expect(detail).toContain(params.request)
  const logged = office.log.filter((line) => line.includes(params.request)).join()
  expect(logged).toContain('secret inside')
})

test('[PR29] the log never holds what proves who somebody is, nor what they wrote', async () => {
  await using office = await httpOffice()
  const li = await office.hire('李娟', 'member')
  const { token } = await office.identity.createToken((await office.identity.findPerson('李娟'))?.id ?? '')
  await create(li, { ...wanted, title: '绝密标题' })
  await office.request('/api/reports', { headers: { authorization: `Bearer ${token}` } })
  await office.request(`/sync/some-report?token=${token}`)
  await office.request('/api/session', json({ name: '李娟', password: '绝密口令' }))
  const log = office.log.join('')
  expect(log).toContain('/api/session')
  for (const secret of [token, '绝密', 'gongping.session_token']) expect(log).not.toContain(secret)
})
