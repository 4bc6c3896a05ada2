import * as Y from 'yjs'
import { type Anchor, locateAnchor, renewAnchor } from '@gongping/shared/report/anchors/anchor.ts'
import { RegionText } from '@gongping/shared/report/anchors/region-text.ts'
import { sampleContent } from '../fixtures/sample-report.ts'
import { Dice } from '../simulation/dice.ts'
import { Judge, type Outcome, commentOn } from './judge.ts'
import { type Lettering, Letters } from './letters.ts'
import { Page, ROOT } from './page.ts'

/** Few words, so that the same phrase stands in many places: half of the runs have a text of nothing else … */
const WORDS = ['公务接待费', '0万元', '，', '比上年', '增加', '减少', '主要原因是', '无', '。', '项目'] as const
/** … the others one of an office. */
const PARAGRAPHS = sampleContent()
  .sections.flatMap(({ paragraphs }) => paragraphs.filter((paragraph) => typeof paragraph === 'string'))
  .filter((paragraph) => paragraph !== '')
/** There are sentences that offices write again and again, also when somebody has just deleted the commented one. */
const SENTENCES = ['本年度未发生该项支出。', '主要原因是厉行节约，严格控制支出。', '与上年持平。'] as const
const PEOPLE = 3

/**
 * Three people treat a section as offices do (type, delete, undo, press Enter, join, cut and paste, copy, write the same
 * sentence elsewhere, paste an earlier version over all), all at once, while a server keeps the anchor of one comment.
 */
export class Torture {
  readonly #dice: Dice
  readonly #letters = new Letters()
  readonly #server = new Y.Doc()
  readonly #pages: Page[]
  readonly #judge: Judge
  #version: readonly Lettering[] | null = null
  #anchor: Anchor
  /** What was done, and what became of the anchor. */
  readonly log: string[] = []

  constructor(seed: number) {
    this.#dice = new Dice(seed)
    this.#server.clientID = 1
    this.#server.getXmlFragment(ROOT).push(this.#paragraphs(seed % 2 === 0).map(paragraph))
    this.#pages = Array.from({ length: PEOPLE }, (_, person) => new Page(100 + person, this.#letters))
    this.#syncAll()
    const length = 2 + this.#dice.roll(13)
    const from = this.#dice.roll(this.#text.length - length)
    this.#anchor = commentOn(this.#server, from, from + length)
    this.#judge = new Judge(this.#server, this.#letters, from, from + length)
    this.log.push(`「${this.#anchor.quote}」 in ${this.#text}`)
  }

  run(steps: number): Outcome {
    for (let step = 0; step < steps; step++) {
      this.#step()
      if (this.#dice.roll(3) === 0 && this.#reanchor() === 'wrong') return 'wrong'
    }
    this.#syncAll()
    return this.#reanchor()
  }

  #step(): void {
    const page = this.#dice.pick(this.#pages as [Page, ...Page[]])
    const at = this.#dice.roll(page.texts.length)
    const length = page.texts[at]?.length ?? 0
    const offset = this.#dice.roll(length + 1)
    const some = Math.min(1 + this.#dice.roll(12), length - offset)
    const what = this.#dice.roll(100)
    this.log.push(`${page.doc.clientID} does ${what} at ${at}:${offset}`)
    if (what < 17) page.type(at, offset, this.#dice.pick(WORDS))
    else if (what < 20) page.type(at, offset, this.#dice.pick(SENTENCES))
    else if (what < 22) page.typeParagraph(at, this.#dice.pick(SENTENCES))
    else if (what < 35) page.erase(at, offset, some)
    else if (what < 38) page.eraseAcross(at, offset, this.#dice.roll(4))
    else if (what < 50) page.back()
    else if (what < 55) page.again()
    else if (what < 62) page.pressEnter(at, offset)
    else if (what < 68) page.joinWithNext(at)
    else if (what < 73) page.cut(at)
    else if (what < 76) page.copy(at)
    else if (what < 82) page.paste(at)
    else if (what < 85) page.cutWords(at, offset, some)
    else if (what < 88) page.pasteWords(at, offset)
    else if (what < 92) page.bold(at, offset, some)
    else if (what < 95) this.#version = page.version()
    else if (what < 97 && this.#version) page.replaceAll(this.#version)
    if (this.#dice.roll(2) === 0) page.sync(this.#server)
  }

  #reanchor(): Outcome {
    const found = locateAnchor(this.#server, this.#anchor)
    const outcome = this.#judge.judge(found)
    this.log.push(`  ${outcome} ${found.kind === 'gone' ? '' : `${found.from}「${found.quote}」`} in ${this.#text}`)
    this.#anchor = renewAnchor(this.#server, this.#anchor)
    return outcome
  }

  get #text(): string {
    return new RegionText(this.#server.getXmlFragment(ROOT)).text
  }

  #syncAll(): void {
    for (let round = 0; round < 2; round++) for (const page of this.#pages) page.sync(this.#server)
  }

  #paragraphs(isReal: boolean): string[] {
    const from = this.#dice.roll(PARAGRAPHS.length - 4)
    return isReal ? PARAGRAPHS.slice(from, from + 4) : Array.from({ length: 4 }, () => this.#sentence())
  }

  #sentence(): string {
    const some = Array.from({ length: 6 }, () => this.#dice.pick(WORDS)).join('')
    return this.#dice.roll(2) === 0 ? some : some + this.#dice.pick(SENTENCES)
  }
}

function paragraph(words: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [new Y.XmlText(words)])
  return element
}
