const MINUTE = 60_000
const HOUR = 60 * MINUTE

/**
 * Whoever did nothing for so long signs in again (ASVS 5.0 V7.3.1): a working day, so that nobody is asked twice in
 * one, and a computer that was left on in the evening is signed out in the morning. In milliseconds.
 */
export const IDLE_MS = 12 * HOUR

/** Whatever is done in it, a session ends after seven days (V7.3.2). In seconds. */
export const SESSION_SECONDS = 7 * 24 * 60 * 60

/** "Last seen" is for people, so five minutes are enough; a write per request would not be free. */
export const SEEN_MS = 5 * MINUTE
