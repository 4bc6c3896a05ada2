import { makeAnchor } from '@gongping/shared/report/anchors/anchor.ts'
import { RegionText } from '@gongping/shared/report/anchors/region-text.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import type { Notice } from '@gongping/shared/protocol/messages.ts'
import { sampleText } from '../fixtures/sample-report.ts'
import { type Caller, httpOffice, json } from './http-office.ts'

/** 李娟 has imported the sample report; 王强 drafts it with her, 赵敏 reviews it. */
export async function sampleOffice() {
  const office = await httpOffice()
  const [li, wang, zhao] = [
    await office.hire('李娟', 'member'),
    await office.hire('王强', 'member'),
    await office.hire('赵敏', 'member'),
  ]
  const form = new FormData()
  form.set('file', new File([sampleText('sample-report.txt')], '报告.txt'))
  const { id } = await bodyOf<{ id: string }>(li('/api/reports/import', { method: 'POST', body: form }))
  const path = `/api/reports/${id}`
  const personId = async (name: string) => (await office.identity.findPerson(name))?.id ?? ''
  await li(`${path}/members/${await personId('赵敏')}`, json({ role: 'reviewer' }, 'PUT'))
  const told: Notice[] = []
  office.rooms.notify = (_report, notice) => void told.push(notice)
  return {
    ...office,
    li,
    wang,
    zhao,
    id,
    path,
    personId,
    /** What open pages were told. */
    told,
    /** Somebody changes the report as if on their page. */
    write: async (name: string, change: (report: ReportDoc) => void) =>
      office.rooms.edit(id, await personId(name), (doc): undefined => {
        change(new ReportDoc(doc))
      }),
    /** A comment's hold on words of a section. */
    anchorOn: (section: string, words: string) =>
      office.rooms.readDocument(id, (doc) => {
        const root = new ReportDoc(doc).section(section)
        const from = new RegionText(root).text.indexOf(words)
        return makeAnchor(doc, `section/${section}`, from, from + words.length)
      }),
    content: () => bodyOf<ReportContent>(li(path)),
    [Symbol.asyncDispose]: () => office[Symbol.asyncDispose](),
  }
}

export async function bodyOf<Body>(response: Promise<Response>): Promise<Body> {
  return (await (await response).json()) as Body
}

/** 204, or of a failure its status and code. */
export async function outcomeOf(response: ReturnType<Caller>): Promise<unknown> {
  const answer = await response
  return answer.status === 204 ? 204 : [answer.status, ((await answer.json()) as { code?: string }).code]
}
