/** y-socket.io in memory, with socket.io's defaults. */
import { createServer } from 'node:http'
import { Server } from 'socket.io'
import { YSocketIO } from 'y-socket.io/dist/server'

const http = createServer()
new YSocketIO(new Server(http)).initialize()
http.listen(Number(process.env.PORT), process.env.HOST, () => console.log('listening'))
