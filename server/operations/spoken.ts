import { OBJECT } from '@gongping/shared/report/anchors/region-text.ts'

/** What people read of a quote: a page may show breaks and figures in its own way. */
export function spoken(text: string): string {
  return text.replaceAll(OBJECT, '').replaceAll(/\s/g, '')
}
