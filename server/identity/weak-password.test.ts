import { expect, test } from 'vitest'
import { isWeakPassword } from './weak-password.ts'

const LI = ['lijuan', '李娟']
const found = (passwords: readonly string[], names = LI) => passwords.filter((password) => isWeakPassword(password, names))

test('[WF71] what everybody would guess first is weak: the commonest, rows of keys, dates', () => {
  const commonest = [
    '12345678',
    'Aa123456',
    'password',
    'PassWord2024!',
    'qwertyuiop',
    '1qaz2wsx',
    'woaini1314',
    'ＡＤＭＩＮ１２３',
  ]
  const rows = ['11111111', '11112222', '23456789', '98765432', 'stuvwxyz', '好好好好好好好好']
  const dates = ['19860512', '20240101']
  expect(found([...commonest, ...rows, ...dates])).toEqual([...commonest, ...rows, ...dates])
})

test('[WF71] a name of the person or a word of the office with some digits is weak', () => {
  const own = [
    'lijuan123456',
    'LiJuan@2024',
    '李娟李娟李娟李娟',
    '2024李娟2024',
    'gongping2024',
    '财政绩效2024!',
    '密码123456789',
    '自评报告2024',
  ]
  expect(found(own)).toEqual(own)
  expect(found(['wangqiang2024', '王强王强19860512'], LI)).toEqual([])
  expect(found(['wangqiang2024', '王强王强19860512'], ['wangqiang', '王强'])).toHaveLength(2)
  expect(found(['x7Gk2pQ9'], ['', 'k'])).toEqual([])
})

test('[WF71] a sentence is not, nor what a person made up', () => {
  const good = [
    '一句只有自己知道的话',
    '李娟的窗台上有三盆兰花',
    '管理员给的一句话',
    'correct-horse-battery',
    'x7Gk2pQ9',
    'T4m-riVo-88',
    '20241345',
  ]
  expect(found(good)).toEqual([])
})
