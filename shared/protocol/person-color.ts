/**
 * Colours of carets, cell outlines and avatars. Readable under white text (contrast above 4.5), apart for people
 * who see no red or green, and none of them the red of errors or the green of what is done.
 */
export const PERSON_COLORS = ['#0B6BA8', '#A8500F', '#7A3FB0', '#0F766E', '#A8327D', '#66701A', '#4C51BF', '#7A5230'] as const

/**
 * The same person has the same colour in every window and on every server, unless a colleague in the same report
 * has it already: then the next free one.
 */
export function personColor(personId: string, taken: ReadonlySet<string> = new Set()): string {
  let hash = 0
  for (const letter of personId) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0
  const turn = (step: number) => PERSON_COLORS[(hash + step) % PERSON_COLORS.length] ?? PERSON_COLORS[0]
  return PERSON_COLORS.map((_, step) => turn(step)).find((color) => !taken.has(color)) ?? turn(0)
}
