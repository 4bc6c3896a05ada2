/** Enter and the arrows up and down lead to the same column of the next row, as in a spreadsheet. @returns false for other keys. */
export function goBeside(field: HTMLInputElement, key: string, shift: boolean): boolean {
  const step = key === 'ArrowDown' || (key === 'Enter' && !shift) ? 1 : key === 'ArrowUp' || key === 'Enter' ? -1 : 0
  if (step === 0) return false
  const column = [...document.querySelectorAll<HTMLInputElement>(`.facts-field[data-year="${field.dataset['year'] ?? ''}"]`)]
  column[column.indexOf(field) + step]?.focus()
  return true
}
