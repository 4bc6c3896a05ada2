import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserOffice, browserOffice } from '../support/browser-office.ts'
import { Clerk } from '../support/clerk.ts'
import { mustRun } from '../support/command-line.ts'
import { violationsOf } from '../support/nothing-wrong.ts'
import { passwordOf } from '../support/staffed-server.ts'

let office: BrowserOffice
let chief: Clerk
beforeAll(async () => {
  office = await browserOffice()
  const { dataDir, origin } = office.server.server
  await mustRun(dataDir, ['user', 'add', '主任', '--role', 'admin', '--password-stdin'], passwordOf('主任'))
  chief = await Clerk.arrive(office.browser, origin, '主任')
})
afterAll(() => office[Symbol.asyncDispose]())

test('[PR139] each page runs with the scripts of its own files alone, and the browser has nothing to complain about', async () => {
  const heading = () => chief.page.locator('h1, h2, form').first().waitFor()
  for (const path of ['/sign-in', '/setup?token=none', '/join#none', '/nowhere']) {
    await chief.goTo(path)
    await heading()
  }
  await chief.signIn(passwordOf('主任'))
  for (const path of ['/', '/people', '/audit', '/profile']) {
    await chief.goTo(path)
    await heading()
  }
  await chief.openReport(office.report)
  await chief.enterSection('duties')
  await chief.page.keyboard.type('照常工作。')
  await chief.page.getByRole('tab', { name: '核对' }).click()
  await chief.saved()
  expect(violationsOf(chief)).toEqual([])
})

test('[PR139] what somebody got into the page all the same does not run', async () => {
  const ran = await chief.page.evaluate(() => {
    const mark = document.createElement('div')
    document.body.append(mark)
    mark.innerHTML = '<img src="data:x" onerror="window.ran = true">'
    const script = document.createElement('script')
    script.textContent = 'window.ran = true'
    document.body.append(script)
    return new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', () => resolve('ran' in window))
    })
  })
  expect(ran).toBe(false)
  await expect.poll(() => violationsOf(chief).length).toBeGreaterThan(0)
})

test('[PR148] what runs in the page all the same reaches no other host by a socket or a request', async () => {
  const kept = await chief.page.evaluate(async () => {
    const blocked: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective))
    const other = `${location.hostname}:1`
    new WebSocket(`ws://${other}/`).close()
    await fetch(`http://${other}/`).catch(() => {})
    const own = new WebSocket(`ws://${location.host}/sync/none`)
    await new Promise((resolve) => own.addEventListener('close', resolve))
    return blocked
  })
  expect(kept).toEqual(['connect-src', 'connect-src'])
})
