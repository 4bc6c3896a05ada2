import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT, sourceFiles } from './source-files.ts'

const page = readFileSync(join(ROOT, 'server', 'SECURITY.md'), 'utf8')
const rows = page.split('\n').filter((line) => /^\| \d/.test(line))
const tests = new Map(sourceFiles().map(({ path, text }) => [path, text]))

test('[PR144] every test that the self-check names is there, and shows that rule', () => {
  const named = rows.flatMap((row) => [...row.matchAll(/`([\w/.-]+\.ts)`(?: \[([A-Z]{2}\d+)\])?/g)])
  expect(named.length).toBeGreaterThan(80)
  const missing = named.filter(([, path = '', rule]) => {
    const text = tests.get(path)
    return text === undefined || !/\.test\.ts$|-contract\.ts$/.test(path) || (rule !== undefined && !text.includes(`[${rule}]`))
  })
  expect(
    missing.map(([reference]) => reference),
    'a test was renamed or taken out: name the one that shows the line now, or say that the line is a gap',
  ).toEqual([])
})

test('[PR144] each line says whether it is met, and each that is met in part or not at all stands among the gaps', () => {
  const gaps = page.slice(page.indexOf('## Gaps'))
  const open = rows.filter((row) => /^\| [\d.–]+ [~✗] \|/.test(row)).map((row) => /^\| ([\d.]+)/.exec(row)?.[1] ?? row)
  expect(open.length).toBeGreaterThan(5)
  expect(open.filter((number) => !gaps.includes(number))).toEqual([])
})

test('[PR144] all chapters are looked at', () => {
  const chapters = new Set(rows.map((row) => Number(/^\| (\d+)/.exec(row)?.[1])))
  expect([...chapters].sort((a, b) => a - b)).toEqual(Array.from({ length: 14 }, (_, at) => at + 1))
})
