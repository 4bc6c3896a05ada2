import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import { LATER_SETTINGS, SETTINGS, type Setting } from './settings.ts'

type Table = typeof SETTINGS
type Value<S> = S extends Setting<infer T> ? T : never

/** Every setting, read: null where it is absent and has no stand-in. */
export type Config = {
  readonly [Key in keyof Table]: Value<Table[Key]> | (null extends Table[Key]['fallback'] ? null : never)
}

/**
 * Reads the settings from an environment. An empty value counts as absent.
 * @returns all problems at once, each naming its setting and the remedy, so that nobody mends them one start at a time.
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Result<Config, readonly [Failure, ...Failure[]]> {
  const problems = LATER_SETTINGS.filter((name) => env[name]).map((setting) => failure('setting-not-yet', { setting }))
  const values = Object.entries<Setting<unknown>>(SETTINGS).map(([key, setting]) => {
    const text = env[setting.name] || setting.fallback
    const value = text === null ? null : setting.read(text)
    if (value === undefined) problems.push(wrongValue(setting, text ?? ''))
    return [key, value]
  })
  const config = Object.fromEntries(values) as Config
  if (problems.length === 0) problems.push(...halfSaid(config))
  const [first, ...rest] = problems
  return first ? err([first, ...rest]) : ok(config)
}

/** An identity provider, a webhook and a mail server are named with all that they take, or not at all. */
function halfSaid(config: Config): Failure[] {
  const { oidcIssuer, oidcClientId, oidcClientSecret, publicUrl, webhookUrl, webhookSecret, smtpUrl, mailFrom } = config
  const provider = { OIDC_ISSUER: oidcIssuer, OIDC_CLIENT_ID: oidcClientId, OIDC_CLIENT_SECRET: oidcClientSecret }
  return [
    ...missing('OIDC_ISSUER', provider, { PUBLIC_URL: publicUrl }),
    ...missing('WEBHOOK_URL', { WEBHOOK_URL: webhookUrl, WEBHOOK_SECRET: webhookSecret }),
    ...missing('SMTP_URL', { SMTP_URL: smtpUrl, MAIL_FROM: mailFrom }),
  ]
}

/** @param own belongs to it alone; `besides` is needed as well. */
function missing(
  feature: string,
  own: Readonly<Record<string, unknown>>,
  besides: Readonly<Record<string, unknown>> = {},
): Failure[] {
  if (Object.values(own).every((value) => value === null)) return []
  const lacking = Object.entries({ ...own, ...besides }).filter(([, value]) => value === null)
  return lacking.map(([setting]) => failure('setting-missing', { setting, with: feature }))
}

function wrongValue({ name, secret, expected }: Setting<unknown>, text: string): Failure {
  return failure('setting-wrong', { setting: name, value: secret ? '…' : text, expected })
}
