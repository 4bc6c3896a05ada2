import { parseArgs } from 'node:util'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type ErrorCode, type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import { terminalLanguage, terminalSentence } from '../config/terminal-sentence.ts'
import { help, usageOf } from './help.ts'
import { LazyOffice } from './lazy-office.ts'
import type { Answer, Call, Verb } from './verb.ts'
import { VERBS } from './verbs.ts'

/** The administration command. Exit code 0: fine; 1: the answer is no, or it failed; 2: wrong usage. */

const WRONG_USAGE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'verb-unknown',
  'usage-wrong',
  'option-wrong',
  'setting-wrong',
  'setting-not-yet',
])

const language = terminalLanguage(process.env)
process.exitCode = await main(process.argv.slice(2))

async function main(words: readonly string[]): Promise<number> {
  const office = new LazyOffice()
  try {
    const answer = await answerTo(words, office)
    if (!answer.ok) {
      process.stderr.write(`${terminalSentence(answer.error, language)}\n`)
      return WRONG_USAGE.has(answer.error.code) ? 2 : 1
    }
    const { json, lines, no } = answer.value
    const printed = words.includes('--json') ? [JSON.stringify(json, null, 2)] : lines
    process.stdout.write(printed.map((line) => `${line}\n`).join(''))
    return no ? 1 : 0
  } finally {
    await office.close()
  }
}

async function answerTo(words: readonly string[], office: LazyOffice): Promise<Result<Answer, Failure>> {
  if (['help', '--help', '-h'].includes(words[0] ?? 'help')) return ok(help(VERBS, language))
  const verb = VERBS.find(({ name }) => name.split(' ').every((word, at) => words[at] === word))
  if (!verb) return err(failure('verb-unknown', { verb: words.slice(0, 2).join(' ') }))
  const call = readCall(verb, words.slice(verb.name.split(' ').length), office)
  return call ? verb.run(call) : err(failure('usage-wrong', { usage: usageOf(verb) }))
}

function readCall(verb: Verb, args: string[], office: LazyOffice): Call | null {
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
    }
  } catch {
    // parseArgs throws at an option it does not know; the usage line says more than its message.
    return null
  }
}
