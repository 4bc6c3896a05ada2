import { type ErrorEntry, entry } from './entry.ts'

/** The interface as such, and a server that cannot serve. */
export const SERVER_ERRORS = {
  'route-unknown': entry(
    404,
    '没有这个地址',
    '接口说明见 /api/openapi.json。',
    'There is nothing at this address',
    'See /api/openapi.json.',
  ),
  'body-too-large': entry(
    413,
    '提交的内容超过 {limit} MB',
    '请分几次提交。',
    'The request is larger than {limit} MB',
    'Send it in several parts.',
  ),
  'body-kind-wrong': entry(
    415,
    '提交内容的类型不对',
    '按接口说明设置 Content-Type。',
    'The request body has the wrong type',
    'Set Content-Type as /api/openapi.json says.',
  ),
  'body-invalid': entry(
    422,
    '提交的内容不完整或格式不对：{field}',
    '按接口说明修改 {field} 后重试。',
    'The request is incomplete or malformed: {field}',
    'Correct {field} as /api/openapi.json says.',
  ),
  internal: entry(
    500,
    '服务器出错了',
    '请重试；仍不行请把“{request}”告诉管理员。',
    'Something went wrong on the server',
    'Try again, or tell the administrator "{request}".',
  ),
  'server-unreachable': entry(
    503,
    '连接不上服务器',
    '请检查网络后重试；仍不行请联系管理员。',
    'The server cannot be reached',
    'Check the network and try again, or tell the administrator.',
  ),
  'server-restarting': entry(
    503,
    '服务器正在重启',
    '页面会自动重新连接，您的修改仍在本机。',
    'The server is restarting',
    'The page reconnects by itself; your changes are kept here.',
  ),
  'storage-unavailable': entry(
    503,
    '服务器暂时无法存档',
    '您的修改仍在本机，请不要关闭页面；请管理员检查服务器的磁盘空间或数据库。',
    'The server cannot store changes right now',
    'Your changes are kept here, leave the page open; the administrator should check the disk of the server or the database.',
  ),
} as const satisfies Record<string, ErrorEntry>
