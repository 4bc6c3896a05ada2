import type {
  CommentAnchor,
  CommentThread,
  WantedComment,
  WantedCommentChange,
  WantedCommentState,
} from '@gongping/shared/protocol/comments.ts'
import type { Created } from '@gongping/shared/protocol/http.ts'
import { ok } from '@gongping/shared/base/result.ts'
import {
  answerComment,
  applySuggestion,
  attachComment,
  deleteComment,
  editComment,
  fetchComments,
  makeComment,
  resolveComment,
} from '../api/comments.ts'
import type { Answer } from '../api/request.ts'
import { AskedAgain } from './asked-again.ts'
import type { CommentDrafts } from './comment-drafts.ts'
import type { Connection } from './connection.ts'
import { LiveValue } from './live-value.ts'
import { whenSaved } from './when-saved.ts'

/** What somebody wants to comment on: words, or a place as a whole. */
export interface CommentSubject {
  /** As CommentThread.place. */
  readonly place: string
  readonly anchor: CommentAnchor | null
  readonly quote: string
}

/** What is selected in an open editor. */
export interface PickedSubject extends CommentSubject {
  /** Open comments on all of it: they are looked at before another one is begun. */
  readonly standing?: readonly string[]
}

/** The comments (批注) on a report. The server keeps them, not the document. */
export class Comments {
  /** In the order in which they were begun; as the server said last. */
  readonly threads: LiveValue<readonly CommentThread[]>
  /** The one that is looked at, beside the paper and in it. */
  readonly active = new LiveValue<string | null>(null)
  /** Rises whenever somebody asked to see comments. */
  readonly asked = new LiveValue(0)
  /** What a new comment is being written about. */
  readonly begun = new LiveValue<CommentSubject | null>(null)
  /** A comment whose words are gone, while others are looked for. */
  readonly reattaching = new LiveValue<string | null>(null)
  /** How the open editors tell what is selected in them; by the root of their text. */
  readonly pickers = new Map<string, () => PickedSubject | null>()
  /** The one whose card takes the focus as soon as it is there. */
  readonly entered = new LiveValue<string | null>(null)
  /** By thread, by the comment that is changed, or by the place of a new thread. They outlive the form and the page. */
  readonly drafts: CommentDrafts
  readonly #reportId: string
  readonly #connection: Pick<Connection, 'commented' | 'saved' | 'ended'>
  /** Of what the server said last. */
  #tag: string | null = null
  readonly #known: AskedAgain<readonly CommentThread[]>

  constructor(reportId: string, connection: Pick<Connection, 'commented' | 'saved' | 'ended'>, drafts: CommentDrafts) {
    this.#reportId = reportId
    this.#connection = connection
    this.drafts = drafts
    this.#known = new AskedAgain<readonly CommentThread[]>([], connection.commented, async () => {
      const answer = await fetchComments(reportId, this.#tag)
      if (!answer.ok) return answer
      if (answer.value === null) return ok(this.threads.get())
      this.#tag = answer.value.tag
      return ok(answer.value.value.threads)
    })
    this.threads = this.#known.value
  }

  /** A comment by its id; null once it was deleted. Asks again for one that this page does not know yet. */
  async find(thread: string): Promise<CommentThread | null> {
    const known = () => this.threads.get().find(({ id }) => id === thread)
    if (!known()) await this.#known.reload()
    return known() ?? null
  }

  /** Brings a comment to the front, beside the paper and in it. */
  look(thread: string): void {
    this.begun.set(null)
    this.active.set(thread)
    this.asked.set(this.asked.get() + 1)
  }

  /** Brings a comment to the front and goes to its card, for whoever has no mouse at hand. */
  enter(thread: string): void {
    this.entered.set(thread)
    this.look(thread)
  }

  /** Begins to write about something, or ties the comment that looks for other words to it. */
  async chosen(subject: CommentSubject): Answer<void> {
    const lost = this.reattaching.get()
    if (lost === null) {
      this.active.set(null)
      this.begun.set(subject)
      this.asked.set(this.asked.get() + 1)
      return ok(undefined)
    }
    await whenSaved(this.#connection)
    const answer = await this.#then(attachComment(this.#reportId, lost, subject))
    if (answer.ok) {
      this.reattaching.set(null)
      this.active.set(lost)
    }
    return answer
  }

  /** Resolves once it shows here, too. The server looks for the words in what it has: what was just typed goes first. */
  async make(subject: CommentSubject, said: WantedComment, suggestion: string | null): Answer<Created> {
    await whenSaved(this.#connection)
    return this.#then(makeComment(this.#reportId, { ...subject, ...said, suggestion }))
  }

  answer(thread: string, said: WantedComment): Answer<unknown> {
    return this.#then(answerComment(this.#reportId, thread, said))
  }

  edit(thread: string, comment: string, said: WantedCommentChange): Answer<void> {
    return this.#then(editComment(this.#reportId, thread, comment, said))
  }

  remove(thread: string, comment: string): Answer<void> {
    return this.#then(deleteComment(this.#reportId, thread, comment))
  }

  resolve(thread: string, wanted: WantedCommentState): Answer<void> {
    return this.#then(resolveComment(this.#reportId, thread, wanted))
  }

  apply(thread: string): Answer<unknown> {
    return this.#then(applySuggestion(this.#reportId, thread))
  }

  /** Also after a refusal: somebody else was faster, and what they did should show. */
  async #then<T>(asked: Answer<T>): Answer<T> {
    const answer = await asked
    await this.#known.reload()
    return answer
  }
}
