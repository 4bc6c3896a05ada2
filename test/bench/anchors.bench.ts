import * as Y from 'yjs'
import { AnchorReader, makeAnchor } from '@gongping/shared/report/anchors/anchor.ts'
import { Torture } from '../anchors/torture.ts'
import { type BenchRow, spread, told } from './bench-row.ts'

const RUNS = 10_000
const STEPS = 30
const COMMENTS = 200
/** After so many runs it is told how it stands. */
const TELL = 1000
/** No run is begun later than this, in ms: on a machine that has much else to do the rows say how many there were. */
const PATIENCE = 900_000

/**
 * What becomes of comments in texts that three people treat as badly as they can (test/anchors), and what it costs to
 * find those of a long section. @param words how many runs, if not all.
 */
export async function run(words: readonly string[]): Promise<BenchRow[]> {
  const runs = Number(words[0] ?? RUNS)
  const counts = { office: new Map<string, number>(), 'few words': new Map<string, number>() }
  const began = performance.now()
  for (let seed = 0; seed < runs && performance.now() - began < PATIENCE; seed++) {
    const outcome = new Torture(seed).run(STEPS)
    const of = counts[seed % 2 === 0 ? 'office' : 'few words']
    of.set(outcome, (of.get(outcome) ?? 0) + 1)
    if ((seed + 1) % TELL === 0) told({ what: `${seed + 1} of ${runs}`, figures: { 'wrongly moved': wrong(counts) } })
  }
  const rows = Object.entries(counts).map(([what, outcomes]) => ({
    what: `comments · text of ${what}`,
    figures: figuresOf(outcomes),
  }))
  return [...rows, { what: `${COMMENTS} comments in a section of 60 pages: find all`, figures: spread(findAll()) }]
}

function wrong(counts: Readonly<Record<string, ReadonlyMap<string, number>>>): number {
  return Object.values(counts).reduce((sum, outcomes) => sum + (outcomes.get('wrong') ?? 0), 0)
}

/** `gone`: words that are gone; `orphaned`: words that stand in one place and were not found, or in several. */
function figuresOf(outcomes: ReadonlyMap<string, number>): Record<string, number> {
  const of = (...names: string[]) => names.reduce((sum, name) => sum + (outcomes.get(name) ?? 0), 0)
  return {
    runs: of(...outcomes.keys()),
    whole: of('whole', 'mended'),
    part: of('part'),
    gone: of('gone'),
    'orphaned, several places': of('ambiguous'),
    'orphaned, one place': of('lost'),
    'wrongly moved': of('wrong'),
  }
}

function findAll(): number[] {
  const doc = new Y.Doc()
  const section = doc.getXmlFragment('section/duties')
  section.push(Array.from({ length: 400 }, (_, at) => paragraph(`第${at}项工作完成情况良好，`.repeat(8))))
  const anchors = Array.from({ length: COMMENTS }, (_, at) => makeAnchor(doc, 'section/duties', at * 150, at * 150 + 20))
  return Array.from({ length: 30 }, (_, round) => {
    section.delete(0, round % 2)
    const began = performance.now()
    const reader = new AnchorReader(doc)
    for (const anchor of anchors) if (anchor) reader.locate(anchor)
    return performance.now() - began
  })
}

function paragraph(words: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [new Y.XmlText(words)])
  return element
}
