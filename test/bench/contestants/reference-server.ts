/**
 * The y-websocket project's own server, started as its package starts it, in memory. Its database is imported
 * even when it is not used; a stand-in keeps a native module out of the installation.
 */
import { registerHooks } from 'node:module'

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'y-leveldb'
      ? { url: 'data:text/javascript,export const LeveldbPersistence = null', shortCircuit: true }
      : next(specifier, context),
})

const entry = '@y/websocket-server'
await import(new URL(`../../node_modules/${entry}/src/server.js`, import.meta.url).href)
