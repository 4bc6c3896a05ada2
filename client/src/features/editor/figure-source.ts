import type { Language } from '@gongping/shared/base/language.ts'
import { findFigure } from '@gongping/shared/figures/dictionary.ts'
import { figureName } from '@gongping/shared/figures/figure-name.ts'
import { figureWords } from '@gongping/shared/figures/figure-words.ts'
import type { FigureRef } from '@gongping/shared/report/figure-node.ts'
import type { ReportSession } from '../../session/report-session.ts'

/** What the live figures of an editor need of the report around it. */
export interface FigureSource {
  /** A figure that is copied stays one within this report only. */
  readonly report: string
  words(ref: FigureRef): string
  /** Name and 口径, for a note beside the figure. */
  describe(ref: FigureRef): string
  /** Calls when figures may say something else. */
  watch(listener: () => void): () => void
  /** Shows the fact among the basic figures, ready to be changed if asked for. */
  open(fact: string, change: boolean): void
}

export function figureSource(session: ReportSession, language: () => Language): FigureSource {
  const { content } = session.derived
  const words = (ref: FigureRef) => figureWords(content.get().facts, ref)
  return {
    report: session.id,
    words,
    describe: (ref) => {
      const definition = findFigure(ref.fact)?.definition[language()]
      return `${figureName(ref, language())}：${words(ref)}${definition === undefined ? '' : `\n${definition}`}`
    },
    watch: (listener) => {
      let { facts } = content.get()
      return content.watch(() => {
        if (content.get().facts === facts) return
        facts = content.get().facts
        listener()
      })
    },
    open: (fact, change) => session.askedFact.set({ fact, change }),
  }
}
