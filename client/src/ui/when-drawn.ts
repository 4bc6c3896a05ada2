/** Two seconds of a page that draws; one in the background waits until it is looked at. */
const FRAMES = 120

/** Resolves with an element once it is on the page; null if it still is not after two seconds. */
export async function whenDrawn(find: () => Element | null, frames = FRAMES): Promise<Element | null> {
  const found = find()
  if (found || frames === 0) return found
  await new Promise((resolve) => requestAnimationFrame(resolve))
  return whenDrawn(find, frames - 1)
}
