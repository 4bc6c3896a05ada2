import { z } from '@hono/zod-openapi'

/**
 * What people write: line breaks stay, what no database and no page can show goes.
 * @param longest in UTF-16 units.
 */
export function plainText(longest: number) {
  return z.string().overwrite(withoutControls).max(longest)
}

function withoutControls(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what this takes out
  return text.toWellFormed().replace(/[\0-\x08\x0b-\x1f\x7f]/g, '')
}
