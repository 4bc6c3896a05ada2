import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserOffice, browserOffice } from '../support/browser-office.ts'
import type { Clerk } from '../support/clerk.ts'
import { json } from '../support/http-office.ts'
import { expectNothingWrong } from '../support/nothing-wrong.ts'

let office: BrowserOffice
let li: Clerk
let wang: Clerk
let zhao: Clerk
beforeAll(async () => {
  office = await browserOffice(['李娟', '王强', '赵敏'])
  li = await office.seat('李娟')
  wang = await office.seat('王强')
  zhao = await office.seat('赵敏')
})
afterAll(() => office[Symbol.asyncDispose]())

const bell = (clerk: Clerk) => clerk.page.getByRole('button', { name: /^(通知|Notifications)/ })
const list = (clerk: Clerk) => clerk.page.getByRole('dialog', { name: /^(通知|Notifications)$/ })
const line = (clerk: Clerk, words: string) => list(clerk).getByRole('link', { name: words })
const card = (clerk: Clerk, words: string) => clerk.page.locator('.comment-card', { hasText: words })

/** What the bell says, such as "通知，1 条未读". */
async function hears(clerk: Clerk, words: string): Promise<void> {
  await clerk.page.getByRole('button', { name: words, exact: true }).waitFor()
}

/** The keyboard stands in it, or in something within. */
async function isEntered(clerk: Clerk, place: Locator): Promise<void> {
  await clerk.reads(() => place.evaluate((element) => String(element.contains(document.activeElement))), 'true')
}

async function isInSight(place: Locator): Promise<string> {
  return place.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return String(top >= 0 && bottom <= innerHeight)
  })
}

async function idOf(clerk: Clerk): Promise<string> {
  const { id } = (await (await clerk.context.request.get('/api/session')).json()) as { id: string }
  return id
}

/** 李娟 does something at another place than this page. */
async function send(path: string, body: object, method?: string): Promise<unknown> {
  const answer = await office.server.fetch(`/api/reports/${office.report}${path}`, json(body, method))
  return answer.status === 201 ? answer.json() : null
}

test('[PG124] [PG125] [PG126] 李娟 mentions 王强: his bell says so at once, and with the keyboard alone he is at the card beside the words', async () => {
  await hears(wang, '通知')
  await li.enterSection('other')
  await li.type('本年度没有需要说明的其他情况，资产管理规范。')
  await li.press('ArrowLeft', ...Array.from({ length: 6 }, () => 'Shift+ArrowLeft'))
  await li.press('Control+Alt+m')
  await li.page.getByRole('combobox', { name: '批注' }).waitFor()
  await li.type('@王')
  await li.page.getByRole('option', { name: '王强' }).waitFor()
  await li.press('Enter')
  await li.type('请附上资产台账。')
  await li.press('Enter')
  await hears(wang, '通知，1 条未读')
  await bell(wang).focus()
  await wang.press('Enter')
  await line(wang, '李娟在《').waitFor()
  await expectNothingWrong(wang, '110-notifications')
  await wang.press('ArrowDown', 'Enter')
  await isEntered(wang, card(wang, '@王强 请附上资产台账。'))
  await wang.reads(() => isInSight(wang.section('other').locator('.comment-mark[data-active]')), 'true')
  await wang.reads(() => isInSight(card(wang, '@王强 请附上资产台账。')), 'true')
  await hears(wang, '通知')
  await wang.screenshot('111-at-the-comment')
  expect(new URL(wang.page.url()).search).toBe('')
})

test('[PG124] [PG126] 赵敏 has the list of reports in front and hears within a minute what she is to write; a click opens it there', async () => {
  await zhao.page.clock.install()
  await zhao.goTo('/')
  await hears(zhao, '通知')
  await send('/assignments', { place: 'section/other', people: [await idOf(zhao)], isBinding: false }, 'PUT')
  await zhao.page.clock.fastForward('01:01')
  await hears(zhao, '通知，1 条未读')
  await bell(zhao).click()
  await expectNothingWrong(zhao, '112-assigned')
  await line(zhao, '李娟把《').click()
  await zhao.reportIsOpen()
  await isEntered(zhao, zhao.section('other'))
  await zhao.reads(() => isInSight(zhao.section('other')), 'true')
  await hears(zhao, '通知')
})

