/** Characters with the ending; in UTF-8 they stay below the 255 bytes that Linux keeps. */
const LONGEST = 80
/** Of a title, only so much is looked at: blanks and dots may take up some of it, and the patterns stay cheap. */
const LOOKED_AT = 300

/**
 * A name under which every system keeps a file: no character that stands for a folder, a drive or a command,
 * nothing invisible that could disguise the ending, not too long.
 *
 * @param title what a person wrote, whatever it is
 * @param extension without the dot
 * @param edition behind the title, and never cut: "（定稿第4版）"; safe by itself
 */
export function safeFileName(title: string, extension: string, edition = ''): string {
  const visible = cutAt(title, LOOKED_AT)
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(/\p{C}/gu, '')
    .replace(/[/\\:*?"<>|]/g, '_')
  const bare = trimEdges(visible)
  const name = bare === '' || DEVICE.test(bare) ? `报告${bare}` : bare
  return `${trimEdges(cutAt(name, LONGEST - edition.length - extension.length - 1))}${edition}.${extension}`
}

/** Windows drops dots and blanks at the end, and Unix hides what begins with a dot. */
function trimEdges(name: string): string {
  return name.replace(/^[. ]+|[. ]+$/g, '')
}

/** Windows takes these for a device, whatever the ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** The first characters of a text, without tearing one that takes two units. */
function cutAt(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
}

/**
 * Content-Disposition of a download (RFC 6266): the name in UTF-8 by RFC 5987, and for old programs one in ASCII.
 */
export function contentDisposition(fileName: string): string {
  const extension = fileName.slice(fileName.lastIndexOf('.'))
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="report${extension}"; filename*=UTF-8''${encoded}`
}
