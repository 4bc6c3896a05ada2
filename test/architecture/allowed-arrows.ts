/**
 * Who may import whom. A part is a folder or a file; the longest name that matches a path is its part. A part
 * may always import itself; what is not listed is refused. On the right stands a part, a single file (a port:
 * the interface without its adapters) or a whole package.
 *
 * A new folder starts here: decide what it may know before it knows it.
 */
export const ALLOWED_ARROWS: Readonly<Record<string, readonly string[]>> = {
  'shared/base': [],
  'shared/template': ['shared/base'],
  'shared/report': ['shared/base', 'shared/template'],
  'shared/importing': ['shared/base', 'shared/template', 'shared/report'],
  'shared/scoring': ['shared/base', 'shared/template', 'shared/report'],
  'shared/figures': ['shared/base', 'shared/template', 'shared/report', 'shared/scoring'],
  'shared/checks': ['shared/base', 'shared/template', 'shared/report', 'shared/scoring', 'shared/figures'],
  'shared/restoring': ['shared/base', 'shared/report', 'shared/compare'],
  'shared/compare': ['shared/base', 'shared/template', 'shared/report', 'shared/scoring', 'shared/figures'],
  'shared/workflow': ['shared/base', 'shared/template', 'shared/report'],
  'shared/printing': [
    'shared/base',
    'shared/template',
    'shared/report',
    'shared/importing',
    'shared/scoring',
    'shared/figures',
    'shared/checks',
    'shared/workflow',
  ],
  'shared/protocol': [
    'shared/base',
    'shared/template',
    'shared/report',
    'shared/importing',
    'shared/scoring',
    'shared/figures',
    'shared/checks',
    'shared/compare',
    'shared/workflow',
  ],

  'server/config': ['shared'],
  'server/observe': ['shared', 'server/config'],
  'server/store': ['shared', 'server/observe'],
  'server/store/sqlite': ['shared', 'server/store', 'server/observe'],
  'server/store/backup': ['shared', 'server/store', 'server/store/sqlite', 'server/observe'],
  'server/store/postgres': ['shared', 'server/store', 'server/observe'],
  'server/identity': ['shared', 'server/store', 'server/observe', 'server/config'],
  'server/audit': [
    'shared',
    'server/identity/identity.ts',
    'server/operations/office.ts',
    'server/rooms/rooms.ts',
    'server/store/store.ts',
    'server/store/audit-log.ts',
    'server/store/audit/noted-ports.ts',
    'server/store/notifications.ts',
  ],
  'server/rooms': ['shared', 'server/store/store.ts', 'server/store/report-head.ts', 'server/observe'],
  'server/deliver': ['shared', 'server/store/notifications.ts', 'server/config'],
  'server/export': ['shared'],
  // What comes in is read in one thread, also to be held against what was exported.
  'server/import': ['shared', 'server/export/read-back'],
  'server/operations': [
    'shared',
    'server/rooms',
    'server/store/store.ts',
    'server/store/units.ts',
    'server/store/agreements.ts',
    'server/store/comments.ts',
    'server/store/notifications.ts',
    'server/store/versions.ts',
    'server/store/score-hash.ts',
    'server/store/report-head.ts',
    'server/store/report-sharing.ts',
    'server/store/stint.ts',
    'server/store/verify-log.ts',
    'server/store/audit-log.ts',
    'server/store/audit/verify-audit-log.ts',
    'server/identity/identity.ts',
    'server/export',
    'server/import',
    'server/observe',
  ],
  'server/sync': [
    'shared',
    'server/rooms',
    'server/identity/identity.ts',
    'server/operations',
    'server/config',
    'server/observe',
  ],
  'server/http': [
    'shared',
    'server/audit/acting.ts',
    'server/rooms',
    'server/operations',
    'server/store/store.ts',
    'server/store/storage-error.ts',
    'server/identity/identity.ts',
    'server/identity/identity-provider.ts',
    'server/import/read-report-file.ts',
    'server/export',
    'server/config',
    'server/observe',
  ],
  'server/app.ts': [
    'shared',
    'server/audit/acting.ts',
    'server/http',
    'server/operations',
    'server/identity/identity.ts',
    'server/identity/identity-provider.ts',
    'server/observe',
  ],
  'server/stop-on-signal.ts': ['server/observe'],
  'server/cli': [
    'shared',
    'server/cli/open-office.ts',
    'server/operations',
    'server/identity/identity.ts',
    'server/import',
    'server/export',
    'server/config',
  ],
  // The only files that choose adapters; the last two choose the store's by the first.
  'server/store/open-store.ts': ['shared', 'server/store', 'server/store/sqlite', 'server/store/postgres'],
  'server/main.ts': ['shared', 'server'],
  'server/cli/open-office.ts': ['shared', 'server'],

  'client/src/i18n': ['shared'],
  'client/src/ui': ['shared', 'client/src/i18n'],
  'client/src/api': ['shared', 'client/src/i18n'],
  'client/src/session': ['shared', 'client/src/api', 'client/src/i18n'],
  'client/src/features': ['shared', 'client/src/session', 'client/src/api', 'client/src/ui', 'client/src/i18n'],
  'client/src/pages': [
    'shared',
    'client/src/features',
    'client/src/session',
    'client/src/api',
    'client/src/ui',
    'client/src/i18n',
  ],
  'client/src/main.tsx': ['client/src'],
  'client/vite.config.ts': [],

  test: ['shared', 'server', 'client'],
}

/** Folders whose children never import each other: what two of them share belongs to a part below. */
export const STRANGERS: readonly string[] = ['client/src/features', 'shared/checks/list']

/** Packages that only some parts may import. "*" at the end stands for any continuation of the name. */
export const PACKAGE_OWNERS: Readonly<Record<string, readonly string[]>> = {
  'decimal.js': ['shared/base'],
  diff: ['shared/compare', 'test'],
  ws: ['server/sync', 'server/http/listen.ts', 'test'],
  'hono*': ['server/http', 'server/sync', 'server/app.ts'],
  '@hono*': ['server/http', 'server/sync', 'server/app.ts'],
  'node:sqlite': ['server/store/sqlite', 'server/identity', 'server/config/server-lock.ts', 'test'],
  pg: ['server/store/postgres', 'test'],
  'kysely*': ['server/store', 'server/identity'],
  'openid-client': ['server/identity/oidc/oidc-provider.ts'],
  'better-auth*': ['server/identity', 'client/src/api'],
  otpauth: ['server/identity'],
  pino: ['server/observe'],
  'prom-client': ['server/observe'],
  docx: ['server/export'],
  '@myriaddreamin*': ['server/export/pdf'],
  'hucre*': ['server/export'],
  nodemailer: ['server/deliver/mail.ts'],
  antd: ['client/src/ui'],
  '@ant-design*': ['client/src/ui'],
  uqr: ['client/src/ui'],
  'y-websocket': ['client/src/session', 'test'],
  vitest: ['test'],
}

/** The part a path belongs to, or null if no part is known for it. */
export function partOf(path: string): string | null {
  const matches = Object.keys(ALLOWED_ARROWS).filter((part) => isWithin(path, part))
  return matches.sort((a, b) => b.length - a.length)[0] ?? null
}

/** Whether an arrow to `arrow` permits to import the file `target`: a part does not include the parts below it. */
export function covers(arrow: string, target: string): boolean {
  return arrow in ALLOWED_ARROWS ? partOf(target) === arrow : isWithin(target, arrow)
}

export function isWithin(path: string, part: string): boolean {
  return path === part || path.startsWith(`${part}/`)
}
