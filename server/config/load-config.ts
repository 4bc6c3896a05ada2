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
  const [first, ...rest] = problems
  return first ? err([first, ...rest]) : ok(Object.fromEntries(values) as Config)
}

function wrongValue({ name, secret, expected }: Setting<unknown>, text: string): Failure {
  return failure('setting-wrong', { setting: name, value: secret ? '…' : text, expected })
}
