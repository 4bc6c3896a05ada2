/**
 * Close codes of the sync socket and what the page does about each. 4400–4499 are final for that client (the
 * stock provider stops and emits `closed`); for every other code it tries again by itself.
 */
export type CloseReaction = 'sign-in' | 'give-up' | 'reload' | 'reopen' | 'retry'

export interface CloseCode {
  readonly code: number
  readonly reaction: CloseReaction
  /** Key of the error catalogue whose sentence and remedy the page shows. */
  readonly error:
    | 'sign-in-required'
    | 'password-change-required'
    | 'account-inactive'
    | 'not-allowed'
    | 'report-unknown'
    | 'report-restored'
    | 'frame-too-large'
    | 'report-too-large'
    | 'update-not-understood'
    | 'report-locked'
    | 'page-outdated'
    | 'too-many-refusals'
    | 'server-restarting'
    | 'storage-unavailable'
    | 'too-slow'
    | 'too-many-windows'
    | 'report-crowded'
}

export const CLOSE = {
  badMessage: { code: 4400, reaction: 'reopen', error: 'update-not-understood' },
  signIn: { code: 4401, reaction: 'sign-in', error: 'sign-in-required' },
  passwordChange: { code: 4401, reaction: 'sign-in', error: 'password-change-required' },
  left: { code: 4401, reaction: 'sign-in', error: 'account-inactive' },
  notAllowed: { code: 4403, reaction: 'reopen', error: 'not-allowed' },
  unknownReport: { code: 4404, reaction: 'give-up', error: 'report-unknown' },
  tooManyWindows: { code: 4408, reaction: 'give-up', error: 'too-many-windows' },
  restored: { code: 4409, reaction: 'reopen', error: 'report-restored' },
  frameTooLarge: { code: 4413, reaction: 'reopen', error: 'frame-too-large' },
  reportTooLarge: { code: 4413, reaction: 'reopen', error: 'report-too-large' },
  updateRefused: { code: 4422, reaction: 'reopen', error: 'update-not-understood' },
  locked: { code: 4423, reaction: 'reopen', error: 'report-locked' },
  outdated: { code: 4426, reaction: 'reload', error: 'page-outdated' },
  banned: { code: 4429, reaction: 'give-up', error: 'too-many-refusals' },
  restarting: { code: 1012, reaction: 'retry', error: 'server-restarting' },
  overload: { code: 1013, reaction: 'retry', error: 'too-slow' },
  crowded: { code: 4513, reaction: 'retry', error: 'report-crowded' },
  storageDown: { code: 4503, reaction: 'retry', error: 'storage-unavailable' },
} as const satisfies Record<string, CloseCode>

export function closeCode(code: number): CloseCode | undefined {
  return Object.values(CLOSE).find((known) => known.code === code)
}
