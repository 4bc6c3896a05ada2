import type { WebSocket, WebSocketServer } from 'ws'

const INTERVAL_MS = 25_000

/**
 * Pings every socket and drops those that did not answer the last ping: cut cables send no goodbye.
 * @param beat called for every living socket each time.
 */
export function startHeartbeat(server: WebSocketServer, beat: (socket: WebSocket) => void): () => void {
  const silent = new WeakSet<WebSocket>()
  server.on('connection', (socket) => socket.on('pong', () => silent.delete(socket)))
  const timer = setInterval(() => {
    for (const socket of server.clients) {
      // Nothing is read from a paused socket, its pong neither.
      if (socket.isPaused) silent.delete(socket)
      else if (silent.has(socket)) socket.terminate()
      else {
        silent.add(socket)
        socket.ping()
        beat(socket)
      }
    }
  }, INTERVAL_MS)
  timer.unref()
  return () => clearInterval(timer)
}
