import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { agree, beginSubmission, chosenPosts, closes, opinion, strip, submission, submit } from '../support/agreeing.ts'
import { type BrowserOffice, browserOffice } from '../support/browser-office.ts'
import type { Clerk } from '../support/clerk.ts'
import { runCommand } from '../support/command-line.ts'
import { json } from '../support/http-office.ts'
import { expectNothingWrong } from '../support/nothing-wrong.ts'
import { rewriteDocx } from '../support/rewrite-docx.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { Verifier } from '../support/verifier.ts'

let office: BrowserOffice
let li: Clerk
let wang: Clerk
let zhao: Clerk
let chen: Clerk
/** As it was exported. */
let final: Uint8Array
let code: string
const folder = tempFolder()
beforeAll(async () => {
  office = await browserOffice(['李娟', '王强', '赵敏', '陈立'])
  li = await office.seat('李娟')
  wang = await office.seat('王强')
  zhao = await office.seat('赵敏')
  chen = await office.seat('陈立')
})
afterAll(async () => {
  folder.remove()
  await office[Symbol.asyncDispose]()
})

const POSTS = [
  ['王强', '财务负责人'],
  ['赵敏', '分管领导'],
  ['陈立', '主要负责人'],
] as const
/** 李娟 does something at another place than this page. */
const send = async (path: string, body: object, method?: string) =>
  office.server.fetch(`/api/reports/${office.report}${path}`, json(body, method))

test('[PG123] before it is submitted 李娟 is told of open comments, with a way to them', async () => {
  const made = await send('/comments', { place: 'section/duties', quote: '', text: '请核对职责' })
  const { id } = (await made.json()) as { id: string }
  await beginSubmission(li)
  await submission(li).getByText('还有 1 条批注未处理').waitFor()
  await li.screenshot('70-open-comments')
  await submission(li).getByRole('button', { name: '查看批注' }).click()
  await closes(li)
  await li.reads(() => li.page.evaluate(() => String(document.activeElement?.hasAttribute('data-card'))), 'true')
  await send(`/comments/${id}/state`, { state: 'accepted' }, 'PUT')
})

test('[PG115] [PG134] 李娟 submits the report to three colleagues in the order that she wants, each of whom sees the code and who has agreed', async () => {
  await beginSubmission(li)
  const dialog = submission(li)
  for (const [name, post] of [POSTS[1], POSTS[0], POSTS[2]]) {
    await dialog.getByRole('checkbox', { name }).click()
    await dialog.getByRole('textbox', { name: `${name}以什么职务会签` }).fill(post)
  }
  await dialog.getByRole('button', { name: '王强上移' }).focus()
  await li.press('Enter')
  expect(await chosenPosts(li)).toEqual(POSTS.map(([, post]) => post))
  await li.screenshot('70-submit')
  await submit(li, '请于周五前确认')
  for (const clerk of [li, wang, zhao, chen]) await strip(clerk).getByText('会签中，3 人中已有 0 人同意').waitFor()
  const code = await strip(li).locator('.agreement-code .number').innerText()
  expect(code).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/)
  await wang.reads(() => strip(wang).locator('.agreement-code .number').innerText(), code)
})

test('[PG122] [PG136] 王强 agrees and reads that he has; at 1366 by 768 what the strip says takes two lines', async () => {
  await wang.page.setViewportSize({ width: 1366, height: 768 })
  await wang.screenshot('71-asked')
  await agree(wang)
  await strip(wang).getByText('您已同意').waitFor()
  expect(await strip(wang).getByRole('button', { name: '同意' }).count()).toBe(0)
  await strip(wang).getByRole('button', { name: '退回' }).and(wang.page.locator('[data-kind=quiet]')).waitFor()
  await strip(li).getByText('3 人中已有 1 人同意').waitFor()
  expect((await strip(wang).boundingBox())?.height).toBeLessThan(72)
  await wang.screenshot('71-agreed')
  await li.screenshot('71-agreement-strip')
})

