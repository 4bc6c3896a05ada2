import type { Sentences } from './check.ts'
import type { Finding, Place } from './finding.ts'
import { sentenceText } from './sentence-text.ts'

/** The words of one check, ready to say them: `say('sum', {whole, parts}, places)`. */
export type Speaker<S extends Sentences> = (
  sentence: keyof S & string,
  params: Readonly<Record<string, string>>,
  places: readonly Place[],
) => Finding

/**
 * Makes findings out of a check's sentences. Which sentence it was travels as the parameter `sentence`, so that the
 * finding can be said in another language later.
 */
export function speaker<S extends Sentences>(code: string, sentences: S): Speaker<S> {
  return (name, params, places) => {
    const sentence = sentences[name]
    if (!sentence) throw new Error(`broken invariant: ${code} has no sentence ${name}`)
    const all = { sentence: name, ...params }
    return { code, severity: sentence.severity, message: sentenceText(sentence, all, 'zh'), params: all, places }
  }
}
