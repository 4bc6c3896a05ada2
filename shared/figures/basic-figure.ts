import type { Language } from '../base/language.ts'

/** A basic figure (基础数据) that reports of this kind name: what it is called, counted in and means. */
export interface BasicFigure {
  /** Key in the report's `facts`. Published keys never change their meaning. */
  readonly key: string
  readonly name: Readonly<Record<Language, string>>
  /** Units it may be given in, the usual one first. */
  readonly units: readonly string[]
  /** 口径: what it counts and where it is taken from. */
  readonly definition: Readonly<Record<Language, string>>
  /** Figures that make it up; a total that nobody has filled in is their sum. */
  readonly parts?: readonly string[]
  /** Figures that go off again: 净资产 is 资产 less 负债. */
  readonly less?: readonly string[]
}

/** Figures that are filled in together, in the order of the form. */
export interface FigureGroup {
  readonly id: string
  readonly name: Readonly<Record<Language, string>>
  /** The section of the outline that tells of them. */
  readonly section: string
  readonly figures: readonly BasicFigure[]
}

type Words = readonly [zh: string, en: string]
type Makeup = Pick<BasicFigure, 'parts' | 'less'>

const inLanguages = ([zh, en]: Words): BasicFigure['name'] => ({ zh, en })

/** A figure of money, 万元 unless said otherwise. */
export function money(key: string, name: Words, definition: Words, makeup: Makeup = {}): BasicFigure {
  return { key, name: inLanguages(name), units: ['万元', '元'], definition: inLanguages(definition), ...makeup }
}

/** A figure that counts or measures something. */
export function count(key: string, unit: string, name: Words, definition: Words): BasicFigure {
  return { key, name: inLanguages(name), units: [unit], definition: inLanguages(definition) }
}

export function group(id: string, section: string, name: Words, figures: readonly BasicFigure[]): FigureGroup {
  return { id, section, name: inLanguages(name), figures }
}
