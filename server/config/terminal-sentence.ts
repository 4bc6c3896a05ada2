import type { Language } from '@gongping/shared/base/language.ts'
import { type Failure, describe } from '@gongping/shared/protocol/errors.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The language of what is printed on the terminal: Chinese unless the environment asks for English. */
export function terminalLanguage(env: Environment): Language {
  return (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '').startsWith('en') ? 'en' : 'zh'
}

/** What happened and what to do about it, in one line. */
export function terminalSentence(failure: Failure, language: Language): string {
  const { title, remedy } = describe(failure, language)
  return language === 'zh' ? `${title}：${remedy}` : `${title}: ${remedy}`
}
