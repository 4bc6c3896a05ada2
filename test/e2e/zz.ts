import { launchBrowser } from '../support/browser.ts'
import { browserOffice } from '../support/browser-office.ts'
const o = await browserOffice()
const li = await o.seat('李娟')
await li.enterSection('other'); await li.type('x'); await li.saved()
if (process.argv[2]) await li.leave()
const t = performance.now()
console.log(await o.server.server.stop(), performance.now() - t)
console.log(o.server.server.output().split('\n').slice(-6).join('\n').slice(0,1500))
await o[Symbol.asyncDispose](); process.exit()
