/** The storage could not be asked, gave no answer in time or could keep nothing: nobody's mistake, and worth another try. */
export class StorageError extends Error {
  constructor(reason: unknown) {
    super(inWords(reason))
    this.name = 'StorageError'
  }
}

/** Whether that is behind an error, whoever passed it on under another name. */
export function comesFromStorage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error instanceof StorageError || comesFromStorage(error.cause)
}

/** A host that has several addresses fails once for each, and the first says enough. */
function inWords(reason: unknown): string {
  if (reason instanceof AggregateError) return inWords(reason.errors[0])
  return reason instanceof Error ? reason.message : String(reason)
}