test('[PG130] [PG116] 赵敏 finds it first in her list and returns it with a reason: it is open at once, and everybody reads that what 王强 agreed to is void', async () => {
  await zhao.goTo('/')
  await zhao.page.getByRole('row').nth(1).getByText('待我会签').waitFor()
  await zhao.screenshot('72-list')
  await zhao.page.getByRole('row').nth(1).getByRole('link').click()
  await strip(zhao).getByRole('button', { name: '退回' }).click()
  await opinion(zhao, '理由').fill('结转资金与决算不一致')
  await zhao.screenshot('72-return')
  await zhao.page.getByRole('dialog').getByRole('button', { name: '退回' }).click()
  for (const clerk of [li, wang, chen]) {
    await strip(clerk)
      .getByText(/赵敏于.*退回/)
      .waitFor()
    await strip(clerk).getByText('王强此前的同意已作废。').waitFor()
  }
  await li.screenshot('73-returned')
  await li.enterSection('other')
  await li.type('结转资金已与决算核对一致。')
  await wang.readsInSection('other', '结转资金已与决算核对一致。')
  await li.saved()
})

test('[PG133] submitted again it is those three who are asked, as before; Enter never makes it final', async () => {
  await beginSubmission(li)
  await submission(li).getByRole('textbox', { name: '王强以什么职务会签' }).waitFor()
  expect(await chosenPosts(li)).toEqual(POSTS.map(([, post]) => post))
  expect(await submission(li).getByRole('button', { name: '直接定稿' }).count()).toBe(0)
  for (const [name] of POSTS) await submission(li).getByRole('checkbox', { name }).click()
  await li.press('Enter')
  expect(await submission(li).getByRole('button', { name: '送审', exact: true }).isDisabled()).toBe(true)
  await submission(li).getByRole('button', { name: '直接定稿' }).waitFor()
  await li.screenshot('73-nobody')
  await li.press('Escape')
  await closes(li)
  await beginSubmission(li)
  await submission(li).getByRole('textbox', { name: '王强以什么职务会签' }).waitFor()
  await submit(li, '已核对')
})

test('[PG132] what 赵敏 began to write about it outlives Esc and a reload; 取消 drops it', async () => {
  const begin = async () => strip(zhao).getByRole('button', { name: '退回' }).click()
  await begin()
  await opinion(zhao, '理由').fill('附表还差一份')
  await zhao.press('Escape')
  await closes(zhao)
  await zhao.page.reload()
  await begin()
  await zhao.reads(() => opinion(zhao, '理由').inputValue(), '附表还差一份')
  for (const place of [strip(zhao), zhao.page.getByRole('dialog')])
    await place.getByRole('link', { name: /^只看我上次表态以后的修改/ }).waitFor()
  await zhao.screenshot('73-begun')
  await zhao.page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  await closes(zhao)
  await begin()
  expect(await opinion(zhao, '理由').inputValue()).toBe('')
  await zhao.press('Escape')
})

test('[PG137] what everybody said in the round before, and why it was returned, unfolds in the strip, in English as well', async () => {
  await strip(chen).getByRole('button', { name: '历次会签' }).click()
  const details = chen.page.getByRole('region', { name: '会签情况' })
  for (const words of ['第 1 轮', '请于周五前确认', '结转资金与决算不一致', '第 2 轮', '已核对'])
    await details.getByText(words, { exact: words.startsWith('第') }).waitFor()
  await details.getByText(/赵敏于.*退回/).waitFor()
  await expectNothingWrong(chen, '73-rounds')
  await chen.page.getByRole('button', { name: 'English' }).click()
  await chen.page.getByText('Returned by 赵敏').waitFor()
  await expectNothingWrong(chen, '73-rounds-english')
  await chen.page.getByRole('button', { name: '中文' }).click()
  await strip(chen).getByRole('button', { name: '历次会签' }).click()
  await details.waitFor({ state: 'detached' })
})

test('[PG135] 陈立 comes to 同意 with three keys', async () => {
  await chen.page.reload()
  await strip(chen).getByRole('button', { name: '同意' }).waitFor()
  await chen.press('Tab', 'Enter', 'Tab')
  expect(await chen.page.evaluate(() => document.activeElement?.textContent)).toBe('同意')
})

