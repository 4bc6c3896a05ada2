/** A piece of HTML. Made only here, so that text never becomes markup. */
export interface Markup {
  readonly html: string
}

type Attributes = Readonly<Record<string, string | number | false>>

/** An element with what it holds: strings are text. Attributes that are false are left out. */
export function element(name: string, attributes: Attributes, ...children: readonly (Markup | string)[]): Markup {
  const inside = children.map((child) => (typeof child === 'string' ? escape(child) : child.html)).join('')
  return { html: `<${name}${write(attributes)}>${inside}</${name}>${LINE_BEHIND.has(name) ? '\n' : ''}` }
}

/** An element that holds nothing: br, wbr, col, meta. It closes itself, so that the file is XML as well. */
export function voidElement(name: string, attributes: Attributes = {}): Markup {
  return { html: `<${name}${write(attributes)}/>${LINE_BEHIND.has(name) ? '\n' : ''}` }
}

/** Elements behind which a line of the file ends: none stands where a space would show. */
const LINE_BEHIND: ReadonlySet<string> = new Set(
  'head meta title style body header main footer nav section div h1 h2 h3 h4 p ol ul li table caption colgroup thead tbody tr td th'.split(
    ' ',
  ),
)

function write(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === false ? '' : ` ${name}="${escape(String(value))}"`))
    .join('')
}

/** Characters that an HTML file may not hold (HTML §13.2.3.5), besides those that XML forbids. */
const FORBIDDEN = /[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\u{10000}-\u{10ffff}]|\p{Noncharacter_Code_Point}/gu

function escape(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
