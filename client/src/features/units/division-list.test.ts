import { expect, test } from 'vitest'
import { doubleName, draftOf, moved, wantedOf } from './division-list.ts'

const THREE = draftOf([
  { id: 'd1', name: '办公室' },
  { id: 'd2', name: '预算股' },
  { id: 'd3', name: '绩效股' },
])

test('[PG35] a division moves by one place and never out of the list', () => {
  expect(namesAfter(0, 1)).toEqual(['预算股', '办公室', '绩效股'])
  expect(namesAfter(2, -1)).toEqual(['办公室', '绩效股', '预算股'])
  expect(namesAfter(0, -1)).toEqual(['办公室', '预算股', '绩效股'])
  expect(namesAfter(2, 1)).toEqual(['办公室', '预算股', '绩效股'])
})

test('[PG35] a new division that was left empty is not sent; names are sent as they are meant and stand once', () => {
  const wanted = wantedOf([...THREE.slice(0, 1), { key: 'a', name: ' 国库股 ' }, { key: 'b', name: ' ' }])
  expect(wanted).toEqual([{ id: 'd1', name: '办公室' }, { name: '国库股' }])
  expect(doubleName(wanted)).toBeNull()
  expect(doubleName([...wanted, { name: '办公室' }])).toBe('办公室')
})

function namesAfter(at: number, step: -1 | 1): readonly string[] {
  return moved(THREE, at, step).map(({ name }) => name)
}