test('[PG125] [PG126] what is unread is marked as read all at once; a deleted comment is said to be deleted, and Esc gives the keyboard back', async () => {
  const mentions = [await idOf(wang)]
  const wanted = (text: string) => ({ place: 'section/duties', quote: '', text, mentions })
  const { id } = (await send('/comments', wanted('请核对职责'))) as { id: string }
  await send('/comments', wanted('请再核对一次'))
  await hears(wang, '通知，2 条未读')
  await bell(wang).click()
  await list(wang).getByRole('button', { name: '全部标为已读' }).click()
  await hears(wang, '通知')
  await isEntered(wang, list(wang))
  await wang.press('Escape')
  await isEntered(wang, bell(wang))

  const { threads } = (await (await office.server.fetch(`/api/reports/${office.report}/comments`)).json()) as {
    threads: { id: string; comments: { id: string }[] }[]
  }
  const first = threads.find((thread) => thread.id === id)?.comments[0]?.id ?? ''
  await office.server.fetch(`/api/reports/${office.report}/comments/${id}/${first}`, { method: 'DELETE' })
  await bell(wang).click()
  await line(wang, '李娟在《').nth(1).click()
  await wang.page.getByText('这条批注已经删除').waitFor()
})

test('[PG126] who is asked to confirm is led with the keyboard to the agreement, where 同意 stands', async () => {
  await send('/agreement/submit', { confirmers: [{ personId: await idOf(wang), post: '财务负责人' }] })
  await hears(wang, '通知，1 条未读')
  await bell(wang).click()
  await line(wang, '李娟请您会签《').click()
  const agreement = wang.page.getByRole('region', { name: '会签与定稿' })
  await isEntered(wang, agreement)
  await agreement.getByRole('button', { name: '同意' }).waitFor()
})

test('[PG127] in a narrow window the panel opens for the comment that a link leads to', async () => {
  await zhao.page.setViewportSize({ width: 1024, height: 768 })
  await send('/agreement/withdraw', {})
  await send('/comments', { place: 'section/staffing', quote: '', text: '编制数请核对', mentions: [await idOf(zhao)] })
  await hears(zhao, '通知，1 条未读')
  await zhao.page.getByRole('button', { name: 'English' }).click()
  await bell(zhao).click()
  await expectNothingWrong(zhao, '113-notifications-english')
  await line(zhao, '李娟 mentioned you').click()
  await isEntered(zhao, card(zhao, '编制数请核对'))
  await zhao.screenshot('114-narrow-comment')
})

test('[PG125] nothing yet, and no answer, are said in words with a way on', async () => {
  await li.goTo('/')
  await bell(li).click()
  await list(li).getByText('还没有通知').waitFor()
  await expectNothingWrong(li, '115-no-notifications')
  await li.press('Escape')
  await li.page.route('**/api/notifications?*', (route) => route.abort())
  await bell(li).click()
  await list(li).getByText('连接不上服务器').waitFor()
  await expectNothingWrong(li, '116-notifications-unreachable')
  await li.page.unroute('**/api/notifications?*')
  await list(li).getByRole('button', { name: '重试' }).click()
  await list(li).getByText('连接不上服务器').waitFor({ state: 'detached' })
})

test('[PG128] in her account 李娟 says where she wants mail; what is no address is refused beside its field', async () => {
  await li.goTo('/profile')
  const mail = li.page.getByRole('region', { name: '邮件提醒' })
  await mail.getByText('本服务器还没有设置发信').waitFor()
  const address = mail.getByRole('textbox', { name: '邮箱' })
  await address.fill('lijuan@')
  await address.press('Enter')
  await mail.getByText('这不是一个完整的邮箱').waitFor()
  await mail.scrollIntoViewIfNeeded()
  await expectNothingWrong(li, '117-mail-wrong')
  await address.fill('lijuan@example.gov.cn')
  await address.press('Enter')
  await li.page.getByText('邮箱已保存').waitFor()
  await li.page.reload()
  await li.reads(() => address.inputValue(), 'lijuan@example.gov.cn')
})
