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

/** An identity provider is named with all that it takes, or not at all. */
function halfSaid({ oidcIssuer, oidcClientId, oidcClientSecret, publicUrl }: Config): Failure[] {
  const needed = { OIDC_ISSUER: oidcIssuer, OIDC_CLIENT_ID: oidcClientId, OIDC_CLIENT_SECRET: oidcClientSecret }
  if (Object.values(needed).every((value) => value === null)) return []
  const missing = Object.entries({ ...needed, PUBLIC_URL: publicUrl }).filter(([, value]) => value === null)
  return missing.map(([setting]) => failure('setting-missing', { setting, with: 'OIDC_ISSUER' }))
}

function wrongValue({ name, secret, expected }: Setting<unknown>, text: string): Failure {
  return failure('setting-wrong', { setting: name, value: secret ? '…' : text, expected })
}
