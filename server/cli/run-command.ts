import { parseArgs } from 'node:util'
import type { Language } from '@gongping/shared/base/language.ts'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type ErrorCode, type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import { terminalLanguage, terminalSentence } from '../config/terminal-sentence.ts'
import { help, usageOf } from './help.ts'
import { LazyOffice } from './lazy-office.ts'
import type { Answer, Call, Verb } from './verb.ts'
import { VERBS } from './verbs.ts'

/** What a command leaves behind. Exit code 0: fine; 1: the answer is no, or it failed; 2: wrong usage. */
export interface Outcome {
  readonly code: 0 | 1 | 2
  readonly stdout: string
  /** One line, or nothing. */
  readonly stderr: string
}

type Environment = Readonly<Record<string, string | undefined>>

const WRONG_USAGE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'verb-unknown',
  'usage-wrong',
  'option-wrong',
  'setting-wrong',
  'setting-not-yet',
  'file-not-verifiable',
])

/** Does what the words after `cli` say, with the settings of the environment. */
export async function runCommand(words: readonly string[], env: Environment): Promise<Outcome> {
  const office = new LazyOffice(env)
  const language = terminalLanguage(env)
  const answer = await answerAndClose(words, language, office).catch(unexpected)
  if (!answer.ok) {
    const code = WRONG_USAGE.has(answer.error.code) ? 2 : 1
    return { code, stdout: '', stderr: `${terminalSentence(answer.error, language)}\n` }
  }
  const { json, lines, no } = answer.value
  const printed = words.includes('--json') ? [JSON.stringify(json, null, 2)] : lines
  return { code: no ? 1 : 0, stdout: printed.map((line) => `${line}\n`).join(''), stderr: '' }
}

/** There is no log to look a number up in: the first line of the message stands for it. */
function unexpected(error: unknown): Result<Answer, Failure> {
  const [request = ''] = String(error).split('\n')
  return err(failure('internal', { request }))
}

async function answerAndClose(
  words: readonly string[],
  language: Language,
  office: LazyOffice,
): Promise<Result<Answer, Failure>> {
  try {
    return await answerTo(words, language, office)
  } finally {
    await office.close()
  }
}

async function answerTo(words: readonly string[], language: Language, office: LazyOffice): Promise<Result<Answer, Failure>> {
  if (['help', '--help', '-h'].includes(words[0] ?? 'help')) return ok(help(VERBS, language))
  const verb = VERBS.find(({ name }) => name.split(' ').every((word, at) => words[at] === word))
  if (!verb) return err(failure('verb-unknown', { verb: words.slice(0, 2).join(' ') }))
  const call = readCall(verb, words.slice(verb.name.split(' ').length), language, office)
  return call ? verb.run(call) : err(failure('usage-wrong', { usage: usageOf(verb) }))
}

function readCall(verb: Verb, args: string[], language: Language, office: LazyOffice): Call | null {
  const options: Verb['options'] = { ...verb.options, json: { type: 'boolean' } }
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    if (positionals.length !== verb.operands || verb.required?.some((name) => values[name] === undefined)) return null
    return {
      operands: positionals,
      text(name) {
        const value = values[name]
        return typeof value === 'string' ? value : undefined
      },
      flag: (name) => values[name] === true,
      language,
      office: () => office.open(),
      existingOffice: () => office.openExisting(),
    }
  } catch {
    // parseArgs throws at an option it does not know; the usage line says more than its message.
    return null
  }
}
