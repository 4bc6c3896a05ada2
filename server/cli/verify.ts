import type { Language } from '@gongping/shared/base/language.ts'
import { err, ok } from '@gongping/shared/base/result.ts'
import { failure } from '@gongping/shared/protocol/errors.ts'
import type { Place, Verification } from '@gongping/shared/protocol/verification.ts'
import { verifyFile } from '../operations/verify-file.ts'
import { readReportFile } from './report-source.ts'
import type { Verb } from './verb.ts'

export const verify: Verb = {
  name: 'verify',
  usage: 'FILE',
  about: {
    zh: '核验文件是不是它所说的定稿，逐段逐格比对；不是时退出码为 1，文件读不懂时为 2',
    en: 'is this file the agreed version it says it is, word for word? exit code 1 if not, 2 if it cannot be read',
  },
  options: {},
  operands: 1,
  async run({ operands: [path = ''], office, language }) {
    const file = await readReportFile(path)
    if (!file.ok) return err(failure('file-not-verifiable', { file: path, reason: file.error.params['reason'] ?? '' }))
    const opened = await office()
    if (!opened.ok) return opened
    const verified = await verifyFile(opened.value.office, opened.value.identity, file.value, async () => 'content')
    if (!verified.ok) return verified
    const { answer } = verified.value
    return ok({ lines: answerLines(verified.value, language), json: verified.value, no: answer !== 'agreed' })
  },
}

const ANSWERS: { readonly [A in Verification['answer']]: { readonly [L in Language]: string } } = {
  agreed: { zh: '是定稿，内容一致', en: 'It is the agreed version, word for word' },
  'same-words': {
    zh: '文字与定稿一致，但不是原样导出的文件：另存过、由旧版系统导出，或者版式改动过',
    en: 'It says what was agreed, but is not as exported: saved again, exported by an older release, or made to look different',
  },
  changed: { zh: '与定稿不一致', en: 'It is not what was agreed' },
  'not-agreed': { zh: '不是定稿', en: 'It was never agreed' },
  unknown: { zh: '没有找到它所说的定稿', en: 'It names no version that is known here' },
}

const WORDS = {
  superseded: { zh: '这一版定稿后来已被更正，不再作数', en: 'That final version was corrected since and holds no more' },
  unit: { zh: '填报单位', en: 'unit' },
  agreedBy: { zh: '定稿人', en: 'made final by' },
  confirmer: { zh: '会签人', en: 'agreed by' },
  nobody: { zh: '没有会签人', en: 'nobody was asked' },
} as const

/** As the page says it: what it is, then which version that is about, then where it differs. */
function answerLines({ answer, differences, ...about }: Verification, language: Language): string[] {
  const where = differences.map(
    ({ where: at, expected, found }) => `${placeWords(at, language)}\t${oneLine(expected)}\t${oneLine(found)}`,
  )
  return [ANSWERS[answer][language], ...aboutLines(about, language), ...where]
}

function aboutLines(about: Omit<Verification, 'answer' | 'differences'>, language: Language): string[] {
  const { report, version, code, agreedAt, agreedBy = '', confirmers, isSuperseded = false } = about
  const say = (word: keyof typeof WORDS, ...facts: string[]): string => [WORDS[word][language], ...facts.map(oneLine)].join('\t')
  return [
    ...(isSuperseded ? [say('superseded')] : []),
    ...(report ? [`${oneLine(report.title)}\t${version ?? ''}\t${code ?? ''}`] : []),
    ...(report?.unit === undefined ? [] : [say('unit', report.unit)]),
    ...(agreedAt === undefined ? [] : [say('agreedBy', agreedBy, agreedAt)]),
    ...(confirmers?.map(({ post, display, at }) => say('confirmer', post, display, at)) ?? []),
    ...(confirmers?.length === 0 ? [say('nobody')] : []),
  ]
}

function placeWords({ kind, numbers: [first = 0, row = 0, cell = 0] }: Place, language: Language): string {
  const words: { readonly [K in Place['kind']]: { readonly [L in Language]: string } } = {
    paragraph: { zh: `第 ${first} 段`, en: `paragraph ${first}` },
    line: { zh: `第 ${first} 行`, en: `line ${first}` },
    cell: { zh: `表 ${first} 第 ${row} 行第 ${cell} 格`, en: `table ${first}, row ${row}, cell ${cell}` },
    outside: { zh: '正文以外（页眉、页脚、脚注、批注）', en: 'outside the text (header, footer, note, comment)' },
    styles: { zh: '样式', en: 'styles' },
    properties: { zh: '文件属性', en: 'properties of the file' },
  }
  return words[kind][language]
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
