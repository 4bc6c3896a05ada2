import type { history as zh } from '../zh-CN/history.ts'

export const history: Readonly<Record<keyof typeof zh, string>> = {
  'history.title': 'Replay',
  'history.label': 'Replay of the report',
  'history.slider': 'Time line',
  'history.play': 'Play',
  'history.pause': 'Pause',
  'history.previous': 'Moment before',
  'history.next': 'Next moment',
  'history.at': 'Moment {at} of {count}',
  'history.moment': '{time} {who}',
  'history.version': 'Version {number}',
  'history.nobody': 'no writer recorded',
  'history.first': 'The earliest moment',
  'history.changes': 'Changes since the moment before: {count}',
  'history.same': 'No changes since the moment before',
  'history.nextChange': 'Go to the next change',
  'history.keptAfter': 'Before {time} only versions were kept, not single edits.',
  'history.newer': 'The report has changed: update the time line',
  'history.loading': 'Reading…',
  'history.facts': 'Changed basic figures',
  'history.removed': 'Removed rows',
}
