import type { ReportAction } from '@gongping/shared/workflow/report-rights.ts'
import type { ReportStatus } from '@gongping/shared/workflow/report-status.ts'
import { json } from '../../support/http-office.ts'

/** A request that shows whether somebody may do something, and changes nothing where they may. */
export interface Attempt {
  readonly action: ReportAction
  readonly path: string
  readonly init?: (report: { readonly status: ReportStatus }) => RequestInit
  /** What whoever may gets. */
  readonly answer: number | string
}

const FINGERPRINT = 'f'.repeat(32)

export const ATTEMPTS: readonly Attempt[] = [
  ...[
    '',
    '/status',
    '/score',
    '/checks',
    '/explanations',
    '/comments',
    '/members',
    '/assignments',
    '/agreement',
    '/versions',
    '/history',
    '/history/1',
  ].map((path) => ({
    action: 'report.read' as const,
    path,
    answer: 200,
  })),
  { action: 'report.export', path: '/export?format=txt', answer: 200 },
  ...['/versions/999', '/versions/999/compare/now'].map((path) => ({
    action: 'report.read' as const,
    path,
    answer: 'version-unknown',
  })),
  { action: 'report.export', path: '/export?format=txt&version=999', answer: 'version-unknown' },
  { action: 'report.version', path: '/versions', init: () => json({ name: '' }), answer: 'body-invalid' },
  {
    action: 'report.version',
    path: '/versions/999',
    init: () => json({ name: '一稿' }, 'PATCH'),
    answer: 'version-unknown',
  },
  { action: 'report.authors', path: '/authors', answer: 200 },
  { action: 'report.authors', path: '/sections/duties/authors', answer: 200 },
  {
    action: 'report.explain',
    path: `/explanations/${FINGERPRINT}`,
    init: () => json({ text: '以决算批复为准' }, 'PUT'),
    answer: 'finding-unknown',
  },
  {
    action: 'report.explain',
    path: `/explanations/${FINGERPRINT}`,
    init: () => ({ method: 'DELETE' }),
    answer: 'explanation-unknown',
  },
  {
    action: 'report.comment',
    path: '/comments',
    init: () => json({ place: 'section/nothing', quote: '', text: '请核对' }),
    answer: 'section-unknown',
  },
  {
    action: 'report.comment',
    path: '/comments/nothing/replies',
    init: () => json({ text: '已核对' }),
    answer: 'comment-unknown',
  },
  {
    action: 'report.comment',
    path: '/comments/nothing/nothing',
    init: () => json({ text: '已核对' }, 'PATCH'),
    answer: 'comment-unknown',
  },
  {
    action: 'report.comment',
    path: '/comments/nothing/nothing',
    init: () => ({ method: 'DELETE' }),
    answer: 'comment-unknown',
  },
  {
    action: 'report.resolve',
    path: '/comments/nothing/state',
    init: () => json({ state: 'accepted' }, 'PUT'),
    answer: 'comment-unknown',
  },
  {
    action: 'report.resolve',
    path: '/comments/nothing/anchor',
    init: () => json({ place: 'report', anchor: null, quote: '' }, 'PUT'),
    answer: 'comment-unknown',
  },
  {
    action: 'report.write',
    path: '/comments/nothing/apply',
    init: () => ({ method: 'POST' }),
    answer: 'comment-unknown',
  },
  {
    action: 'report.restore',
    path: '/versions/999/restore',
    init: () => json({ section: 'duties' }),
    answer: 'version-unknown',
  },
  {
    action: 'report.mark-done',
    path: '/assignments/done',
    init: () => json({ place: 'section/staffing', isDone: true }, 'PUT'),
    answer: 'assignment-unknown',
  },
  {
    action: 'report.assign',
    path: '/assignments',
    init: () => json({ place: 'section/staffing', people: [], isBinding: false }, 'PUT'),
    answer: 204,
  },
  {
    action: 'report.share',
    path: '/members/nobody',
    init: () => json({ role: 'viewer' }, 'PUT'),
    answer: 'person-unknown',
  },
  // To what it is already; of a report that was submitted this is asked of nobody.
  {
    action: 'report.lock',
    path: '/status',
    init: ({ status }) => json({ status: status === 'locked' ? 'locked' : 'open' }, 'PUT'),
    answer: 200,
  },
  {
    action: 'report.submit',
    path: '/agreement/submit',
    init: () => json({ confirmers: [{ personId: 'nobody', post: '局长' }] }),
    answer: 'confirmer-unknown',
  },
  ...['/agreement/confirm', '/agreement/return'].map((path) => ({
    action: 'report.confirm' as const,
    path,
    init: () => json({ sha256: 'f'.repeat(64), opinion: '请核对' }),
    answer: 'confirmation-not-asked',
  })),
  { action: 'report.finalise', path: '/agreement/finalise', init: () => ({ method: 'POST' }), answer: 'agreement-blocked' },
  { action: 'report.correct', path: '/agreement/correct', init: () => json({ reason: '' }), answer: 'body-invalid' },
]

/** For the end: they change the report where they succeed. */
export const LAST_ATTEMPTS: readonly Attempt[] = [
  { action: 'report.share', path: '/everyone', init: () => json({ role: 'viewer' }, 'PUT'), answer: 200 },
  { action: 'report.withdraw', path: '/agreement/withdraw', init: () => ({ method: 'POST' }), answer: 200 },
  { action: 'report.publish', path: '/agreement/publish', init: () => ({ method: 'POST' }), answer: 200 },
  { action: 'report.seal', path: '/status', init: () => json({ status: 'sealed' }, 'PUT'), answer: 200 },
]