test('[PG117] agreed by all and finalised: the report says so with its code, and can be changed by nobody', async () => {
  for (const clerk of [wang, zhao, chen]) await agree(clerk)
  await strip(li).getByText('3 人中已有 3 人同意').waitFor()
  await strip(li).getByRole('button', { name: '定稿' }).click()
  await li.page.getByRole('dialog', { name: '报告定稿？' }).getByRole('button', { name: '定稿' }).click()
  await closes(li)
  for (const clerk of [li, wang, zhao, chen]) await strip(clerk).getByText('报告已定稿，只能查看').waitFor()
  // Said once, above the paper.
  for (const clerk of [li, wang])
    await clerk.reads(async () => String(await clerk.page.getByText('报告已定稿，只能查看').count()), '1')
  await wang.section('other').and(wang.page.locator('[contenteditable=false]')).waitFor()
  await li.screenshot('74-final')
  expect([...li.complaints, ...wang.complaints, ...zhao.complaints, ...chen.complaints]).toEqual([])
})

/** One byte of 致 (E8 87 B4) changed is 至 (E8 87 B3). */
const AGREED = '结转资金已与决算核对一致'
const CHANGED = '结转资金已与决算核对一至'

async function commandSays(name: string, bytes: Uint8Array): Promise<readonly [number | null, string]> {
  const path = join(folder.path, name)
  await writeFile(path, bytes)
  const { code: exit, stdout } = await runCommand(office.server.server.dataDir, ['verify', path])
  return [exit, stdout]
}

test('[PG118] 李娟 exports the final report; 王强, with the keyboard, is told that the file is what was agreed, by whom and when', async () => {
  await li.page.getByRole('button', { name: '导出' }).click()
  const [download] = await Promise.all([
    li.page.waitForEvent('download'),
    li.page.getByRole('menuitem', { name: 'Word' }).click(),
  ])
  final = new Uint8Array(await readFile(await download.path()))
  code = await strip(li).locator('.agreement-code .number').innerText()

  await strip(wang).getByRole('link', { name: '核验文件' }).click()
  const desk = await Verifier.at(wang)
  await expectNothingWrong(wang, '75-verify')
  await desk.choose(download.suggestedFilename(), final)
  const answer = desk.answer('是定稿版本，内容未改动')
  for (const words of [code, '财务负责人 王强', '分管领导 赵敏', '主要负责人 陈立']) await answer.getByText(words).waitFor()
  for (const said of ['填报单位', '定稿人']) await answer.getByRole('term').filter({ hasText: said }).waitFor()
  await answer.getByRole('definition').getByText('李娟', { exact: true }).waitFor()
  await desk.isRead('是定稿版本，内容未改动')
  await expectNothingWrong(wang, '76-verified')
  expect(await commandSays('定稿.docx', final)).toEqual([
    0,
    expect.stringMatching(`^是定稿，内容一致\n.*\t${code}\n填报单位\t.*\n定稿人\t李娟\t`),
  ])
  await answer.getByRole('link').click()
  await strip(wang).getByText('报告已定稿，只能查看').waitFor()
})

/** The final report in Word with one part changed. */
const within = (part: string, from: string | RegExp, to: string): Uint8Array =>
  rewriteDocx(final, (path, xml) => (path === part ? xml.replace(from, to) : xml))

test('[PG119] with one byte of its text changed the page and the command say that it is not, and where', async () => {
  const changed = within('word/document.xml', AGREED, CHANGED)
  await zhao.goTo('/')
  await zhao.page.getByRole('link', { name: '核验', exact: true }).click()
  const desk = await Verifier.at(zhao)
  await desk.drop('改过.docx', changed)
  const answer = desk.answer('内容已改动')
  await answer.getByRole('heading', { name: '有 1 处不一致' }).waitFor()
  const row = answer.getByRole('row').nth(1)
  const where = await row.getByRole('rowheader').innerText()
  expect(where).toMatch(/^第 \d+ 段$/)
  expect(await row.locator('mark').allInnerTexts()).toEqual(['致', '至'])
  await expectNothingWrong(zhao, '77-changed')
  const [exit, said] = await commandSays('改过.docx', changed)
  expect([exit, said]).toEqual([1, expect.stringMatching(/^与定稿不一致\n/)])
  expect(said).toContain(`\n${where}\t无。${AGREED}。\t无。${CHANGED}。\n`)
})

