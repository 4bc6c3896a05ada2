import type { Language } from '@gongping/shared/base/language.ts'
import type { Answer, Verb } from './verb.ts'

/** How a verb is written. */
export function usageOf(verb: Verb): string {
  return `${verb.name} ${verb.usage}`.trim()
}

export function help(verbs: readonly Verb[], language: Language): Answer {
  const title =
    language === 'zh'
      ? '用法：npm run -s cli -- 命令 …    每个命令都可加 --json。退出码：0 正常，1 答案为否或出错，2 用法不对。'
      : 'Usage: npm run -s cli -- VERB …    Every verb takes --json. Exit codes: 0 fine, 1 no or failed, 2 wrong usage.'
  const lines = [title, '', ...verbs.flatMap((verb) => [`  ${usageOf(verb)}`, `      ${verb.about[language]}`])]
  return { lines, json: verbs.map((verb) => ({ usage: usageOf(verb), about: verb.about[language] })) }
}
