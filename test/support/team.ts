import type { Locator } from 'playwright-core'
import type { Clerk } from './clerk.ts'

type RoleName = '管理' | '起草' | '审阅' | '查看'

/** What the owner of a report does at the page about who works on it. Only this file knows the dialogs. */
export class Team {
  private readonly owner: Clerk

  constructor(owner: Clerk) {
    this.owner = owner
  }

  get dialog(): Locator {
    return this.owner.page.getByRole('dialog')
  }

  async openMembers(): Promise<void> {
    await this.owner.page.getByRole('button', { name: '协作人员' }).click()
    await this.dialog.getByRole('row').nth(1).waitFor()
  }

  async close(): Promise<void> {
    await this.owner.press('Escape')
    await this.dialog.waitFor({ state: 'detached' })
  }

  /** In the open dialog. */
  async giveRole(name: string, role: RoleName): Promise<void> {
    await this.dialog.getByLabel(`${name}的角色`).selectOption({ label: role })
    await this.owner.page.getByText(`已更改${name}的权限`).waitFor()
  }

  /** Back to what goes with being in the unit. */
  async takeRoleBack(name: string): Promise<void> {
    await this.dialog.getByLabel(`${name}的角色`).selectOption('')
    await this.owner.page.getByText(`已更改${name}的权限`).waitFor()
  }

  async everyoneElse(role: '起草' | '审阅' | '查看' | '不公开'): Promise<void> {
    await this.dialog.getByRole('radio', { name: role }).click()
    await this.owner.page.getByText(`本单位其他人：${role}`).waitFor()
  }

  /** What the dialog says that a person may do. */
  async holds(name: string, words: string): Promise<void> {
    await this.dialog.getByRole('row', { name }).getByText(words, { exact: true }).waitFor()
  }

  /** What the open question about a section or a row says: these people, and nobody but them where it binds. */
  async answerAssignment(names: readonly string[], kind: '提示' | '仅限其编辑'): Promise<void> {
    for (const name of names) await this.dialog.getByRole('checkbox', { name, exact: true }).check()
    await this.dialog.getByRole('radio', { name: kind }).check()
    await this.dialog.getByRole('button', { name: '保存' }).click()
    await this.dialog.waitFor({ state: 'detached' })
  }

  /** From the heading on the paper. */
  async assignSection(title: string, names: readonly string[], kind: '提示' | '仅限其编辑'): Promise<void> {
    await this.owner.page
      .getByRole('main')
      .getByRole('button', { name: `分工：${title}` })
      .click()
    await this.answerAssignment(names, kind)
  }

  async changeStatus(act: '锁定' | '解锁' | '定稿'): Promise<void> {
    await this.askStatus(act)
    await this.dialog.getByRole('button', { name: act, exact: true }).click()
    await this.dialog.waitFor({ state: 'detached' })
  }

  /** Up to the question what that means; final is what is submitted to nobody. */
  async askStatus(act: '锁定' | '解锁' | '定稿'): Promise<void> {
    await this.owner.page.getByRole('button', { name: '报告状态' }).click()
    const isFinal = act === '定稿'
    await this.owner.page.getByRole('menuitem', { name: isFinal ? '送审' : act }).click()
    if (isFinal) await this.dialog.getByRole('button', { name: '直接定稿' }).click()
    await this.dialog.getByRole('button', { name: act, exact: true }).waitFor()
  }
}
