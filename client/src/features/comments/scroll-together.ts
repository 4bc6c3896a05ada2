/** Paper and panel scroll as one, whichever is scrolled. @returns the function that parts them. */
export function scrollTogether(desk: HTMLElement, panel: HTMLElement): () => void {
  // What one of them was told last is no wish of its own.
  let told = -1
  const follow = () => {
    panel.scrollTop = desk.scrollTop
    told = panel.scrollTop
  }
  const lead = () => {
    if (Math.abs(panel.scrollTop - told) > 1) desk.scrollTo({ top: panel.scrollTop, behavior: 'instant' })
  }
  const sizes = new ResizeObserver(follow)
  sizes.observe(panel)
  follow()
  desk.addEventListener('scroll', follow, { passive: true })
  panel.addEventListener('scroll', lead, { passive: true })
  return () => {
    sizes.disconnect()
    desk.removeEventListener('scroll', follow)
    panel.removeEventListener('scroll', lead)
  }
}
