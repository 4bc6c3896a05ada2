import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { Draft, DraftPart } from './draft.ts'
import type { DraftStore } from './draft-store.ts'
import { placeKey } from './edit-place.ts'
import { LiveValue } from './live-value.ts'
import { readable } from './place-words.ts'

/** This person's draft of the report: what the server did not take, here and in the browser's storage. */
export class DraftCopy {
  readonly value: LiveValue<Draft | null>
  /** False: it is too long for the browser and will be gone with this page. */
  readonly kept = new LiveValue(true)
  readonly #store: DraftStore

  constructor(store: DraftStore) {
    this.#store = store
    this.value = new LiveValue(store.load())
  }

  /** Follows another window of the same person, and warns before a draft that is only here goes with the page. */
  listen(): () => void {
    const onStorage = ({ key }: StorageEvent) => {
      if (key === this.#store.key) this.value.set(this.#store.load())
    }
    const onLeave = (event: BeforeUnloadEvent) => {
      if (!this.kept.get() && this.value.get()) event.preventDefault()
    }
    addEventListener('storage', onStorage)
    addEventListener('beforeunload', onLeave)
    return () => {
      removeEventListener('storage', onStorage)
      removeEventListener('beforeunload', onLeave)
    }
  }

  /**
   * Adds what was refused now. Older parts stay, also of the same places: they may say something else.
   * @param instead parts that these say again, with more.
   */
  add(parts: readonly DraftPart[], failure: Failure, instead: readonly DraftPart[] = []): void {
    if (parts.length === 0) return
    const known = this.#store.load()?.parts ?? this.value.get()?.parts ?? []
    const said = new Set([...parts, ...instead].map(sayingOf))
    this.#set({ failure, parts: [...known.filter((part) => !said.has(sayingOf(part))), ...parts] })
  }

  markApplied(id: string): void {
    this.#change((part) => (part.id === id ? [{ ...part, applied: true }] : [part]))
  }

  discard(id: string): void {
    this.#change((part) => (part.id === id ? [] : [part]))
  }

  discardAll(): void {
    this.#set(null)
  }

  /** Forgets parts that are in the report again. */
  tidy(): void {
    this.#change((part) => (part.applied ? [] : [part]))
  }

  #change(each: (part: DraftPart) => readonly DraftPart[]): void {
    const draft = this.value.get()
    if (!draft) return
    const parts = draft.parts.flatMap(each)
    this.#set(parts.length > 0 ? { ...draft, parts } : null)
  }

  #set(draft: Draft | null): void {
    if (draft) this.kept.set(this.#store.save(draft))
    else this.#store.remove()
    this.value.set(draft)
  }
}

function sayingOf({ place, words }: DraftPart): string {
  return `${placeKey(place)}\n${readable(words)}`
}
