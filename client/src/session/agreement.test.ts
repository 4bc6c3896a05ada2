import { afterEach, expect, test, vi } from 'vitest'
import type { Agreement as Standing } from '@gongping/shared/protocol/agreement.ts'
import { Agreement } from './agreement.ts'
import { Drafts } from './drafts.ts'
import { LiveValue } from './live-value.ts'

afterEach(() => vi.unstubAllGlobals())

/** A page of a report, and a server that says of it what `standing` is. */
function page(standing: Pick<Standing, 'status'> & { readonly comments: number }) {
  const questions: string[] = []
  vi.stubGlobal('fetch', (path: string) => {
    questions.push(path)
    const blockers = standing.comments > 0 ? [{ kind: 'comment', count: standing.comments }] : []
    return Promise.resolve(Response.json({ ...standing, blockers }))
  })
  const [agreed, commented, explained] = [new LiveValue(0), new LiveValue(0), new LiveValue(0)]
  const storage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined }
  const agreement = new Agreement('r1', { agreed, commented, explained }, new Drafts(storage, 'agreement', 'li', 'r1'))
  return { agreement, agreed, commented, explained, questions }
}

test('[PG131] while people agree, a comment or an explanation is heard of and shows in what stands in the way', async () => {
  const standing = { status: 'review', comments: 0 } as const
  const { agreement, agreed, commented, explained } = page(standing)
  agreed.set(1)
  await expect.poll(() => agreement.standing.get()?.blockers).toEqual([])
  Object.assign(standing, { comments: 1 })
  commented.set(1)
  await expect.poll(() => agreement.standing.get()?.blockers).toEqual([{ kind: 'comment', count: 1 }])
  Object.assign(standing, { comments: 0 })
  explained.set(1)
  await expect.poll(() => agreement.standing.get()?.blockers).toEqual([])
})

test('[PG131] comments on a draft ask nothing about its agreement', async () => {
  const { agreement, agreed, commented, questions } = page({ status: 'open', comments: 1 })
  agreed.set(1)
  await expect.poll(() => agreement.standing.get()?.status).toBe('open')
  commented.set(1)
  expect(questions).toEqual(['/api/reports/r1/agreement'])
})
