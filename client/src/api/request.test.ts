import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { download, fileName, request, requestChanged } from './request.ts'

test('the name of an exported file survives the header, Chinese or not', () => {
  const name = '2024年度部门整体支出绩效自评报告.docx'
  expect(fileName(`attachment; filename="report.docx"; filename*=UTF-8''${encodeURIComponent(name)}`)).toBe(name)
  expect(fileName('attachment; filename="report.docx"')).toBe('report.docx')
  expect(fileName(null)).toBe('report')
})

test('an answer that breaks off is a server that cannot be reached, not a question without an answer', async () => {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
    response.write('{"status":')
    response.socket?.end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const path = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const answers = await Promise.all([request(path), requestChanged(path, null), download(path)])
  server.close()
  const codes = answers.map((answer) => !answer.ok && answer.error.code)
  expect(codes).toEqual(['server-unreachable', 'server-unreachable', 'server-unreachable'])
})
