/** Cells copied from a spreadsheet, row by row. */
export type Block = readonly (readonly string[])[]

/**
 * Reads tab-separated text as Excel and WPS put it on the clipboard: a cell with a line break or a quote stands
 * in quotes, a quote inside is doubled, the last line ends with a break.
 */
export function parseBlock(text: string): Block {
  const rows: string[][] = [[]]
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  for (let at = 0; at <= source.length; at++) {
    const { cell, end } = readCell(source, at)
    rows.at(-1)?.push(cell)
    at = end
    if (source[at] === '\n') rows.push([])
  }
  return rows
}

function readCell(source: string, start: number): { cell: string; end: number } {
  const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(source.slice(start))
  if (quoted) return { cell: (quoted[1] ?? '').replaceAll('""', '"'), end: start + quoted[0].length }
  const plain = /^[^\t\n]*/.exec(source.slice(start))?.[0] ?? ''
  return { cell: plain, end: start + plain.length }
}

/** Full-width digits and signs become plain ones, thousands separators and blanks go: "１,234．5％" → "1234.5%". */
export function normaliseFigure(text: string): string {
  const plain = text.replace(/[０-９．％－＋]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).trim()
  const grouped = /^[-+]?\d{1,3}([,，]\d{3})+(\.\d+)?%?$/.test(plain)
  return grouped ? plain.replace(/[,，]/g, '') : plain
}
