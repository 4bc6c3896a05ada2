import { releaseFigures, settleFigures } from '@gongping/shared/figures/settle-figures.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'

/** The order in which contract §5 names the parts of a report; others follow by their names. */
const ORDER: readonly string[] = `
  id type format template kind number title name supervisor implementer year value unit last
  sections paragraphs facts tables funds label initial budget executed goal expected
  indicators level1 level2 level3 target actual weight rate score reason method printed
  attrs content text marks
`
  .trim()
  .split(/\s+/)

/**
 * The report as JSON (contract §5), laid out for people. Importing it gives back an equal report, also of a version.
 * Equal reports give the same file, whether they come from a document or from what is kept of a version.
 */
export function writeJson(content: ReportContent): string {
  return layJson(releaseFigures(settleFigures(content)))
}

/** Any JSON value in that layout. */
export function layJson(value: unknown): string {
  return `${JSON.stringify(value, inOrder(value), 2)}\n`
}

/** Every name of a member, in the order in which they are written. */
function inOrder(value: unknown): string[] {
  const names = new Set<string>()
  collectNames(value, names)
  const others = [...names].filter((name) => !ORDER.includes(name)).sort()
  return [...ORDER.filter((name) => names.has(name)), ...others]
}

function collectNames(value: unknown, names: Set<string>): void {
  if (value === null || typeof value !== 'object') return
  if (!Array.isArray(value)) for (const name of Object.keys(value)) names.add(name)
  for (const item of Object.values(value)) collectNames(item, names)
}
