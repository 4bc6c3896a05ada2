import { expect, test } from 'vitest'
import { assert } from '@gongping/shared/base/assert.ts'
import type { Agreement } from '@gongping/shared/protocol/agreement.ts'
import type { Verification } from '@gongping/shared/protocol/verification.ts'
import { county } from '../support/county.ts'

const NEW_REPORT = { template: 'hunan-department@2022.1', title: '自评报告', year: 2024, unit: { name: '云溪县档案馆' } }

test('[WF108] who agreed while it was theirs to say still counts after they lost the report, or left; who said nothing yet is waited for', async () => {
  await using hall = await county()
  const admin = await hall.hire('管理员', { role: 'admin' })
  const li = await hall.hire('李娟')
  const [wang, zhao] = await Promise.all(['王强', '赵敏'].map((name) => hall.hire(name)))
  assert(wang && zhao, 'both are asked')
  const { id } = (await li.ask('/api/reports', NEW_REPORT)) as { id: string }
  const step = (by: typeof li, name: string, body: object = {}) => by.ask(`/api/reports/${id}/agreement/${name}`, body)
  const confirmers = [
    { personId: wang.id, post: '局长' },
    { personId: zhao.id, post: '财务科长' },
  ]
  const { version } = (await step(li, 'submit', { confirmers })) as Agreement
  const sha256 = version?.sha256
  await step(wang, 'confirm', { sha256 })
  await li.ask(`/api/reports/${id}/everyone`, { role: null }, 'PUT')
  expect(await admin.ask(`/api/people/${wang.id}`, { isActive: false }, 'PATCH')).not.toEqual([
    expect.anything(),
    expect.anything(),
  ])
  // 赵敏 has lost the report before she said anything: nobody says it for her.
  expect(await step(zhao, 'confirm', { sha256 })).toEqual([expect.any(Number), expect.any(String)])
  expect(await step(li, 'finalise')).toEqual([409, 'agreement-blocked'])
  const { blockers } = (await li.ask(`/api/reports/${id}/agreement`, undefined, 'GET')) as Agreement
  expect(blockers).toEqual([expect.objectContaining({ kind: 'confirmation', post: '财务科长' })])
  await li.ask(`/api/reports/${id}/members/${zhao.id}`, { role: 'viewer' }, 'PUT')
  await step(zhao, 'confirm', { sha256 })
  expect(await step(li, 'finalise')).toMatchObject({ status: 'sealed' })
  const form = new FormData()
  form.set('file', new File([await (await li.call(`/api/reports/${id}/export?format=txt`)).bytes()], '报告.txt'))
  const told = (await (await li.call('/api/verify', { method: 'POST', body: form })).json()) as Verification
  expect([told.answer, told.confirmers?.map(({ display }) => display)]).toEqual(['agreed', ['王强', '赵敏']])
})
