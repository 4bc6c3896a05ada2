/** The character of a text field under the pointer; its end where the browser cannot tell. */
export function caretAt(box: HTMLTextAreaElement, x: number, y: number): number {
  const position = 'caretPositionFromPoint' in document ? document.caretPositionFromPoint(x, y) : null
  return position?.offsetNode === box ? position.offset : box.value.length
}
