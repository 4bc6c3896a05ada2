import axe from 'axe-core'
import { expect } from 'vitest'
import type { Clerk } from './clerk.ts'

/** Runs axe over what a window shows, keeps a picture of it, and asks whether the page tried what its rules forbid. */
export async function expectNothingWrong(clerk: Clerk, picture: string): Promise<void> {
  await clerk.screenshot(picture)
  // Not as a script of the page: its rules let only our own run.
  await clerk.page.evaluate(axe.source)
  const { violations } = await clerk.page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run())
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html.slice(0, 90)).join(' | ')})`,
  )
  expect.soft(found, picture).toEqual([])
  expect.soft(violationsOf(clerk), picture).toEqual([])
}

/** What the Content-Security-Policy kept the pages of a window from so far. */
export function violationsOf({ complaints }: Clerk): string[] {
  return complaints.filter((complaint) => complaint.includes('Content Security Policy'))
}
