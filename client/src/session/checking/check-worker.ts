import * as Y from 'yjs'
import { Judge } from './judge.ts'
import type { FromThread, ToThread } from './thread-messages.ts'

/**
 * The thread that judges a report, so that no check ever stands between a key and its letter. It has a copy of the
 * document of its own and follows it: an update is a few bytes, the content of a report a million.
 */
const doc = new Y.Doc()
const judge = new Judge(doc)
let asked = 0

addEventListener('message', ({ data }: MessageEvent<ToThread>) => {
  if ('update' in data) Y.applyUpdate(doc, data.update)
  else ask(data.question)
})

function ask(question: number): void {
  asked = question
  // What has come meanwhile is taken in first, and of several questions only the last is answered.
  setTimeout(() => {
    if (question === asked) postMessage({ question, findings: judge.findings() } satisfies FromThread)
  })
}
