import { type Language, fill } from '../base/language.ts'
import type { Sentence } from './check.ts'
import type { Repair, RepairKind } from './compare/repair.ts'

/** What is said about the slip that probably happened. */
export const REPAIR_SENTENCES: Readonly<Record<RepairKind, Readonly<Record<Language, string>>>> = {
  unit: {
    zh: '“{wrong}”的单位很可能写错了，应为“{right}”，改后正好相等。',
    en: ' The unit in "{wrong}" is probably wrong; with "{right}" it adds up exactly.',
  },
  digits: {
    zh: '“{wrong}”很可能有两位数字写颠倒了，应为“{right}”，改后正好相等。',
    en: ' Two digits of "{wrong}" are probably the wrong way round; with "{right}" it adds up exactly.',
  },
  point: {
    zh: '“{wrong}”很可能点错了小数点，应为“{right}”，改后正好相等。',
    en: ' The decimal point of "{wrong}" is probably misplaced; with "{right}" it adds up exactly.',
  },
}

/** The parameters that carry a repair in a finding. */
export function repairParams(repair: Repair | null): Record<string, string> {
  return repair ? { repair: repair.kind, wrong: repair.wrong, right: repair.right } : {}
}

/** A sentence with its figures, and the likely repair behind it when there is one. */
export function sentenceText(sentence: Sentence, params: Readonly<Record<string, string>>, language: Language): string {
  const repair = isRepair(params['repair']) ? fill(REPAIR_SENTENCES[params['repair']][language], params) : ''
  return fill(sentence[language], params) + repair
}

function isRepair(kind: string | undefined): kind is RepairKind {
  return kind !== undefined && Object.hasOwn(REPAIR_SENTENCES, kind)
}
