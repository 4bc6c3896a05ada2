/**
 * The floor of the benchmarks: forwards each frame to the others of the room, and does nothing else. It knows
 * no Yjs, keeps nothing and checks nothing: no sync server can do less work.
 */
import { WebSocket, WebSocketServer } from 'ws'

const rooms = new Map<string, Set<WebSocket>>()
const server = new WebSocketServer({ host: process.env['HOST'] ?? '127.0.0.1', port: Number(process.env['PORT'] ?? 0) })

server.on('connection', (socket, request) => {
  const name = request.url?.split('?')[0] ?? ''
  const room = rooms.get(name) ?? new Set()
  rooms.set(name, room.add(socket))
  socket.on('message', (frame) => {
    for (const other of room) if (other !== socket && other.readyState === WebSocket.OPEN) other.send(frame)
  })
  socket.on('close', () => room.delete(socket))
})

server.on('listening', () => {
  const address = server.address()
  if (address !== null && typeof address !== 'string') process.stdout.write(`port ${address.port}\n`)
})
