import type { Language } from '../base/language.ts'
import { CHECKS } from './catalogue.ts'
import type { Finding } from './finding.ts'
import { sentenceText } from './sentence-text.ts'

/** A finding as a sentence. Figures and the words for them are quoted as they stand in the report. */
export function describeFinding(finding: Finding, language: Language): string {
  const sentences = CHECKS.find(({ code }) => code === finding.code)?.sentences
  const sentence = sentences?.[finding.params['sentence'] ?? '']
  return sentence ? sentenceText(sentence, finding.params, language) : finding.message
}
