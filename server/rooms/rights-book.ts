import { type HeldRights, type ReportRights, hasLeft, heldRights } from '@gongping/shared/workflow/held-rights.ts'
import { CLOSE, type CloseCode } from '@gongping/shared/protocol/close-codes.ts'

/** Who may do what in a report, worked out once for each person: every update of theirs is judged by it. */
export class RightsBook {
  readonly #rights: ReportRights
  readonly #held = new Map<string, HeldRights>()

  constructor(rights: ReportRights) {
    this.#rights = rights
  }

  of(personId: string): HeldRights {
    const known = this.#held.get(personId)
    if (known) return known
    const held = heldRights(this.#rights, personId)
    this.#held.set(personId, held)
    return held
  }

  /** How somebody is sent away who was here and may not read any more; null: they may. */
  farewell(personId: string): CloseCode | null {
    if (this.of(personId).role) return null
    return hasLeft(this.#rights, personId) ? CLOSE.left : CLOSE.notAllowed
  }
}
