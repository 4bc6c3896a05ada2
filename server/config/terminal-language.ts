import type { Language } from '@gongping/shared/protocol/errors.ts'

/** The language of what is printed on the terminal: Chinese unless the environment asks for English. */
export function terminalLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  return (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '').startsWith('en') ? 'en' : 'zh'
}
