import * as Y from 'yjs'
import { CLOSE } from '@gongping/shared/protocol/close-codes.ts'
import { placeOf } from '@gongping/shared/report/shape.ts'
import { type WriteScope, mayChange } from '@gongping/shared/workflow/write-scope.ts'
import { applyAsIs } from './apply-as-is.ts'
import { inspectUpdate } from './gate.ts'
import { type Refused, refused } from './refused.ts'
import { type AnyType, rootName, rootOf } from '@gongping/shared/report/root-names.ts'

/** On whose behalf an update comes. */
export interface Writer {
  readonly personId: string
  readonly scope: WriteScope
  /** Places that are bindingly others'. */
  readonly except: readonly string[]
  /** The report takes no edits from anybody. */
  readonly isShut: boolean
}

/** What an update changed. */
export interface Change {
  /** The part of it that was new, as Yjs encodes it. */
  readonly update: Uint8Array
  /** ClientIDs that nobody had used before. */
  readonly clients: readonly number[]
  readonly places: readonly string[]
}

export type Verdict =
  /** `change` is null where it held nothing new. */
  | { readonly kind: 'taken'; readonly change: Change | null }
  /** It builds on updates that are not here; nothing of it was taken. */
  | { readonly kind: 'incomplete' }
  | Refused

/**
 * The document of a report while it is being edited, and the only place where it changes. Judges every update: by
 * what it says before it is applied, and by what Yjs says it changed afterwards.
 */
export class LiveReport {
  readonly doc: Y.Doc
  readonly #authors: Map<number, string>
  readonly #speakerOf: (clientId: number) => string | undefined
  #update: Uint8Array | null = null
  /** Kept until something changes: to make one is to walk over all of the document. */
  #snapshot: Y.Snapshot | null = null

  /**
   * @param authors whose each clientID is; new ones are added.
   * @param speakerOf who is present under a clientID.
   */
  constructor(doc: Y.Doc, authors: Map<number, string>, speakerOf: (clientId: number) => string | undefined) {
    this.doc = doc
    this.#authors = authors
    this.#speakerOf = speakerOf
    doc.on('update', (update: Uint8Array) => {
      this.#update = update
    })
  }

  take(update: Uint8Array, writer: Writer): Verdict {
    const inspected = inspectUpdate(this.doc, update, {
      personId: writer.personId,
      authorOf: (clientId) => this.#authors.get(clientId),
      speakerOf: this.#speakerOf,
    })
    if ('reason' in inspected) return refused(CLOSE.updateRefused, inspected.reason)
    const { roots, clients, isWhole } = inspected
    if (writer.isShut || writer.scope.length === 0) return this.#follow(update, writer)
    const forbidden = forbiddenTo(writer, roots)
    if (forbidden !== null) return refused(CLOSE.notAllowed, `may not change ${forbidden}`)
    // Nothing of it, not even its deletions: they would be all that is left of it if the rest never comes.
    if (!isWhole) return { kind: 'incomplete' }
    return this.#apply(update, writer, clients)
  }

  /** What a page lacks that has this much; null for bytes that are no state vector. */
  missing(stateVector: Uint8Array): Uint8Array | null {
    try {
      return Y.encodeStateAsUpdate(this.doc, stateVector)
    } catch {
      return null
    }
  }

  destroy(): void {
    this.doc.destroy()
  }

  /** Somebody who may not write may still say what they have: it is only no news to us. */
  #follow(update: Uint8Array, { isShut }: Writer): Verdict {
    this.#snapshot ??= Y.snapshot(this.doc)
    if (Y.snapshotContainsUpdate(this.#snapshot, update)) return { kind: 'taken', change: null }
    return isShut ? refused(CLOSE.locked, 'report takes no edits') : refused(CLOSE.notAllowed, 'may only read')
  }

  #apply(update: Uint8Array, writer: Writer, clients: readonly number[]): Verdict {
    let changed: Y.Transaction['changed']
    this.#update = null
    try {
      changed = applyAsIs(this.doc, [update])
    } catch {
      return refused(CLOSE.updateRefused, 'cannot be applied', true)
    }
    const touched = this.#touched(changed)
    // Only now it is known what was deleted.
    const forbidden = forbiddenTo(writer, touched)
    if (forbidden !== null) return refused(CLOSE.notAllowed, `may not change ${forbidden}`, true)
    if (this.#hasPending) return refused(CLOSE.updateRefused, 'builds on itself', true)
    if (this.#update === null) return { kind: 'taken', change: null }
    this.#snapshot = null
    const bound = clients.filter((client) => Y.getState(this.doc.store, client) > 0)
    for (const client of bound) this.#authors.set(client, writer.personId)
    const places = [...new Set(touched.flatMap(([root, keys]) => keys.map((key) => placeOf(root, key))))]
    return { kind: 'taken', change: { update: this.#update, clients: bound, places } }
  }

  /** The roots in which something changed, with the keys of maps. */
  #touched(changed: Y.Transaction['changed']): [root: string, keys: (string | null)[]][] {
    return [...changed].map(([type, keys]) => [this.#rootOf(type), type._item === null ? [...keys] : [null]])
  }

  #rootOf(type: AnyType): string {
    const root = rootOf(type)
    return rootName(this.doc, root) ?? Y.findRootTypeKey(root)
  }

  // What Yjs keeps for later is in no log and no snapshot: whoever acknowledged it would lose it.
  get #hasPending(): boolean {
    const { pendingStructs, pendingDs } = this.doc.store
    return pendingStructs !== null || pendingDs !== null
  }
}

/** The first of these places that somebody may not change. @param touched roots, with keys of maps. */
function forbiddenTo({ scope, except }: Writer, touched: Iterable<readonly [string, Iterable<string | null>]>): string | null {
  for (const [root, keys] of touched) {
    if (!mayChange(scope, root)) return root
    if (except.length === 0) continue
    for (const key of keys) {
      const place = placeOf(root, key)
      if (except.includes(place)) return place
    }
  }
  return null
}
