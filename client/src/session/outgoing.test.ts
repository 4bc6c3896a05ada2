import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { decodeFrame, encodeAwareness, encodeSyncStep2, encodeUpdate } from '@gongping/shared/protocol/frames.ts'
import { Outgoing } from './outgoing.ts'

test('[PR18] nothing is sent before the answer to what the server misses, and nothing gets lost by it', () => {
  const { doc, outgoing, arrived, type } = page()
  type('张')
  expect(arrived()).toBe('')
  outgoing.pass(encodeSyncStep2(Y.encodeStateAsUpdate(doc)), arrived.send)
  type('伟')
  expect(arrived()).toBe('张伟')
})

test('[PR19] pinyin stays here while a word is composed; the finished word leaves as one update', () => {
  const { text, outgoing, arrived, connect, type, frames } = page()
  connect()
  const before = frames.length
  outgoing.hold()
  type('juesuan')
  expect(arrived()).toBe('')
  text.delete(0, 7)
  type('决算')
  outgoing.release()
  expect(arrived()).toBe('决算')
  expect(frames.length - before).toBe(1)
})

test('[PR19] colleagues still hear where somebody is while a word is composed', () => {
  const { outgoing, connect, frames, arrived } = page()
  connect()
  outgoing.hold()
  outgoing.pass(encodeAwareness([{ clientId: 7, clock: 1, state: '{}' }]), arrived.send)
  expect(frames.map((frame) => decodeFrame(frame)?.kind)).toEqual(['update', 'awareness'])
})

test('[PR18] what was held when the line went dead is part of the next comparison', () => {
  const { outgoing, arrived, connect, type, text } = page()
  connect()
  outgoing.hold()
  type('决')
  outgoing.disconnected()
  connect()
  outgoing.release()
  type('算')
  expect(arrived()).toBe(text.toString())
})

/** A page whose frames arrive in a second document. */
function page() {
  const doc = new Y.Doc()
  const text = doc.getText('duties')
  const server = new Y.Doc()
  const frames: Uint8Array[] = []
  const send = (frame: Uint8Array) => {
    frames.push(frame)
    const message = decodeFrame(frame)
    if (message?.kind === 'update') Y.applyUpdate(server, message.update)
  }
  const arrived = Object.assign(() => server.getText('duties').toString(), { send })
  const outgoing = new Outgoing(() => {})
  doc.on('update', (update: Uint8Array) => outgoing.pass(encodeUpdate(update), send))
  const connect = () => outgoing.pass(encodeSyncStep2(Y.encodeStateAsUpdate(doc)), send)
  const type = (letters: string) => text.insert(text.length, letters)
  return { doc, text, outgoing, frames, arrived, connect, type }
}
