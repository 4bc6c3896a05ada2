import type { RichNode } from './rich-text.ts'

/**
 * What a live figure (a `figure` node in a text) says of a basic figure (基础数据):
 * its `value`, that of the year before (`last`), the `difference` to another fact or else to the year before with its
 * direction (增加, 减少), the same in percent (`change-rate`: 增长, 下降), or its `share` of another fact in percent,
 * which is also how 执行率 and 使用率 are reckoned.
 */
export const FIGURE_FORMS = ['value', 'last', 'difference', 'change-rate', 'share'] as const
export type FigureForm = (typeof FIGURE_FORMS)[number]

/** What a live figure stands for. Only this is stored in a text, never the words that it is read as. */
export interface FigureRef {
  /** Key of the fact. */
  readonly fact: string
  readonly as: FigureForm
  /** Key of the fact that it is compared with. */
  readonly of?: string
}

/** Keys of facts that a text may refer to. */
const FACT_KEY = /^[\w.-]{1,64}$/

/** Whether a `figure` node may carry that attribute. Asked by the server of every client, and of imported files. */
export function isFigureAttribute(name: string, value: unknown): boolean {
  if (typeof value !== 'string') return false
  return name === 'as' ? (FIGURE_FORMS as readonly string[]).includes(value) : FACT_KEY.test(value)
}

export function figureNode({ fact, as, of }: FigureRef): RichNode {
  return { type: 'figure', attrs: { fact, as, ...(of !== undefined && { of }) } }
}

/** @returns null for a node that is no figure or does not say of what. */
export function figureRef({ type, attrs = {} }: RichNode): FigureRef | null {
  const { fact, as, of } = attrs
  if (type !== 'figure' || typeof fact !== 'string' || !isFigureAttribute('as', as)) return null
  return { fact, as: as as FigureForm, ...(typeof of === 'string' && { of }) }
}
