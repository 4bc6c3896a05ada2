import type { Locator } from 'playwright-core'
import type { Clerk } from './clerk.ts'

/** What somebody sees and does at the page about the agreement on a report. Only this file knows its dialogs. */
export const strip = (clerk: Clerk): Locator => clerk.page.getByRole('region', { name: '会签与定稿' })

/** The dialog 送审. */
export const submission = (clerk: Clerk): Locator => clerk.page.getByRole('dialog', { name: '送审' })

/** What is written in the open dialog. */
export const opinion = (clerk: Clerk, name: string): Locator => clerk.page.getByRole('dialog').getByRole('textbox', { name })

/** The posts of whoever is chosen, in their order. */
export async function chosenPosts(clerk: Clerk): Promise<string[]> {
  const fields = await submission(clerk)
    .getByRole('textbox', { name: /以什么职务会签/ })
    .all()
  return Promise.all(fields.map((field) => field.inputValue()))
}

/** Waits until every dialog has closed; the failure says what one that stays says. */
export async function closes(clerk: Clerk): Promise<void> {
  const dialog = clerk.page.getByRole('dialog')
  await clerk.reads(async () => (await dialog.allInnerTexts()).join('\n'), '')
}

export async function beginSubmission(owner: Clerk): Promise<void> {
  await owner.page.getByRole('button', { name: /报告状态/ }).click()
  await owner.page.getByRole('menuitem', { name: '送审' }).click()
}

/** To whom is chosen in the open dialog. */
export async function submit(owner: Clerk, note: string): Promise<void> {
  await opinion(owner, '送审说明（可不填）').fill(note)
  await submission(owner).getByRole('button', { name: '送审', exact: true }).click()
  await closes(owner)
}

export async function agree(clerk: Clerk): Promise<void> {
  await strip(clerk).getByRole('button', { name: '同意' }).click()
  const dialog = clerk.page.getByRole('dialog', { name: '同意这个版本？' })
  await dialog.getByRole('button', { name: '同意', exact: true }).click()
  await closes(clerk)
}
