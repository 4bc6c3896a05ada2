/**
 * Caret and outline colours: told apart by colour-blind people, dark enough for white text on them, and none
 * that means something already (red error, green confirmed, yellow comment).
 */
const PALETTE = ['#1f5fbf', '#8a4fbd', '#00798c', '#b3541e', '#5b6b00', '#a8326e', '#3d5a80', '#7a5c3e'] as const

/** The same person has the same colour in every report and on every server. */
export function personColor(personId: string): string {
  let hash = 0
  for (const character of personId) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0
  return PALETTE[hash % PALETTE.length] ?? PALETTE[0]
}
