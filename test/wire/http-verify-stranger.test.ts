import { expect, test } from 'vitest'
import { MAX_VERIFIED_MEBIBYTES, type Verification } from '@gongping/shared/protocol/verification.ts'
import { county } from '../support/county.ts'
import type { Caller } from '../support/http-office.ts'

const NEW_REPORT = { template: 'hunan-department@2022.1', title: '自评报告', year: 2024, unit: { name: '云溪县档案馆' } }

async function exported(call: Caller, report: string, format: string): Promise<File> {
  const answer = await call(`/api/reports/${report}/export?format=${format}`)
  return new File([await answer.bytes()], `报告.${format}`)
}

async function verify(call: Caller, file: File): Promise<Verification> {
  const form = new FormData()
  form.set('file', file)
  return (await (await call('/api/verify', { method: 'POST', body: form })).json()) as Verification
}

/** The same report, with one word changed. */
async function changed(file: File): Promise<File> {
  return new File([(await file.text()).replace('自评报告', '自查报告')], file.name)
}

test('[PR177] whoever is of another unit and may not read a report hears nothing of it, also not that a file is known', async () => {
  await using hall = await county()
  const li = await hall.hire('李娟')
  const sun = await hall.hire('孙丽', { unitId: 'schools' })
  const wang = await hall.hire('王强')
  const { id } = (await li.ask('/api/reports', NEW_REPORT)) as { id: string }
  await li.ask(`/api/reports/${id}/everyone`, { role: null }, 'PUT')
  await li.ask(`/api/reports/${id}/status`, { status: 'sealed' }, 'PUT')
  const files = await Promise.all(['docx', 'txt', 'json'].map((format) => exported(li.call, id, format)))
  const all = [...files, ...(await Promise.all(files.slice(1).map(changed)))]
  const heard = async (call: Caller): Promise<Verification[]> => {
    const answers: Verification[] = []
    for (const file of all) answers.push(await verify(call, file))
    return answers
  }
  const [agreed, differs] = [expect.objectContaining({ answer: 'agreed' }), expect.objectContaining({ answer: 'changed' })]
  expect(await heard(sun.call)).toEqual(all.map(() => ({ answer: 'unknown', differences: [] })))
  // Of the unit: whether it is it. With a role: all of it.
  expect((await heard(wang.call)).map(({ answer, report }) => [answer, report?.mayRead])).toEqual([
    ...files.map(() => ['agreed', false]),
    ['changed', false],
    ['unknown', undefined],
  ])
  await li.ask(`/api/reports/${id}/members/${sun.id}`, { role: 'viewer' }, 'PUT')
  expect((await heard(sun.call)).slice(0, 4)).toEqual([agreed, agreed, agreed, differs])
})

test('[PG120] what is larger than anything that is exported is refused by its size alone', async () => {
  await using hall = await county()
  const li = await hall.hire('李娟')
  const form = new FormData()
  form.set('file', new File([new Uint8Array((MAX_VERIFIED_MEBIBYTES + 1) * 1024 * 1024)], '录像.docx'))
  const answer = await li.call('/api/verify', { method: 'POST', body: form })
  expect(await answer.json()).toMatchObject({ status: 413, code: 'file-too-large-to-verify', params: { limit: '20' } })
})
