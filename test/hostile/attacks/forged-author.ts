import * as Y from 'yjs'
import { encodeUpdate } from '@gongping/shared/protocol/frames.ts'
import type { Attack } from '../attack.ts'
import { PEOPLE } from '../site.ts'
import { Tally } from '../tally.ts'

const FORGED = '这句话不是王强写的。'

/** Yjs knows who wrote something by its clientID alone, and any program may choose one. */
export const forgedAuthor: Attack = {
  name: '黑客 writes under the clientID of a colleague',
  gets: { 'closed 4422': 1 },
  async run(site) {
    using scene = await site.scene()
    using eve = await scene.open(PEOPLE.hostile)
    const sentAway = eve.closed()
    eve.sendRaw(encodeUpdate(forgery(scene.colleague.doc)))
    const answers = new Tally()
    answers.add(`closed ${await sentAway}`)
    await scene.goesOn()
    const isThere = JSON.stringify(await scene.content()).includes(FORGED)
    return { answers, gained: isThere ? ['a sentence in the name of 王强'] : [] }
  },
}

function forgery(victim: Y.Doc): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(victim))
  const before = Y.encodeStateVector(doc)
  // Only now: Yjs takes another clientID when it hears of edits under its own.
  doc.clientID = victim.clientID
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(FORGED)])
  doc.getXmlFragment('section/duties').push([paragraph])
  return Y.encodeStateAsUpdate(doc, before)
}
