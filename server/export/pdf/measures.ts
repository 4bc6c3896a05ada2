/** Points in a millimetre. */
export const POINTS: number = 72 / 25.4
