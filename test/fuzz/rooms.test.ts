import { setImmediate as nextTurn } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CLOSE } from '@gongping/shared/protocol/close-codes.ts'
import { Office, writeParagraph } from '../support/office.ts'
import type { OfficePerson } from '../support/office-person.ts'

const NAMES = ['李娟', '张伟', '王芳']
const SECTIONS = ['duties', 'problems']
const WORD = /^词\d+。$/

type Step =
  | { readonly do: 'write' | 'cut' | 'return' | 'slow' | 'fast' | 'save'; readonly who: number; readonly what: number }
  | { readonly do: 'stall' | 'resume' | 'break' | 'repair' | 'crash' | 'pass' | 'turn' }

const personal = fc.record({
  do: fc.constantFrom('write', 'write', 'write', 'write', 'cut', 'return', 'slow', 'fast', 'save', 'save' as const),
  who: fc.nat(NAMES.length - 1),
  what: fc.nat(999),
}) as fc.Arbitrary<Step>
const common = fc.record({
  do: fc.constantFrom('stall', 'resume', 'break', 'repair', 'crash', 'pass', 'turn', 'turn', 'turn' as const),
}) as fc.Arbitrary<Step>
const steps = fc.array(fc.oneof({ weight: 3, arbitrary: personal }, { weight: 1, arbitrary: common }), {
  maxLength: 80,
  // By default fast-check keeps to ten steps, too few for anything to go wrong.
  size: 'max',
})

/** What each person was promised: words typed on a line before a "saved?" on that line that the server answered. */
class Promises {
  private readonly asked: { readonly person: OfficePerson; readonly nonce: number; readonly words: readonly string[] }[] = []
  private readonly typed: { readonly person: OfficePerson; readonly line: number; readonly word: string }[] = []

  wrote(person: OfficePerson, word: string): void {
    if (person.isConnected) this.typed.push({ person, line: person.lines, word })
  }

  ask(person: OfficePerson): void {
    const before = this.typed.filter((typed) => typed.person === person && typed.line === person.lines)
    this.asked.push({ person, nonce: person.askSaved(), words: before.map(({ word }) => word) })
  }

  kept(): string[] {
    return this.asked.filter(({ person, nonce }) => person.saved.includes(nonce)).flatMap(({ words }) => words)
  }
}

async function run(script: readonly Step[]): Promise<void> {
  const office = new Office()
  for (const name of NAMES) await office.enter(name)
  const promises = new Promises()
  let word = 0
  for (const step of script) {
    const person = 'who' in step ? office.people[step.who] : undefined
    if (person && 'what' in step) await personalStep(office, person, step, promises, () => `词${++word}`)
    else await commonStep(office, step.do)
    nothingIsPromisedOrShownTooEarly(office, promises)
  }
  await calm(office)
  expect(await office.everyoneAgrees()).toBe(true)
  expect(office.refusals).toEqual([])
  nothingIsPromisedOrShownTooEarly(office, promises)
}

async function personalStep(
  office: Office,
  person: OfficePerson,
  step: Step & { what: number },
  promises: Promises,
  newWord: () => string,
): Promise<void> {
  switch (step.do) {
    case 'write': {
      const typed = newWord()
      promises.wrote(person, `${typed}。`)
      if (step.what % 3 > 0) writeParagraph(person, SECTIONS[step.what % SECTIONS.length] ?? 'duties', `${typed}。`)
      else person.report.text(`t1-${1 + (step.what % 4)}`, 'reason').insert(0, `${typed}。`)
      return
    }
    case 'cut':
      return person.disconnect()
    case 'return':
      if (!person.isConnected) await person.connect(office.rooms, 'report-1')
      return
    case 'slow':
    case 'fast':
      person.slow = step.do === 'slow'
      return
    default:
      if (person.isConnected) promises.ask(person)
  }
}

async function commonStep(office: Office, what: Step['do']): Promise<void> {
  if (what === 'stall') office.journal.stall()
  else if (what === 'resume') office.journal.resume()
  else if (what === 'break') office.journal.break()
  else if (what === 'repair') office.journal.repair()
  else if (what === 'crash') office.crash()
  else if (what === 'pass') office.timers.pass(40_000)
  else {
    for (const person of office.people) person.deliver()
    await nextTurn()
  }
}

function nothingIsPromisedOrShownTooEarly(office: Office, promises: Promises): void {
  const stored = office.storedWords()
  const missing = (words: readonly string[]) => words.filter((word) => !stored.has(word))
  expect(missing(promises.kept())).toEqual([])
  for (const person of office.people) expect(missing(person.shown.filter((written) => WORD.test(written)))).toEqual([])
}

async function calm(office: Office): Promise<void> {
  office.journal.repair()
  office.journal.resume()
  for (const person of office.people) person.slow = false
  // An append that is still under way may fail yet; then longer than the pause before the last try.
  await office.settle()
  office.timers.pass(10_000)
  await office.settle()
  for (const person of office.people) {
    expect([undefined, CLOSE.storageDown.code, CLOSE.restarting.code]).toContain(person.closed?.code)
    if (!person.isConnected) await office.reconnect(person)
  }
  await office.settle()
}

test('[PR14] whatever happens, pages and log end up equal and every promise is kept', async () => {
  await fc.assert(fc.asyncProperty(steps, run), { numRuns: Number(process.env['FUZZ_RUNS'] ?? 200) })
})
