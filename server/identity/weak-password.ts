import { readFileSync } from 'node:fs'

/**
 * The commonest passwords of the world, of eight characters and more, and the words that many more are made of. From
 * Django 5.2 (django/contrib/auth/common-passwords.txt.gz, BSD-3-Clause, see common-passwords.LICENSE), whose list Royce Williams drew from leaks;
 * nothing is asked of any server: an office has no internet.
 */
const FILE = new URL('common-passwords.txt', import.meta.url)

/** What people of an office here take first; with digits around it nobody has to guess long. */
const OFFICE_WORDS = [
  'gongping',
  'caizheng',
  'jixiao',
  'zhengfu',
  'mima',
  'password',
  '共评',
  '财政',
  '绩效',
  '自评',
  '报告',
  '密码',
  '口令',
]

const SHORTEST_NAME = 2
/** Fewer different characters than this are one key after the other. */
const FEWEST_DIFFERENT = 4

let common: ReadonlySet<string> | undefined

/**
 * Whether a password is among the first that anybody would guess: one of the commonest, a row of keys, a date, or not
 * much more than a name of the person or a word of the office (OWASP ASVS 2.1.7).
 * @param names what the person is called: user name, display name.
 */
export function isWeakPassword(password: string, names: readonly string[]): boolean {
  const folded = fold(password)
  return isListed(folded) || isRow(folded) || isDate(folded) || isName(folded, names)
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s/g, '')
}

/** Also with digits or signs before and behind it: sunshine2024! is found as soon as sunshine is. */
function isListed(folded: string): boolean {
  common ??= new Set(readFileSync(FILE, 'utf8').split('\n'))
  const word = folded.replace(/^\P{L}+|\P{L}+$/gu, '')
  return common.has(folded) || (word !== '' && common.has(word))
}

/** 11112222, 12345678, 87654321, abcdefgh. */
function isRow(folded: string): boolean {
  const codes = Array.from(folded, (character) => character.codePointAt(0) ?? 0)
  if (new Set(codes).size < FEWEST_DIFFERENT) return true
  return [1, -1].some((step) => codes.every((code, at) => at === 0 || code - (codes[at - 1] ?? 0) === step))
}

/** 19860512, 20240101. */
function isDate(folded: string): boolean {
  return /^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(folded)
}

function isName(folded: string, names: readonly string[]): boolean {
  const words = [...names.map(fold), ...OFFICE_WORDS].filter(({ length }) => length >= SHORTEST_NAME)
  const longestFirst = words.toSorted((a, b) => b.length - a.length)
  const rest = longestFirst.reduce((text, word) => text.replaceAll(word, ''), folded)
  return rest !== folded && rest.replace(/\P{L}/gu, '').length <= 1
}
