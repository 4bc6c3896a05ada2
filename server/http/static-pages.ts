import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { RequestScope } from './request-scope.ts'

/** Built files carry a hash of their content in their names, so they never change. */
const FOREVER = 'public, max-age=31536000, immutable'

/**
 * The built page. Every address without an extension is a place inside the page and gets index.html; a missing
 * file stays missing, so that a page of yesterday does not get HTML where it asked for a script.
 */
export function staticPages(folder: string): Hono<RequestScope> {
  const app = new Hono<RequestScope>()
  if (!existsSync(join(folder, 'index.html'))) return app
  const index = serveStatic({ path: join(folder, 'index.html') })
  app.use(compress())
  app.use('*', async (c, next) => {
    await next()
    c.header('Cache-Control', c.req.path.startsWith('/assets/') && c.res.ok ? FOREVER : 'no-cache')
  })
  app.get('*', serveStatic({ root: folder }))
  app.get('*', (c, next) => (isPlaceInPage(c.req.path) ? index(c, next) : next()))
  return app
}

function isPlaceInPage(path: string): boolean {
  return !/^\/(api|sync)(\/|$)/.test(path) && !(path.split('/').at(-1) ?? '').includes('.')
}
