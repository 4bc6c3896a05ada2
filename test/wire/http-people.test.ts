import { expect, test } from 'vitest'
import { PASSWORD, httpOffice, json } from '../support/http-office.ts'

const newcomer = { name: '赵敏', display: '赵敏', role: 'member', password: PASSWORD }

test('[WF1] an administrator adds people; a member sees colleagues by name and adds nobody', async () => {
  await using office = await httpOffice()
  const [admin, member] = [await office.hire('李娟', 'admin'), await office.hire('王强', 'member')]
  const attempt = await member('/api/people', json(newcomer))
  expect([attempt.status, await attempt.json()]).toEqual([403, expect.objectContaining({ code: 'not-allowed' })])
  const colleagues = (await (await member('/api/people')).json()) as Readonly<Record<string, string>>[]
  expect(colleagues.map((colleague) => Object.keys(colleague))).toEqual([1, 2].map(() => ['id', 'display', 'divisionId', 'post']))
  const added = await admin('/api/people', json(newcomer))
  expect(added.status).toBe(201)
  const people = (await (await admin('/api/people')).json()) as { name: string }[]
  expect(people.map((person) => person.name)).toEqual(['李娟', '王强', '赵敏'])
  expect(JSON.stringify(people)).not.toContain('password')
  expect((await office.request('/api/session', json({ name: '赵敏', password: PASSWORD }))).status).toBe(200)
})

test('[WF2] a name is taken however it is typed', async () => {
  await using office = await httpOffice()
  const admin = await office.hire('lijuan', 'admin')
  for (const name of ['lijuan', 'LiJuan', 'ｌｉｊｕａｎ', ' lijuan ']) {
    const response = await admin('/api/people', json({ ...newcomer, name }))
    expect([response.status, await response.json()]).toEqual([
      409,
      expect.objectContaining({ code: 'person-exists', params: { name: 'lijuan' } }),
    ])
  }
})

test('[WF2] ten requests at once for one name make one person', async () => {
  await using office = await httpOffice()
  const admin = await office.hire('李娟', 'admin')
  const answers = await Promise.all(Array.from({ length: 10 }, () => admin('/api/people', json(newcomer))))
  expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1)
  expect(answers.filter((answer) => answer.status === 409)).toHaveLength(9)
})
