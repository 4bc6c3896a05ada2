/**
 * Whether a request comes from a page of ours: browsers name the page's origin on every unsafe request and on
 * every WebSocket, and a foreign page can't forge it. A request without it comes from a program, not a page.
 * @param publicUrl origin that people type, or null: then whatever host the request names.
 */
export function isSameOrigin(headers: Headers, publicUrl: string | null): boolean {
  const origin = headers.get('origin')
  if (origin === null) return true
  if (publicUrl !== null) return origin === publicUrl
  return URL.canParse(origin) && new URL(origin).host === headers.get('host')
}
