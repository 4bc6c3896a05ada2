import fc from 'fast-check'
import { vi } from 'vitest'
import type { WriteScope } from '@gongping/shared/workflow/write-scope.ts'
import { Dice } from './dice.ts'
import type { Fault } from './unreliable-line.ts'
import { World, type WorldOptions } from './world.ts'

const AT_A_PAGE = ['edit', 'edit', 'edit', 'edit', 'edit', 'save', 'save', 'undo', 'come', 'wave'] as const
const IN_THE_ROOM = ['flow', 'flow', 'flow', 'flow', 'time', 'turn'] as const
const ON_A_LINE = ['cut', 'slow', 'fast', 'fast', 'come', 'come'] as const
const TROUBLE = [
  'fault',
  'repair',
  'crash',
  'drain',
  'status',
  'status',
  'scope',
  'restore',
  'compact',
  'attack',
  'attack',
] as const

/** One thing that happens; what exactly follows from the two numbers. */
export interface Step {
  readonly do: (typeof AT_A_PAGE | typeof IN_THE_ROOM | typeof ON_A_LINE | typeof TROUBLE)[number]
  readonly who: number
  readonly how: number
}

export interface Script extends WorldOptions {
  readonly steps: readonly Step[]
}

function happening(names: readonly Step['do'][]): fc.Arbitrary<Step> {
  return fc.record({ do: fc.constantFrom(...names), who: fc.nat(4), how: fc.nat(9_999) })
}

export const scripts: fc.Arbitrary<Script> = fc.record({
  processes: fc.integer({ min: 1, max: 2 }),
  reports: fc.integer({ min: 1, max: 2 }),
  pages: fc.integer({ min: 3, max: 5 }),
  steps: fc.array(
    fc.oneof(
      { weight: 5, arbitrary: happening(AT_A_PAGE) },
      { weight: 5, arbitrary: happening(IN_THE_ROOM) },
      { weight: 1, arbitrary: happening(ON_A_LINE) },
      { weight: 1, arbitrary: happening(TROUBLE) },
    ),
    // By default fast-check keeps to ten steps, too few for anything to go wrong.
    { maxLength: 160, size: 'max' },
  ),
})

const FAULTS: [Fault, ...Fault[]] = ['error', 'stall', 'lost-reply', 'late-reply']
const SCOPES: [WriteScope | null, ...(WriteScope | null)[]] = [
  null,
  [],
  ['section/duties'],
  ['table'],
  ['table', 'section/problems'],
]
const START = Date.UTC(2024, 0, 1)

/**
 * Plays a script from the beginning to the quiet after it.
 * @returns what the logs hold in the end, and what happened on the way.
 * @throws as soon as something happened that never must.
 */
export async function play({ steps, ...options }: Script): Promise<{ digest: string; world: World }> {
  const world = new World(options)
  // Building a document yields by the clock on the wall; here that clock stands still but for a step at every look.
  let looks = 0
  const clocks = [
    vi.spyOn(performance, 'now').mockImplementation(() => world.time.now() + 3 * looks++),
    vi.spyOn(Date, 'now').mockImplementation(() => START + world.time.now()),
  ]
  try {
    for (const page of world.pages) world.connect(page, world.processes[0])
    for (const step of steps) {
      await perform(world, step)
      world.look()
    }
    await world.calm()
    await world.close()
    return { digest: world.witnesses.map((witness) => witness.digest()).join(' '), world }
  } finally {
    for (const clock of clocks) clock.mockRestore()
  }
}

async function perform(world: World, step: Step): Promise<void> {
  const dice = new Dice(step.how)
  const page = world.pages[step.who % world.pages.length]
  const process = world.processes[step.who % world.processes.length]
  const witness = world.witnesses[step.who % world.witnesses.length]
  if (!page || !process || !witness) throw new Error('a world has people, servers and reports')
  const { reportId } = witness
  switch (step.do) {
    case 'edit':
      for (let edits = 1 + dice.roll(3); edits > 0; edits--) page.edit(dice)
      return
    case 'save':
      return page.askSaved()
    case 'undo':
      return page.undoLast()
    case 'wave':
      return page.announce()
    case 'cut':
      // A server may hear of a dead line only when it asks.
      return page.cut((leave) => (dice.roll(3) === 0 ? void world.time.after(30_000, leave) : leave()))
    case 'come':
      return world.connect(page, world.processes[dice.roll(world.processes.length)])
    case 'slow':
    case 'fast':
      page.isSlow = step.do === 'slow'
      return
    case 'flow':
      for (const each of world.pages) each.deliver(dice.roll(12), dice.roll(12))
      return dice.roll(3) > 0 ? world.turn() : undefined
    case 'turn':
      for (let turns = 1 + dice.roll(4); turns > 0; turns--) await world.turn()
      return
    case 'time':
      await world.time.pass(dice.pick([1, 5, 50, 200, 1_100, 2_100, 7_000, 31_000, 61_000]))
      return world.turn()
    case 'fault':
      return process.line.fail(dice.pick(FAULTS), dice.pick([1, 2, 5, 100]))
    case 'repair':
      return process.repair()
    case 'crash':
      return world.end(process)
    case 'drain':
      return process.drain(() => world.end(process))
    case 'compact':
      return process.compact(reportId)
    case 'attack':
      world.stranger.enter(process.rooms, 'report-1')
      return world.stranger.attack(dice, [...(world.witnesses[0]?.authors.keys() ?? [])])
    case 'status':
      world.areTermsNew = true
      if ((await world.journal.heads([reportId])).get(reportId)?.status === 'sealed') return
      witness.setStatus(dice.pick(['open', 'open', 'open', 'open', 'locked', 'locked', dice.roll(4) === 0 ? 'sealed' : 'locked']))
      return dice.roll(2) === 0 ? process.rooms.refresh(reportId) : undefined
    case 'scope':
      world.areTermsNew = true
      witness.setScope(dice.pick(world.pages.map((each) => each.options.personId) as [string]), dice.pick(SCOPES))
      return dice.roll(2) === 0 ? process.rooms.refresh(reportId) : undefined
    case 'restore':
      return dice.roll(4) === 0 ? world.restore(witness, dice.roll(6)) : undefined
  }
}
