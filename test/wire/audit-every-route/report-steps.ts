import { readFileSync } from 'node:fs'
import { samplePath } from '../../fixtures/sample-report.ts'
import { type Cast, type Known, type Step, idAs } from './step.ts'

/** Reports are made, commented, kept as versions, shared, exported and locked. */
export function reportSteps({ chief }: Cast): Step[] {
  const importSample = (): Promise<Response> => {
    const form = new FormData()
    form.set('file', new Blob([readFileSync(samplePath('sample-report-with-slips.txt'))]), '自评报告.txt')
    return chief.send('POST', '/api/reports/import', form)
  }
  /** A finding of the imported report, to be explained. */
  const findOne = async (known: Known): Promise<string> => {
    const answer = await chief.send('GET', `/api/reports/${known['imported']}/checks`)
    const { findings } = (await answer.json()) as { findings: { fingerprint: string }[] }
    return findings[0]?.fingerprint ?? ''
  }
  return [
    {
      route: 'POST /api/reports',
      verbs: ['report.created'],
      send: () =>
        chief.send('POST', '/api/reports', {
          template: 'hunan-department@2022.1',
          title: '自评报告',
          year: 2024,
          unit: { name: '清溪县财政局' },
        }),
      learn: idAs('report'),
    },
    { route: 'POST /api/reports/import', verbs: ['report.imported'], send: importSample, learn: idAs('imported') },
    {
      route: 'PUT /api/reports/{id}/explanations/{fingerprint}',
      verbs: ['explanation.given'],
      send: async (known) =>
        chief.send('PUT', `/api/reports/${known['imported']}/explanations/${await findOne(known)}`, { text: '以批复为准' }),
    },
    {
      route: 'DELETE /api/reports/{id}/explanations/{fingerprint}',
      verbs: ['explanation.withdrawn'],
      send: async (known) => chief.send('DELETE', `/api/reports/${known['imported']}/explanations/${await findOne(known)}`),
    },
    {
      route: 'POST /api/reports/{id}/comments',
      verbs: ['comment.made'],
      send: ({ report }) =>
        chief.send('POST', `/api/reports/${report}/comments`, { place: 'section/duties', quote: '', text: '请核对' }),
      learn: idAs('thread'),
    },
    {
      route: 'POST /api/reports/{id}/comments/{thread}/replies',
      verbs: ['comment.answered'],
      send: (known) => chief.send('POST', `${threadOf(known)}/replies`, { text: '已核对' }),
      learn: idAs('reply'),
    },
    {
      route: 'PATCH /api/reports/{id}/comments/{thread}/{comment}',
      verbs: ['comment.changed'],
      send: (known) => chief.send('PATCH', `${threadOf(known)}/${known['reply']}`, { text: '已核对无误' }),
    },
    {
      route: 'DELETE /api/reports/{id}/comments/{thread}/{comment}',
      verbs: ['comment.deleted'],
      send: (known) => chief.send('DELETE', `${threadOf(known)}/${known['reply']}`),
    },
    {
      route: 'PUT /api/reports/{id}/comments/{thread}/anchor',
      verbs: ['comment.attached'],
      send: (known) => chief.send('PUT', `${threadOf(known)}/anchor`, { place: 'report', anchor: null, quote: '' }),
    },
    {
      route: 'PUT /api/reports/{id}/comments/{thread}/state',
      verbs: ['comment.resolved'],
      send: (known) => chief.send('PUT', `${threadOf(known)}/state`, { state: 'accepted' }),
    },
    {
      route: 'POST /api/reports/{id}/comments/{thread}/apply',
      verbs: ['comment.made', 'comment.resolved'],
      send: async ({ report }) => {
        const wording = { place: 'cell/t1-1/actual', quote: '', suggestion: '95%', text: '' }
        const made = await chief.send('POST', `/api/reports/${report}/comments`, wording)
        const { id } = (await made.json()) as { id: string }
        return chief.send('POST', `/api/reports/${report}/comments/${id}/apply`, {})
      },
    },
    {
      route: 'POST /api/reports/{id}/versions',
      verbs: ['version.made'],
      send: ({ report }) => chief.send('POST', `/api/reports/${report}/versions`, { name: '一稿' }),
      learn: ({ number }, known) => {
        known['version'] = String(number)
      },
    },
    {
      route: 'PATCH /api/reports/{id}/versions/{number}',
      verbs: ['version.renamed'],
      send: ({ report, version }) => chief.send('PATCH', `/api/reports/${report}/versions/${version}`, { name: '送审稿' }),
    },
    {
      route: 'POST /api/reports/{id}/versions/{number}/restore',
      verbs: ['report.restored'],
      send: ({ report, version }) => chief.send('POST', `/api/reports/${report}/versions/${version}/restore`, {}),
    },
    {
      route: 'PUT /api/reports/{id}/everyone',
      verbs: ['everyone.set'],
      send: ({ report }) => chief.send('PUT', `/api/reports/${report}/everyone`, { role: 'viewer' }),
    },
    {
      route: 'PUT /api/reports/{id}/members/{personId}',
      verbs: ['member.set'],
      send: ({ report, wang }) => chief.send('PUT', `/api/reports/${report}/members/${wang}`, { role: 'drafter' }),
    },
    {
      route: 'PUT /api/reports/{id}/assignments',
      verbs: ['assignment.set'],
      send: ({ report, chief: me }) =>
        chief.send('PUT', `/api/reports/${report}/assignments`, { place: 'section/duties', people: [me], isBinding: true }),
    },
    {
      route: 'PUT /api/reports/{id}/assignments/done',
      verbs: ['assignment.done'],
      send: ({ report }) =>
        chief.send('PUT', `/api/reports/${report}/assignments/done`, { place: 'section/duties', isDone: true }),
    },
    {
      route: 'GET /api/reports/{id}/export',
      verbs: ['report.exported'],
      send: ({ report }) => chief.send('GET', `/api/reports/${report}/export?format=txt`),
    },
    {
      route: 'PUT /api/reports/{id}/status',
      verbs: ['report.locked'],
      send: ({ report }) => chief.send('PUT', `/api/reports/${report}/status`, { status: 'locked' }),
    },
  ]
}

function threadOf(known: Known): string {
  return `/api/reports/${known['report']}/comments/${known['thread']}`
}
