import type { CommentThread } from '@gongping/shared/protocol/comments.ts'

export const COMMENT_FILTERS = ['open', 'mentions', 'mine', 'resolved'] as const
export type CommentFilter = (typeof COMMENT_FILTERS)[number]

/** 未解决, @我, 我的 (that I began or answered to), 已处理. */
export function passes(filter: CommentFilter, thread: CommentThread, meId: string): boolean {
  if (filter === 'resolved') return thread.state !== 'open'
  if (thread.state !== 'open') return false
  if (filter === 'mentions') return thread.comments.some(({ mentions }) => mentions.some(({ id }) => id === meId))
  if (filter === 'mine') return thread.comments.some(({ person }) => person.id === meId)
  return true
}
