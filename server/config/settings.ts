import { readProxyTrust } from './proxy-trust.ts'

/** One setting: how it is called in the environment, what it may be, and what it is for. */
export interface Setting<T> {
  readonly name: string
  /** The text that stands in for an absent value; null when absent is a value of its own. */
  readonly fallback: string | null
  /** Never shown in a message or a log. */
  readonly secret: boolean
  /** What a right value looks like, understandable in every language. */
  readonly expected: string
  readonly about: string
  /** @returns undefined for a text that is no such value. */
  readonly read: (text: string) => T | undefined
}

/** Every setting of the product, in the order in which the documentation lists them. */
export const SETTINGS = {
  port: define({
    name: 'PORT',
    fallback: '3000',
    expected: '0–65535',
    about: 'TCP port to listen on. 0 takes any free port; the line `ready http://HOST:PORT` tells which.',
    read: readPort,
  }),
  host: define({
    name: 'HOST',
    fallback: '0.0.0.0',
    expected: '0.0.0.0, 127.0.0.1, ::, localhost',
    about: 'Address or host name to listen on. 0.0.0.0 serves every network of the machine, 127.0.0.1 only the machine itself.',
    read: (text) => (/^[\w.:-]+$/.test(text) ? text : undefined),
  }),
  dataDir: define({
    name: 'DATA_DIR',
    fallback: './data',
    expected: './data, /var/lib/gongping',
    about:
      'Folder of the SQLite database and the secret; made when missing. One server at a time works in it. Fonts that the ' +
      'office has a licence for (方正小标宋, 仿宋_GB2312 …) go into its folder `fonts`, for exported PDF.',
    read: (text) => (text.includes('\0') ? undefined : text),
  }),
  databaseUrl: define({
    name: 'DATABASE_URL',
    fallback: null,
    secret: true,
    expected: 'postgres://USER:PASSWORD@HOST:5432/DATABASE (@ : / # ? % → %40 %3A %2F %23 %3F %25)',
    about:
      'PostgreSQL database that keeps reports and accounts; it must exist, its tables are made. ' +
      'Absent: SQLite in DATA_DIR, which needs nothing else.',
    read: readDatabaseUrl,
  }),
  publicUrl: define({
    name: 'PUBLIC_URL',
    fallback: null,
    expected: 'https://report.example.gov.cn',
    about:
      'Address that people type, without a path; needed behind a proxy. With https, cookies are only sent over https. ' +
      'Absent: whatever host a request names.',
    read: readOrigin,
  }),
  trustProxy: define({
    name: 'TRUST_PROXY',
    fallback: null,
    expected: '1–9 (proxies in a row) / 10.0.0.5, 10.0.0.0/8, fd00::/8 (their addresses)',
    about:
      'Proxies that are believed in X-Forwarded-For, -Proto and -Host: how many stand in front of the server, or at which ' +
      'addresses. A number believes whoever connects, so only proxies may reach the port. Absent: nobody is believed.',
    read: readProxyTrust,
  }),
  authSecret: define({
    name: 'AUTH_SECRET',
    fallback: null,
    secret: true,
    expected: '≥ 32 × [!-~]',
    about:
      'Signs the session cookies; changing it signs everybody out. Absent: made once and kept in DATA_DIR/auth-secret, ' +
      'readable by the owner only.',
    read: (text) => (/^[!-~]{32,}$/.test(text) ? text : undefined),
  }),
  oidcIssuer: define({
    name: 'OIDC_ISSUER',
    fallback: null,
    expected: 'https://login.example.gov.cn/realms/county',
    about:
      'Identity provider (统一身份认证) of the office: people may sign in there (OpenID Connect, authorization code). Needs ' +
      'PUBLIC_URL, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET; its redirect address is PUBLIC_URL/api/oidc/callback.',
    read: readWebAddress,
  }),
  oidcClientId: define({
    name: 'OIDC_CLIENT_ID',
    fallback: null,
    expected: 'gongping',
    about: 'How the identity provider calls this server.',
    read: (text) => text,
  }),
  oidcClientSecret: define({
    name: 'OIDC_CLIENT_SECRET',
    fallback: null,
    secret: true,
    expected: '[!-~]+',
    about: 'What this server proves itself with to the identity provider.',
    read: (text) => (/^[!-~]+$/.test(text) ? text : undefined),
  }),
  oidcName: define({
    name: 'OIDC_NAME',
    fallback: '统一身份认证',
    expected: '市统一身份认证',
    about: 'What the sign-in page calls the identity provider.',
    read: (text) => (text.length <= 30 ? text : undefined),
  }),
  webhookUrl: define({
    name: 'WEBHOOK_URL',
    fallback: null,
    secret: true,
    expected: 'https://gateway.example.gov.cn/hooks/gongping',
    about:
      'Address that every notification is posted to as JSON, signed by WEBHOOK_SECRET (X-Gongping-Signature: ' +
      't=SECONDS,v1=HMAC-SHA256 of "SECONDS.BODY" in hex). Absent: nowhere.',
    read: readWebhook,
  }),
  webhookSecret: define({
    name: 'WEBHOOK_SECRET',
    fallback: null,
    secret: true,
    expected: '≥ 16 × [!-~]',
    about: 'What messages to WEBHOOK_URL are signed with.',
    read: (text) => (/^[!-~]{16,}$/.test(text) ? text : undefined),
  }),
  smtpUrl: define({
    name: 'SMTP_URL',
    fallback: null,
    secret: true,
    expected: 'smtp://HOST:25, smtps://USER:PASSWORD@HOST:465 (@ : / # ? % → %40 %3A %2F %23 %3F %25)',
    about: 'Mail server for notifications to people who gave an address in their profile; needs MAIL_FROM. Absent: no mail.',
    read: readMailServer,
  }),
  mailFrom: define({
    name: 'MAIL_FROM',
    fallback: null,
    expected: '共评 <gongping@example.gov.cn>, gongping@example.gov.cn',
    about: 'Sender of that mail.',
    read: (text) => (/^(?:[^<>@\r\n]{1,60} <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/.test(text) ? text : undefined),
  }),
} as const satisfies Record<string, Setting<unknown>>

/** Settings that the contract names and this version does not serve yet: refused rather than ignored. */
export const LATER_SETTINGS: readonly string[] = ['REDIS_URL']

function define<T, F extends string | null>(
  setting: Omit<Setting<T>, 'secret' | 'fallback'> & { fallback: F; secret?: boolean },
) {
  return { secret: false, ...setting }
}

function readPort(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined
}

/** @returns the origin, such as "https://report.example.gov.cn"; undefined for anything with a path of its own. */
function readOrigin(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  const bare = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === ''
  return bare && (url.protocol === 'https:' || url.protocol === 'http:') ? url.origin : undefined
}

/** What stands behind the path may be a key of the receiver's. */
function readWebhook(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : null
  const isBare = url?.hash === '' && url.username === '' && url.password === ''
  return isBare && /^https?:$/.test(url.protocol) ? url.href : undefined
}

function readMailServer(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : null
  return url && /^smtps?:$/.test(url.protocol) && url.hostname !== '' ? text : undefined
}

function readWebAddress(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : null
  return url && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '' ? url : undefined
}

/** A password with a sign of its own that is not encoded cuts the address short, so what is left must be whole. */
function readDatabaseUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined
  const { protocol, hostname, pathname, hash } = new URL(text)
  const whole = hostname !== '' && /^\/[^/]+$/.test(pathname) && hash === ''
  return whole && (protocol === 'postgres:' || protocol === 'postgresql:') ? text : undefined
}