test('[PG119] of a Word file with a hidden sentence they say where, and of one that was saved again that its words are the same', async () => {
  const desk = await Verifier.at(zhao)
  const sentence = new RegExp(`<w:r>(<w:t[^>]*>[^<]*${AGREED})`)
  await desk.drop('隐藏.docx', within('word/document.xml', sentence, '<w:r><w:rPr><w:vanish/></w:rPr>$1'))
  await desk.answer('内容已改动').locator('mark', { hasText: '［隐藏、修订或插入的内容］' }).waitFor()
  await expectNothingWrong(zhao, '77-hidden')
  const again = within('word/styles.xml', '</w:styles>', '<w:style w:type="paragraph" w:styleId="另存"/></w:styles>')
  await desk.drop('另存.docx', again)
  await desk.answer('文字与定稿一致，但不是原样导出的文件').getByText('请以重新导出的定稿为准').waitFor()
  await expectNothingWrong(zhao, '77-saved-again')
  expect(await commandSays('另存.docx', again)).toEqual([1, expect.stringMatching(/^文字与定稿一致，但不是原样导出的文件/)])
})

test('[PG120] what is no final version, cannot be read, is too large or does not arrive is said with what to do', async () => {
  const desk = await Verifier.at(zhao)
  await desk.drop('会议通知.txt', new TextEncoder().encode('今天下午开会。'))
  await desk.answer('无法识别').getByText('请用定稿后从“导出”得到的原文件').waitFor()
  await desk.drop('扫描件.pdf', new TextEncoder().encode('%PDF-1.7'))
  await desk.problem('PDF 和扫描件不能核验').waitFor()
  await zhao.screenshot('78-verify-refused')
  await desk.dropEmpty('录像.docx', 21 * 1024 * 1024)
  await desk.problem('文件超过 20 MB').waitFor()
  await zhao.context.setOffline(true)
  await desk.drop('定稿.docx', final)
  await desk.problem('连接不上服务器').waitFor()
  await zhao.context.setOffline(false)
  await zhao.page.getByRole('button', { name: '重试' }).click()
  await desk.answer('是定稿版本，内容未改动').waitFor()
})

/** [PG154] 李娟 reads the version that was final: the list says that it was corrected, the page who had agreed to it. */
async function readsCorrected(): Promise<void> {
  await li.page.goto(`${office.server.server.origin}/reports/${office.report}/versions/3`)
  const signed = li.page.getByRole('list', { name: '这一版的会签' })
  await signed.getByText(/主要负责人 陈立 同意/).waitFor()
  await signed.getByText(/李娟于.*发起更正/).waitFor()
  await li.page.locator('.version[data-version="3"]', { hasText: '已更正' }).waitFor()
  expect(await strip(li).count()).toBe(0)
  await expectNothingWrong(li, '81-corrected-version')
}

test('[PG121] [PG154] once a correction has begun, the same file is what was agreed and is said to hold no more, in English as well', async () => {
  await strip(li).getByRole('button', { name: '更正' }).click()
  const dialog = li.page.getByRole('dialog', { name: '发起更正？' })
  await dialog.getByRole('textbox', { name: '理由' }).fill('附表有误')
  await dialog.getByRole('button', { name: '更正' }).click()
  await strip(li)
    .getByText(/李娟于.*发起更正/)
    .waitFor()
  await readsCorrected()
  const desk = await Verifier.at(zhao)
  await desk.drop('定稿.docx', final)
  await desk.answer('是定稿版本，内容未改动，但已被更正').getByText('请向报告负责人索取新的定稿').waitFor()
  await zhao.screenshot('79-superseded')
  await zhao.page.setViewportSize({ width: 1024, height: 768 })
  await zhao.page.getByRole('button', { name: 'English' }).click()
  await desk.answer('It is a final version, unchanged, that was corrected since').getByText(code).waitFor()
  await expectNothingWrong(zhao, '80-superseded-english')
})
