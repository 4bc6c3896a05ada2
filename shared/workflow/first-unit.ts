/** What the first unit is called until an administrator names it: no name to write into a report. */
export const UNNAMED_UNIT = '本单位'
