import { type ErrorEntry, entry } from './entry.ts'

/** How a report came about (回放). */
export const HISTORY_ERRORS = {
  'moment-unknown': entry(
    404,
    '没有这个时刻的内容，或者已经不再保存',
    '请在时间轴上另选一个时刻。',
    'There is no such moment of the report, or it is no longer kept',
    'Choose another one on the time line.',
  ),
} as const satisfies Record<string, ErrorEntry>
