import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Office, writeParagraph } from '../support/office.ts'
import type { OfficePerson } from '../support/office-person.ts'

function lastWords({ report }: OfficePerson): Y.XmlText {
  const section = report.section('duties')
  return (section.get(section.length - 1) as Y.XmlElement).get(0) as Y.XmlText
}

test('[PR2] who deletes words that a colleague makes bold at once: Yjs tidies up the marks by itself, and both edits are on disk', async () => {
  const office = new Office()
  const [li, zhang] = [await office.enter('李娟'), await office.enter('张伟')]
  writeParagraph(li, 'duties', '负责档案数字化。')
  await office.settle()
  lastWords(li).format(0, 4, { bold: {} })
  lastWords(zhang).delete(0, 4)
  lastWords(zhang).insert(lastWords(zhang).length, '另有说明。')
  const nonces = [li.askSaved(), zhang.askSaved()]
  await office.settle()
  expect([li.saved.includes(nonces[0] ?? 0), zhang.saved.includes(nonces[1] ?? 0)]).toEqual([true, true])
  const stored = await office.stored()
  for (const person of [li, zhang]) {
    expect(Y.equalSnapshots(Y.snapshot(stored), Y.snapshot(person.doc))).toBe(true)
    expect(lastWords(person).toString()).toContain('另有说明')
  }
  expect(await office.everyoneAgrees()).toBe(true)
})
