import type { Line, LineListener, OpenLine, RoomAddress } from './lines/line.ts'
import { fail } from './seed-room.ts'

/** Opens a line and waits for the server's state. @param person index of whose connection it is. */
export async function openSynced(
  open: OpenLine,
  room: RoomAddress,
  person: number,
  heard: Partial<LineListener> = {},
): Promise<{ readonly line: Line; readonly state: Uint8Array }> {
  const state = Promise.withResolvers<Uint8Array>()
  const line = await open(room.urls[person % room.urls.length] ?? '', room.name, {
    updated() {},
    saved() {},
    closed: fail(room.name),
    ...heard,
    synced(update) {
      // The bytes are the socket's and are written over later.
      state.resolve(update.slice())
      heard.synced?.(update)
    },
  })
  line.askState()
  return { line, state: await state.promise }
}
