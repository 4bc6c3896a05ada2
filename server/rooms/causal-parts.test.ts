import fc from 'fast-check'
import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { causalParts } from './causal-parts.ts'
import { decodeSnapshot, encodeSnapshot } from './snapshot-format.ts'
import { sameDocument } from './stored-report.ts'

interface Step {
  readonly who: number
  readonly act: 'type' | 'delete' | 'cell' | 'nest' | 'meet'
  readonly at: number
}

const steps = fc.array(
  fc.record({
    who: fc.nat(3),
    act: fc.constantFrom('type', 'type', 'type', 'delete', 'cell', 'nest', 'meet' as const),
    at: fc.nat(50),
  }),
  { maxLength: 60, size: 'max' },
) as fc.Arbitrary<Step[]>

/** Four people write, each in a copy of their own, and meet now and then. */
function written(script: readonly Step[]): Y.Doc {
  const copies = Array.from({ length: 4 }, () => new Y.Doc())
  for (const { who, act, at } of script) {
    const doc = copies[who]
    if (!doc) continue
    const text = doc.getText('text')
    const section = doc.getXmlFragment('section')
    if (act === 'type') text.insert(Math.min(at, text.length), '字')
    else if (act === 'delete' && text.length > 0) text.delete(at % text.length, 1)
    else if (act === 'cell') doc.getMap('cells').set(`row/${at % 5}`, String(at))
    else if (act === 'nest') (section.length > 0 ? (section.get(0) as Y.XmlElement) : section).insert(0, [new Y.XmlElement('p')])
    else if (act === 'meet') for (const other of copies) Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  }
  const all = new Y.Doc()
  for (const copy of copies) Y.applyUpdate(all, Y.encodeStateAsUpdate(copy))
  return all
}

test('[PR91] a document cut in parts opens part by part, and is the same document at the end', () => {
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 7 }), (script, size) => {
      const doc = written(script)
      const state = encodeSnapshot({ stateVector: Y.encodeStateVector(doc), parts: causalParts(doc, size) })
      const reopened = new Y.Doc()
      for (const part of decodeSnapshot(state).parts) {
        Y.applyUpdate(reopened, part)
        expect([reopened.store.pendingStructs, reopened.store.pendingDs]).toEqual([null, null])
      }
      expect(sameDocument(doc, reopened)).toBe(true)
      expect(Y.decodeStateVector(decodeSnapshot(state).stateVector)).toEqual(Y.decodeStateVector(Y.encodeStateVector(reopened)))
      expect(reopened.getText('text').toString()).toBe(doc.getText('text').toString())
    }),
  )
})
