import { useEffect } from 'react'

/** The parts of a page that F6 goes round carry `data-region` and can take the focus; an empty one is passed by. */
export function useRegionKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F6') return
      event.preventDefault()
      goToNextRegion(event.shiftKey ? -1 : 1)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

function goToNextRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.checkVisibility({ visibilityProperty: true }) && region.hasChildNodes(),
  )
  const at = regions.findIndex((region) => region.contains(document.activeElement))
  const start = at < 0 && step === -1 ? 0 : at
  regions[(start + step + regions.length) % regions.length]?.focus()
}
