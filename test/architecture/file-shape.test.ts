import { expect, test } from 'vitest'
import { sourceFiles } from './source-files.ts'

const files = sourceFiles()
const MAX_LINES = 300
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/
const LOCALE = /^[a-z]{2}-[A-Z]{2}$/

test(`no file is longer than ${MAX_LINES} lines`, () => {
  const long = files.filter(({ text }) => lineCount(text) > MAX_LINES)
  expect(
    long.map(({ path, text }) => `${path}: ${lineCount(text)} lines`),
    'split it where a second concept begins; a table of data by area',
  ).toEqual([])
})

test('files and folders are named after one concept, in kebab-case', () => {
  const badly = files.filter(({ path }) =>
    path
      .replace(/(\.(test|bench|config|d))?\.tsx?$/, '')
      .split('/')
      .some(
        (name) => !(KEBAB_CASE.test(name) || LOCALE.test(name)) || /^(index|types?|utils?|helpers?|common|misc|lib)$/.test(name),
      ),
  )
  expect(
    badly.map((file) => file.path),
    'name the file after the thing in it; a drawer such as utils or types hides where things are',
  ).toEqual([])
})

test('nothing is exported twice or without a name', () => {
  const barrels = files.filter(({ text }) =>
    /^export\s+(?:type\s+)?(?:\*|\{[^}]*\})\s*(?:as \w+\s*)?from\s*['"](?:\.|@gongping)/m.test(text),
  )
  expect(
    barrels.map((file) => file.path),
    'import the file that holds the thing: barrels make cycles',
  ).toEqual([])

  const nameless = files.filter(({ path, text }) => /^export default/m.test(text) && !path.endsWith('.config.ts'))
  expect(
    nameless.map((file) => file.path),
    'export by name, so that the thing is called the same everywhere',
  ).toEqual([])
})

test('no path of somebody’s machine stands in the source', () => {
  const machinePath = /(?<![\w.:/])\/(?:home|root|tmp|work|Users)\/\w/
  const found = files.filter(({ text }) => machinePath.test(text))
  expect(
    found.map((file) => file.path),
    'use os.tmpdir(), import.meta.url or a setting',
  ).toEqual([])
})

test('what people wrote is never logged', () => {
  const logged = files
    .filter(({ path }) => path.startsWith('server/'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\blog(?:ger)?\.(?:trace|debug|info|warn|error|fatal)\(([^;\n]*)/g)]
        .filter((call) =>
          /\b(?:text|content|paragraphs?|quote|cells?|title|update|state|body|password|token)\b\s*[,:})]/.test(call[1] ?? ''),
        )
        .map((call) => `${path}: ${call[0].trim()}`),
    )
  expect(logged, 'log ids, codes and counts; the log file has other readers than the report').toEqual([])
})

function lineCount(text: string): number {
  return text.trimEnd().split('\n').length
}
