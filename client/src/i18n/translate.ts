import { type Language, fill } from '@gongping/shared/base/language.ts'
import { en } from './en.ts'
import { zhCN } from './zh-CN.ts'

export type MessageKey = keyof typeof zhCN

type ParamNames<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | ParamNames<Rest> : never
type Params<Key extends MessageKey> = Record<ParamNames<(typeof zhCN)[Key]>, string | number>

/** `t('list.open', { title })`: a parameter that the sentence needs cannot be forgotten. */
export type Translate = <Key extends MessageKey>(
  key: Key,
  ...params: [ParamNames<(typeof zhCN)[Key]>] extends [never] ? [] : [Params<Key>]
) => string

const TEXTS: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { zh: zhCN, en }

export function translator(language: Language): Translate {
  return (key, ...[params]) => {
    const texts: Record<string, string> = {}
    for (const [name, value] of Object.entries(params ?? {})) texts[name] = String(value)
    return fill(TEXTS[language][key], texts)
  }
}
