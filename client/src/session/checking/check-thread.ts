import * as Y from 'yjs'
import type { Finding } from '@gongping/shared/checks/finding.ts'
import type { Checker } from './checker.ts'
import type { FromThread, ToThread } from './thread-messages.ts'

/** What of a Worker is needed. */
export interface Thread {
  addEventListener(type: 'message', listener: (event: MessageEvent<FromThread>) => void): void
  postMessage(message: ToThread): void
  terminate(): void
}

/** Has a report judged in a thread of its own. */
export class CheckThread implements Checker {
  readonly #doc: Y.Doc
  readonly #thread: Thread
  #question = 0
  #tell: (findings: readonly Finding[]) => void = () => {}

  constructor(doc: Y.Doc, thread: Thread = startThread()) {
    this.#doc = doc
    this.#thread = thread
    thread.addEventListener('message', ({ data }) => {
      if (data.question === this.#question) this.#tell(data.findings)
    })
    this.#follow(Y.encodeStateAsUpdate(doc))
    doc.on('update', this.#follow)
  }

  check(tell: (findings: readonly Finding[]) => void): void {
    this.#tell = tell
    this.#thread.postMessage({ question: ++this.#question })
  }

  close(): void {
    this.#doc.off('update', this.#follow)
    this.#thread.terminate()
  }

  readonly #follow = (update: Uint8Array): void => this.#thread.postMessage({ update })
}

function startThread(): Thread {
  return new Worker(new URL('check-worker.ts', import.meta.url), { type: 'module' })
}
