import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { CLOSE } from '@gongping/shared/protocol/close-codes.ts'
import { NOTHING } from '@gongping/shared/workflow/write-scope.ts'
import { memberWho } from '../support/membership.ts'
import { Office, REPORT, writeParagraph, written } from '../support/office.ts'
import type { OfficePerson } from '../support/office-person.ts'

type Deed = (person: OfficePerson) => void

/**
 * 李娟 and then 张伟 do something while the disk is slow, and before it goes on 李娟 loses the right to it: hers is
 * refused though it stood in the server's document when his came.
 */
async function withdrawn(lis: Deed, zhangs: Deed): Promise<{ office: Office; zhang: OfficePerson }> {
  const office = new Office()
  const [li, zhang] = [await office.enter('李娟'), await office.enter('张伟')]
  // Of two values that are put into a cell at once Yjs keeps that of the higher clientID.
  ;[li.doc.clientID, zhang.doc.clientID] = [2_000, 1_000]
  writeParagraph(zhang, 'duties', '负责档案数字化。')
  zhang.report.setCell('t1-1', 'actual', '95%')
  await office.settle()
  office.journal.stall()
  lis(li)
  await office.settle()
  zhangs(zhang)
  const nonce = zhang.askSaved()
  await office.settle()
  office.journal.setMember(REPORT, 'id-of-李娟', memberWho(NOTHING))
  office.journal.resume()
  await office.settle()
  expect(li.closed?.code).toBe(CLOSE.notAllowed.code)
  expect(zhang.saved).toEqual([nonce])
  expect(await office.everyoneAgrees()).toBe(true)
  return { office, zhang }
}

const deleteParagraph: Deed = ({ report }) => report.section('duties').delete(report.section('duties').length - 1, 1)

const typeInParagraph: Deed = ({ report }) => {
  const paragraph = report.section('duties').toArray().at(-1) as Y.XmlElement
  ;(paragraph.get(0) as Y.XmlText).insert(0, '本单位')
}

const put =
  (value: string): Deed =>
  ({ report }) =>
    report.setCell('t1-1', 'actual', value)

test('[PR83] what somebody types in a paragraph stays when a deletion of that paragraph is refused', async () => {
  const { zhang } = await withdrawn(deleteParagraph, typeInParagraph)
  expect(written(zhang, 'duties')).toEqual(['本单位负责档案数字化。'])
})

test('[PR83] what somebody deletes stays deleted when the same deletion by another is refused', async () => {
  const { zhang } = await withdrawn(deleteParagraph, deleteParagraph)
  expect(written(zhang, 'duties')).toEqual([])
})

test('[PR83] what somebody puts into a cell stays when the value of another that came before it is refused', async () => {
  const { office } = await withdrawn(put('1%'), put('98%'))
  expect((await office.storedContent()).tables[0]?.indicators[0]?.actual).toBe('98%')
})

test('[PR85] who comes back while their edit waits for the disk hears that it is too late, and never "saved"', async () => {
  const office = new Office()
  const li = await office.enter('李娟')
  office.journal.stall()
  writeParagraph(li, 'duties', '晚了一步。')
  await office.settle()
  li.disconnect()
  await office.reconnect(li)
  const nonce = li.askSaved()
  office.journal.setStatus(REPORT, 'sealed')
  office.journal.resume()
  await office.settle()
  expect(office.storedWords()).not.toContain('晚了一步。')
  expect(li.saved).not.toContain(nonce)
  expect(li.closed?.code).toBe(CLOSE.locked.code)
})
