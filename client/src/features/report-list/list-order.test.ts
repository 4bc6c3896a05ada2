import { expect, test } from 'vitest'
import { listOrder } from './list-order.ts'

const report = (id: string, updatedAt: string, isToConfirm = false) => ({ id, updatedAt, isToConfirm })

test('[PG130] what waits for one’s own confirmation stands first, then the newest change', () => {
  const reports = [
    report('档案馆', '2026-03-01T08:00:00Z'),
    report('文旅局', '2026-01-05T08:00:00Z', true),
    report('民政局', '2026-03-02T08:00:00Z'),
    report('水利局', '2026-02-05T08:00:00Z', true),
  ]
  expect(listOrder(reports).map(({ id }) => id)).toEqual(['水利局', '文旅局', '民政局', '档案馆'])
})
