import { openHocuspocusLine } from './hocuspocus-line.ts'
import type { Dialect, OpenLine } from './line.ts'
import { openSocketIoLine } from './socket-io-line.ts'
import { openYWebsocketLine } from './y-websocket-line.ts'

/** How a contestant is spoken to. */
export const OPEN_LINE: Readonly<Record<Dialect, OpenLine>> = {
  'y-websocket': openYWebsocketLine,
  hocuspocus: openHocuspocusLine,
  'socket.io': openSocketIoLine,
}
