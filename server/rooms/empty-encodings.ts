/** Whether an encoded state vector is that of an empty document: no clients. */
export function holdsNothing(stateVector: Uint8Array): boolean {
  return stateVector.byteLength === 1 && stateVector[0] === 0
}

/** Whether an encoded update has no structs and no deletions: what a page answers that has nothing. */
export function isEmptyUpdate(update: Uint8Array): boolean {
  return update.byteLength === 2 && update[0] === 0 && update[1] === 0
}
