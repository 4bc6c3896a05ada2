import { Drafts, type Shelf } from './drafts.ts'

/** What was typed into the form of a comment and is not sent yet. */
export interface CommentDraft {
  readonly text: string
  /** The wording proposed instead; null: none is. */
  readonly suggestion: string | null
  /** The words that it was proposed for; null: there are none. */
  readonly wording: string | null
}

/** Of the comments on one report. */
export class CommentDrafts extends Drafts<CommentDraft> {
  constructor(shelf: Shelf, personId: string, reportId: string) {
    super(shelf, 'comments', personId, reportId)
  }
}
