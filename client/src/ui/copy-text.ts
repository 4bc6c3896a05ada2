/**
 * Puts a text on the clipboard, also on a page of plain http, where browsers offer no clipboard: many offices run
 * the system on their own network without a certificate. Call it from a press of a key or a button.
 * @returns false if the browser does not allow it at all.
 */
export async function copyText(text: string): Promise<boolean> {
  if (isSecureContext) {
    try {
      await navigator.clipboard.writeText(text)
      return true
    } catch {
      // Forbidden in this browser: the older way may still be open.
    }
  }
  return copyByCommand(text)
}

function copyByCommand(text: string): boolean {
  let done = false
  const fill = (event: ClipboardEvent) => {
    event.preventDefault()
    // A dialog or an editor must not put its own selection in its place.
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/plain', text)
    done = event.clipboardData !== null
  }
  document.addEventListener('copy', fill, { capture: true, once: true })
  // oxlint-disable-next-line typescript/no-deprecated -- the only way without https, and in every browser
  document.execCommand('copy')
  document.removeEventListener('copy', fill, { capture: true })
  return done
}
